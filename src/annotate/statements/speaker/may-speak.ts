import { mentionStartingAt, type Wording } from '../words/noun-phrase.ts'
import type { PhraseRange } from './resolve-speaker.ts'

/** Whether a noun phrase can be somebody, or a document, that speaks: a pronoun for people, a name, "the junta", "the report". */
export function maySpeak(wording: Wording, range: PhraseRange): boolean {
  const { items, language } = wording
  const { grammar } = language
  const word = items[range.start]?.lower ?? ''
  const isAlone = range.end - range.start === 1
  if ((isAlone && grammar.subjectPronouns.get(word)?.person === true) || grammar.possessives.has(word)) return true
  if (mentionStartingAt(wording, range.start) !== null) return true
  return (
    items.slice(range.start, range.end).some((item) => grammar.documents.has(item.lower)) ||
    namesSpeaker(wording, range)
  )
}

/** "The junta", "two students": a noun for whoever can speak. */
function namesSpeaker({ items, language }: Wording, { start, end }: PhraseRange): boolean {
  const { personNouns, plurals } = language.grammar
  const { speakers } = language.speech.circumstances
  return items.slice(start, end).some(({ lower }) => {
    const singular = lower.replace(PLURAL_ENDING, '')
    return plurals.has(lower)
      ? speakers.has(lower)
      : [lower, singular].some((one) => speakers.has(one) || personNouns.has(one))
  })
}

/** "Students": how a plural of a noun for people looks. */
const PLURAL_ENDING = /s$/u
