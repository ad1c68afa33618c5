import type { SpeechSense } from '../../../language/index.ts'
import type { PhraseRange } from '../speaker/resolve-speaker.ts'
import { type Clause, type Item, isComma, isDash, isMark } from '../words/clause.ts'
import { looksFinite } from '../words/clause-shape.ts'
import { mentionStartingAt, type Wording } from '../words/noun-phrase.ts'
import { withoutFinalMarks } from './content-end.ts'
import type { Reading } from './reading.ts'

const HEADLINE_CONFIDENCE = 0.8

/** Behind a colon or "says" at the end of a headline a speaker has few words: "UN chief", "foreign minister". */
const MOST_SPEAKER_ITEMS = 5

/** What the layout of a headline reports: "Oslo: the strait stays open", "Strait stays open: Oslo", "Strait to stay open, says
 *  Oslo", "'We stay' - Ann Hall", "Oslo says fishing fleet stays". Nothing where the ordinary rules find `known` sayings. */
export function readHeadline(wording: Wording, clause: Clause, known: number): Reading[] {
  if (!clause.isHeading) return []
  const end = withoutFinalMarks(wording.items, 0, wording.items.length)
  const readers = [colonAfterSpeaker, colonBeforeSpeaker, ...(known > 0 ? [] : [saysBehind, signature, saysBefore])]
  for (const read of readers) {
    const found = read(wording, end)
    if (found) return [found]
  }
  return []
}

type HeadlineReader = (wording: Wording, end: number) => Reading | null

const colonAfterSpeaker: HeadlineReader = (wording, end) => {
  const { items } = wording
  const name = mentionStartingAt(wording, 0)
  const colon = name?.end ?? -1
  if (items[colon]?.text !== ':' || !looksFinite(wording, colon + 1, items.length)) return null
  return headline(wording, { speaker: { start: 0, end: colon }, cue: colon, content: { start: colon + 1, end } })
}

const colonBeforeSpeaker: HeadlineReader = (wording, end) => {
  const colon = wording.items.findLastIndex((item) => item.text === ':')
  const speaker = { start: colon + 1, end }
  if (colon < 2 || mentionStartingAt(wording, 0)?.end === colon) return null
  const isNamed = mentionStartingAt(wording, speaker.start)?.end === end || endsInRole(wording, speaker)
  if (!isNamed || end - speaker.start > MOST_SPEAKER_ITEMS) return null
  const content = { start: 0, end: colon }
  return tellsSomething(wording, content) ? headline(wording, { speaker, cue: colon, content }) : null
}

/** "UN chief", "minister": a post without its article. */
function endsInRole({ items, language }: Wording, { start, end }: PhraseRange): boolean {
  const words = items.slice(start, end)
  const { roles, grammar } = language
  return (
    roles.nouns.has(roles.plain(words.at(-1)?.text ?? '')) &&
    !words.some((item) => item.quotation || isMark(item) || grammar.prepositions.has(item.lower))
  )
}

const saysBehind: HeadlineReader = (wording, end) => {
  const { items } = wording
  const comma = items.findLastIndex((item, index) => index < end && isComma(item))
  const content = { start: 0, end: comma }
  if (comma < 2 || !tellsSomething(wording, content)) return null
  // ", says minister" and ", minister says"
  for (const cue of [comma + 1, end - 1]) {
    const sense = senseAt(wording, cue, 'tail')
    const speaker = cue === comma + 1 ? { start: cue + 1, end } : { start: comma + 1, end: cue }
    if (sense && isShortPhrase(items, speaker)) return headline(wording, { speaker, cue, content, sense })
  }
  return null
}

const signature: HeadlineReader = (wording, end) => {
  const { items } = wording
  if (!items[0]?.quotation || !isDash(items, 1) || mentionStartingAt(wording, 2)?.end !== end) return null
  return headline(wording, { speaker: { start: 2, end }, cue: 1, content: { start: 0, end: 1 } })
}

const saysBefore: HeadlineReader = (wording, end) => {
  const cue = mentionStartingAt(wording, 0)?.end ?? -1
  const sense = senseAt(wording, cue, 'bare')
  const content = { start: cue + 1, end }
  if (!sense || !looksFinite(wording, content.start, end)) return null
  return headline(wording, { speaker: { start: 0, end: cue }, cue, content, sense })
}

interface Parts {
  readonly speaker: PhraseRange
  /** Index of the verb, colon or dash. */
  readonly cue: number
  readonly content: PhraseRange
  readonly sense?: SpeechSense
}

function headline({ language }: Wording, { speaker, cue, content, sense }: Parts): Reading {
  return {
    sense: sense ?? language.speech.plainSense,
    frame: 'headline',
    isPassive: false,
    cue: { start: cue, end: cue + 1 },
    speaker: { kind: 'phrase', range: speaker },
    content: [content],
    addressee: null,
    isNegated: false,
    confidence: HEADLINE_CONFIDENCE,
  }
}

/** Whether the words make a clause as headlines have them: with a finite verb, an infinitive, or a quotation alone. */
function tellsSomething(wording: Wording, range: PhraseRange): boolean {
  const { items, language, syntax } = wording
  if (looksFinite(wording, range.start, range.end)) return true
  const words = items.slice(range.start, range.end)
  if (words.some((item) => item.quotation)) return true
  const { infinitiveMarker, verbForms } = language.grammar
  return words.some((item, index) => {
    if (item.lower === infinitiveMarker && verbForms.get(words[index + 1]?.lower ?? '')?.has('base')) return true
    const word = syntax.at(item.start)
    return index > 0 && word?.tree.tree.tags[word.token] === 'VERB'
  })
}

function senseAt({ items, language }: Wording, index: number, frame: 'tail' | 'bare'): SpeechSense | null {
  const forms = language.speech.verbs.get(items[index]?.lower ?? '') ?? []
  return forms.find(({ sense, particles }) => particles.length === 0 && sense.frames.has(frame))?.sense ?? null
}

function isShortPhrase(items: readonly Item[], { start, end }: PhraseRange): boolean {
  const words = items.slice(start, end)
  return words.length > 0 && words.length <= MOST_SPEAKER_ITEMS && !words.some((item) => item.quotation || isMark(item))
}
