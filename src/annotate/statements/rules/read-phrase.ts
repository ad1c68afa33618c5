import type { PhraseRange } from '../speaker/resolve-speaker.ts'
import { type Item, isBreak, isComma, nextBreak } from '../words/clause.ts'
import { looksFinite, opensClause } from '../words/clause-shape.ts'
import { mentionStartingAt, nounPhraseEnd, type Wording } from '../words/noun-phrase.ts'
import { withoutFinalMarks } from './content-end.ts'
import type { PhraseMatch } from './find-cues.ts'
import { leadEnd } from './read-tail.ts'
import type { Reading } from './reading.ts'

const PHRASE_CONFIDENCE = 0.9

const HEARSAY_CONFIDENCE = 0.8

/** "According to the report, ..." before, after or inside what was said. */
export function readPhrase(wording: Wording, phrase: PhraseMatch): Reading | null {
  const { items } = wording
  if (!phrase.slot) return null
  const head = leadEnd(wording, 0, phrase.start)
  const last = withoutFinalMarks(items, 0, items.length)
  const content: PhraseRange[] = []
  const after = afterApposition(wording, phrase.end)
  const hasHead =
    phrase.start - head > 1 && !wording.language.grammar.coordinators.has(items[phrase.start - 1]?.lower ?? '')
  const beforePhrase = isBreak(items, phrase.start - 1) ? phrase.start - 2 : phrase.start - 1
  if (phrase.sense.echoes && items[beforePhrase]?.quotation)
    content.push({ start: beforePhrase, end: beforePhrase + 1 })
  else if (hasHead)
    content.push({
      start: head,
      end: withoutFinalMarks(items, head, isBreak(items, phrase.start - 1) ? phrase.start - 1 : phrase.start),
    })
  // After "X happened, according to Y, ..." the writer goes on; "X, according to Y, happened" is one clause.
  const isSplit =
    isBreak(items, phrase.end) && isBreak(items, phrase.start - 1) && !looksFinite(wording, head, phrase.start)
  if (after < last && (!hasHead || isSplit)) content.push({ start: after, end: last })
  const isEcho = content.length === 1 && content[0]?.start === beforePhrase
  const isClause = isEcho || content.some((range) => looksFinite(wording, range.start, range.end))
  if (content.length === 0 || !isClause || !namesSomebody(wording, phrase.slot)) return null
  // "In his opinion poll the harbour came first": at the head of a clause a comma sets the phrase off.
  if (!hasHead && !isBreak(items, phrase.end) && !mentionStartingAt(wording, phrase.slot.start)) return null
  return {
    sense: phrase.sense,
    frame: 'phrase',
    isPassive: false,
    cue: { start: phrase.start, end: phrase.slot.isPossessor ? phrase.end : phrase.slot.start },
    speaker: { kind: 'phrase', range: phrase.slot },
    content,
    addressee: null,
    isNegated: false,
    confidence: PHRASE_CONFIDENCE,
  }
}

/** The index where what was said begins after a phrase: over the comma, and over "president of the council," between two. */
function afterApposition(wording: Wording, index: number): number {
  const { items } = wording
  if (!isBreak(items, index)) {
    // "In the words of an officer reached by telephone, ...": the source is described up to the comma.
    const close = nextBreak(items, index)
    const isDescribed =
      isComma(items[close]) &&
      close - index < 14 &&
      (items[close + 1]?.quotation !== null || opensClause(wording, close + 1))
    return isDescribed && !opensClause(wording, index) && looksFinite(wording, close + 1, items.length)
      ? close + 1
      : index
  }
  const end = nounPhraseEnd(wording, index + 1)
  const isApposition =
    end > index + 1 &&
    isComma(items[end]) &&
    opensClause(wording, end + 1) &&
    !looksFinite(wording, index + 1, end) &&
    looksFinite(wording, end + 1, items.length)
  return isApposition ? end + 1 : index + 1
}

/** "according to rank" names nobody: a source is a name, has an article, or is several. */
function namesSomebody(wording: Wording, slot: PhraseRange): boolean {
  const { items, language } = wording
  const { grammar } = language
  const first = items[slot.start] as Item
  if (mentionStartingAt(wording, slot.start) || /^\p{Lu}/u.test(first.text)) return true
  if (
    grammar.determiners.has(first.lower) ||
    grammar.possessives.has(first.lower) ||
    grammar.firstPersonPossessives.has(first.lower)
  )
    return true
  if (
    grammar.subjectPronouns.has(first.lower) ||
    grammar.firstPersonPronouns.has(first.lower) ||
    grammar.otherPronouns.has(first.lower)
  )
    return true
  return items.slice(slot.start, slot.end).some((item) => /^\p{Lu}/u.test(item.text) || grammar.looksPlural(item.lower))
}

/** Words of saying that "according to which" can point back to stand at most so many items before it. */
const MAX_ANTECEDENT = 12

function hasSpokenAntecedent({ items, language }: Wording, before: number): boolean {
  const near = items.slice(Math.max(0, before - MAX_ANTECEDENT), before)
  return near.some((item) => language.grammar.documents.has(item.lower) || language.speech.nouns.has(item.lower))
}

/** "It was reported that ..." */
export function readHearsay(wording: Wording, phrase: PhraseMatch): Reading | null {
  const isRelative =
    wording.language.grammar.relatives.has(wording.items[phrase.end - 1]?.lower ?? '') &&
    wording.items[phrase.end - 1]?.lower !== wording.language.grammar.complementizer
  if (isRelative && !hasSpokenAntecedent(wording, phrase.start)) return null
  const end = withoutFinalMarks(wording.items, phrase.end, wording.items.length)
  if (end <= phrase.end || !opensClause(wording, phrase.end) || !looksFinite(wording, phrase.end, wording.items.length))
    return null
  return {
    sense: phrase.sense,
    frame: 'hearsay',
    isPassive: false,
    cue: { start: phrase.start, end: phrase.end },
    speaker: { kind: 'hearsay' },
    content: [{ start: phrase.end, end }],
    addressee: null,
    isNegated: false,
    confidence: HEARSAY_CONFIDENCE,
  }
}
