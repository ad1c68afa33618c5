import { hasFeature } from '../../../language/index.ts'
import type { PhraseRange } from '../speaker/resolve-speaker.ts'
import { type Item, isBreak, isMark } from '../words/clause.ts'
import { isFiniteAt, leadsToContent, looksFinite, opensClause } from '../words/clause-shape.ts'
import { isPossessive, nounPhraseEnd, possessorEnd, type Wording } from '../words/noun-phrase.ts'
import { nearestSubject } from '../words/subject-of.ts'
import { type Saying, withoutFinalMarks } from './content-end.ts'
import type { Reading, SpeakerReading } from './reading.ts'

const NOUN_CONFIDENCE = 0.6

/** "Oslo's claim that ...", "reports that ..." */
export function readNouns(wording: Wording, sayings: readonly Saying[]): Reading[] {
  const { items, language } = wording
  const { grammar, speech } = language
  const readings: Reading[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    const sense = item.quotation ? undefined : speech.nouns.get(item.lower)
    // "to demand that": a verb.
    if (!sense || items[index - 1]?.lower === grammar.infinitiveMarker) continue
    const source = sourceAfterNoun(wording, index)
    const word = wording.syntax.at(item.start)
    if (word && word.tree.tree.tags[word.token] === 'VERB') continue
    const that = thatAfter(wording, source?.end ?? index + 1)
    if (that < 0 || isRelative(wording, that)) continue
    const start = that + 1
    if (sayings.some((saying) => saying.complement?.start === start || saying.cue.start === index)) continue
    if (!leadsToContent(wording, start) || !opensClause(wording, start) || !looksFinite(wording, start, items.length))
      continue
    readings.push({
      sense,
      frame: 'noun',
      isPassive: false,
      cue: { start: index, end: index + 1 },
      speaker: source
        ? { kind: 'phrase', range: source.range }
        : (possessorBefore(wording, index) ?? carrierBefore(wording, index)),
      content: [{ start, end: nounContentEnd(wording, start, looksFinite(wording, 0, index)) }],
      addressee: null,
      isNegated: false,
      confidence: NOUN_CONFIDENCE,
    })
  }
  return readings
}

/** "The offer that lay on the table": the tree knows that nothing is offered here. */
function isRelative({ items, syntax }: Wording, index: number): boolean {
  const word = syntax.at(items[index]?.start ?? -1)
  if (word === null || !hasFeature(word.tree, word.token, 'PronType=Rel')) return false
  return ['nsubj', 'obj'].includes(word.tree.relations[word.token] ?? '')
}

/** Index of "that", at once or behind whoever is told ("its warning to the council that"); -1 for neither. */
function thatAfter(wording: Wording, index: number): number {
  const { items, language } = wording
  const { complementizer } = language.grammar
  if (items[index]?.lower === complementizer) return index
  if (!language.speech.circumstances.receiving.has(items[index]?.lower ?? '')) return -1
  const end = nounPhraseEnd(wording, index + 1)
  return end > index + 1 && items[end]?.lower === complementizer ? end : -1
}

/** "the warning from the general that" */
function sourceAfterNoun(wording: Wording, index: number): { range: PhraseRange; end: number } | null {
  const { items, language } = wording
  const link = items[index + 1]
  if (!link || !language.grammar.sourcePrepositions.has(link.lower)) return null
  const end = nounPhraseEnd(wording, index + 2)
  return end > index + 2 ? { range: { start: index + 2, end }, end } : null
}

/** "Oslo's claim", "his repeated claim" */
function possessorBefore(wording: Wording, index: number): SpeakerReading | null {
  const { items, language } = wording
  const { grammar } = language
  for (let at = index - 1; at >= 0 && index - at <= 4; at--) {
    const item = items[at] as Item
    if (item.quotation || isMark(item)) break
    if (grammar.possessives.has(item.lower)) return { kind: 'phrase', range: { start: at, end: at + 1 } }
    if (!isPossessive(item, language)) continue
    for (let start = at - 1; start >= 0 && at - start < 12; start--)
      if (possessorEnd(wording, start) === at + 1) {
        return { kind: 'phrase', range: { start, end: at } }
      }
  }
  return null
}

/** "The council made the claim that": whoever carries the noun. */
function carrierBefore(wording: Wording, index: number): SpeakerReading {
  const { items, language } = wording
  for (let at = index - 1; at > 0 && index - at <= 4; at--) {
    if (!language.grammar.lightVerbs.has(items[at]?.lower ?? '')) continue
    const range = nearestSubject(wording, at + 1)
    if (range) return { kind: 'phrase', range }
  }
  return { kind: 'hearsay' }
}

/** A noun's that-clause ends where the main verb of the sentence follows ("the claim that it sank proved wrong"), at the
 *  next break, or with the sentence. */
function nounContentEnd(wording: Wording, start: number, hasVerbBefore: boolean): number {
  const { items, language } = wording
  const { grammar } = language
  let verbs = 0
  for (let index = start + 1; index < items.length; index++) {
    if (isBreak(items, index)) return index
    const item = items[index] as Item
    if (
      grammar.coordinators.has(item.lower) ||
      grammar.relatives.has(item.lower) ||
      grammar.subordinators.has(item.lower)
    )
      verbs = 0
    if (hasVerbBefore || !isFiniteAt(wording, index, start)) continue
    if (verbs > 0) return index
    verbs++
    // Auxiliary, adverbs and the verb they serve count once.
    while (isGroupMember(wording, index + 1)) index++
  }
  return withoutFinalMarks(items, start, items.length)
}

function isGroupMember({ items, language }: Wording, index: number): boolean {
  const { grammar } = language
  const item = items[index]
  const before = items[index - 1]
  if (!item || !before || item.quotation || isMark(item)) return false
  if (
    grammar.auxiliaries.has(before.lower) ||
    grammar.adverbs.has(before.lower) ||
    grammar.negations.has(before.lower)
  ) {
    return (
      grammar.verbForms.has(item.lower) ||
      grammar.auxiliaries.has(item.lower) ||
      grammar.adverbs.has(item.lower) ||
      grammar.negations.has(item.lower) ||
      grammar.looksPast(item.lower)
    )
  }
  return false
}
