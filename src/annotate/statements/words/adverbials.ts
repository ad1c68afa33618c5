import { type Item, isComma, isMark } from './clause.ts'
import { isInfinitive } from './clause-shape.ts'
import { mentionStartingAt, type Wording } from './noun-phrase.ts'

/** Whether the items are adverbs, words of time and prepositional phrases alone. */
export function isAdverbial(wording: Wording, start: number, end: number): boolean {
  return skipAdverbials(wording, start, end) >= end
}

/** The index after the adverbs, times and prepositional phrases that begin at `start`. */
export function skipAdverbials(wording: Wording, start: number, limit: number): number {
  const { items, language } = wording
  const { grammar } = language
  let index = start
  while (index < limit) {
    const item = items[index] as Item
    if (item.quotation) return index
    if (isComma(item)) {
      // Only on the way to a known goal: "said, on leaving, that".
      if (limit === items.length) return index
      // "in Toledo, Ohio, that": the name goes with the place before it.
      const name = index > start ? mentionStartingAt(wording, index + 1) : null
      const isName = index > start && /^\p{Lu}/u.test(items[index + 1]?.text ?? '') && isComma(items[index + 2])
      index = name && isComma(items[name.end]) ? name.end : isName ? index + 2 : index + 1
      continue
    }
    const opensQuestion = grammar.questionWords.has(item.lower)
    if (
      !opensQuestion &&
      (grammar.adverbs.has(item.lower) ||
        grammar.timeWords.has(item.lower) ||
        grammar.looksAdverb(item.lower) ||
        isNumberOfTime(items, index, language))
    ) {
      // "this" and "that" are words of time only before a noun of time.
      if (grammar.determiners.has(item.lower) && !grammar.timeWords.has(items[index + 1]?.lower ?? '')) return index
      index++
      continue
    }
    if (!grammar.prepositions.has(item.lower)) {
      if (grammar.looksGerund(item.lower) && index > start && isComma(items[index - 1])) {
        index++
        continue
      }
      return index
    }
    if (isInfinitive(wording, index)) return index
    const end = prepositionalEnd(wording, index, limit)
    if (end === index) return index
    index = end
  }
  return index
}

/** "four days earlier", "24 hours before", "on 8 October" */
function isNumberOfTime(items: readonly Item[], index: number, { grammar }: Wording['language']): boolean {
  const item = items[index] as Item
  if (!/^\d+(?:st|nd|rd|th)?$/u.test(item.text) && !grammar.numerals.has(item.lower)) return false
  return grammar.timeWords.has(items[index + 1]?.lower ?? '') || grammar.timeWords.has(items[index - 1]?.lower ?? '')
}

/** The index after a preposition and its noun phrase. */
function prepositionalEnd(wording: Wording, index: number, limit: number): number {
  const { items, language } = wording
  const { grammar } = language
  let at = index + 1
  const mention = mentionStartingAt(wording, at)
  if (mention && mention.end <= limit) return mention.end
  let hasNoun = false
  while (at < limit) {
    const item = items[at] as Item
    if (item.quotation || isMark(item)) {
      if (item.text === '-' || /^['’]$/u.test(item.text)) {
        at++
        continue
      }
      break
    }
    if (
      hasNoun &&
      (grammar.determiners.has(item.lower) ||
        grammar.subjectPronouns.has(item.lower) ||
        grammar.firstPersonPronouns.has(item.lower))
    )
      break
    if (hasNoun && (grammar.prepositions.has(item.lower) || grammar.coordinators.has(item.lower))) break
    if (hasNoun && mentionStartingAt(wording, at)) break
    if (grammar.auxiliaries.has(item.lower) && item.lower !== grammar.possessiveClitic) break
    hasNoun ||= !grammar.determiners.has(item.lower)
    at++
  }
  return at > index + 1 ? at : index
}

export function skipAdverbs({ items, language }: Wording, start: number, end: number): number {
  let at = start
  while (
    at < end &&
    (language.grammar.adverbs.has((items[at] as Item).lower) || language.grammar.looksAdverb((items[at] as Item).lower))
  )
    at++
  return at
}
