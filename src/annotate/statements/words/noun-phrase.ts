import type { LanguagePack } from '../../../language/index.ts'
import type { Mention } from '../../../model/index.ts'
import { type Item, isMark } from './clause.ts'
import type { Syntax } from './syntax.ts'

/** The words of a clause and what is known about them. */
export interface Wording {
  readonly items: readonly Item[]
  readonly language: LanguagePack
  readonly syntax: Syntax
  /** Mentions by the offset at which they start, longest first. */
  readonly mentionsByStart: ReadonlyMap<number, readonly Mention[]>
  /** Mentions by the offset at which they end, longest first. */
  readonly mentionsByEnd: ReadonlyMap<number, readonly Mention[]>
}

/** No noun phrase that speaks is longer, in words; longer runs are misread clauses. */
const MAX_PHRASE_ITEMS = 22

/** Index after the noun phrase that begins at `index`; `index` itself when none begins there. */
export function nounPhraseEnd(wording: Wording, index: number): number {
  const { items, language } = wording
  const first = items[index]
  if (!first || first.quotation || isMark(first)) return index
  const { grammar } = language
  if (grammar.subjectPronouns.has(first.lower) || grammar.firstPersonPronouns.has(first.lower)) return index + 1
  let at = afterMention(wording, index)
  if (at > index) return afterCoordination(wording, at)
  if (!startsNounPhrase(wording, index)) return index
  at = index
  while (at < items.length && at - index < MAX_PHRASE_ITEMS) {
    const beyond = at > index ? afterMention(wording, at) : at
    if (beyond > at) {
      at = beyond
      continue
    }
    if (!staysInPhrase(wording, at, index)) break
    at++
  }
  return at
}

/** Whether the item makes a possessor of the words before it: 's, or an apostrophe after a plural. */
export function isPossessive(item: Item, { grammar }: LanguagePack): boolean {
  return item.lower === grammar.possessiveClitic || item.lower === "'"
}

/** Index after the possessor that begins at `index` ("his", "Moscow's", "the pilots'"). */
export function possessorEnd(wording: Wording, index: number): number {
  const { items, language } = wording
  const first = items[index]
  if (!first || first.quotation) return index
  if (language.grammar.possessives.has(first.lower) || language.grammar.firstPersonPossessives.has(first.lower))
    return index + 1
  const end = nounPhraseEnd(wording, index)
  for (let at = index + 1; at <= end; at++) {
    const item = items[at]
    if (item && !item.quotation && isPossessive(item, language)) return at + 1
  }
  return index
}

/** Index of the first item of the noun phrase that ends right before `end`; `end` itself when none ends there. */
export function nounPhraseStart(wording: Wording, end: number): number {
  const { items, language } = wording
  const { grammar } = language
  const last = items[end - 1]
  if (!last || isMark(last)) return end
  if (grammar.subjectPronouns.has(last.lower) || grammar.firstPersonPronouns.has(last.lower)) return end - 1
  let start = end
  while (start > 0 && end - start < MAX_PHRASE_ITEMS) {
    const mention = mentionEndingAt(wording, start)
    if (mention && mention.start < start) {
      start = mention.start
      continue
    }
    if (!canPrecede(wording, start - 1, start < end)) break
    start--
  }
  return withCoordinate(wording, dropFronting(wording, start, end))
}

/** "Washington, London and Brussels accuse", "the minister, Ann Hall, and her aide said": the phrase begins with the first. */
function withCoordinate(wording: Wording, start: number): number {
  const { items, language } = wording
  const { coordinators, prepositions } = language.grammar
  if (!coordinators.has(items[start - 1]?.lower ?? '') || !mentionStartingAt(wording, start)) return start
  let first = start
  let end = start - 1
  for (;;) {
    const one = mentionEndingAt(wording, items[end - 1]?.text === ',' ? end - 1 : end)
    if (!one) return first
    const from = language.grammar.determiners.has(items[one.start - 1]?.lower ?? '') ? one.start - 1 : one.start
    // "After talks with Moscow, London and Paris said": the first belongs to the words before it.
    if (prepositions.has(items[from - 1]?.lower ?? '')) return first
    first = one.start
    if (items[one.start - 1]?.text !== ',') return first
    end = one.start - 1
  }
}

/** The longest mention that ends right before item `end`, as item indexes. */
export function mentionEndingAt(wording: Wording, end: number): { start: number; mention: Mention } | null {
  const last = wording.items[end - 1]
  if (!last) return null
  for (const mention of wording.mentionsByEnd.get(last.end) ?? []) {
    let start = end - 1
    while (start > 0 && (wording.items[start] as Item).start > mention.start) start--
    if ((wording.items[start] as Item).start === mention.start) return { start, mention }
  }
  return null
}

/** The longest mention that starts at item `index` (or right after an article there), and the index after it. */
export function mentionStartingAt(wording: Wording, index: number): { end: number; mention: Mention } | null {
  const { items, language } = wording
  for (const at of [index, index + 1]) {
    const item = items[at]
    if (!item) continue
    if (at > index && !language.grammar.determiners.has(items[index]?.lower ?? '')) continue
    const mention = wording.mentionsByStart.get(item.start)?.[0]
    if (!mention) continue
    let end = at
    while (end < items.length && (items[end] as Item).start < mention.end) end++
    return { end, mention }
  }
  return null
}

function afterMention(wording: Wording, index: number): number {
  return mentionStartingAt(wording, index)?.end ?? index
}

/** "Washington and Brussels": two mentions speak as one. */
function afterCoordination(wording: Wording, at: number): number {
  const { items, language } = wording
  const joint = items[at]
  if (!joint || !language.grammar.coordinators.has(joint.lower)) return at
  const beyond = afterMention(wording, at + 1)
  return beyond > at + 1 ? beyond : at
}

function startsNounPhrase({ items, language }: Wording, index: number): boolean {
  const item = items[index] as Item
  const { grammar } = language
  if (grammar.determiners.has(item.lower) || grammar.possessives.has(item.lower)) return true
  if (grammar.prepositions.has(item.lower) || grammar.auxiliaries.has(item.lower) || grammar.relatives.has(item.lower))
    return false
  if (grammar.subordinators.has(item.lower) || grammar.coordinators.has(item.lower) || grammar.adverbs.has(item.lower))
    return false
  return !grammar.timeWords.has(item.lower)
}

/** Whether a noun phrase that began earlier goes on with this word. */
function staysInPhrase({ items, language }: Wording, at: number, begin: number): boolean {
  const item = items[at] as Item
  const { grammar } = language
  if (item.quotation) return false
  if (isMark(item)) return item.text === '-' || /^['’]$/u.test(item.text)
  const word = item.lower
  if (grammar.auxiliaries.has(word) && word !== grammar.possessiveClitic) return false
  if (grammar.relatives.has(word) || grammar.adverbs.has(word) || grammar.coordinators.has(word)) return false
  if (grammar.subjectPronouns.has(word)) return false
  if (grammar.prepositions.has(word)) return at > begin && continuesAfterPreposition(items, at, language)
  if (grammar.subordinators.has(word)) return false
  if (at > begin && grammar.timeWords.has(word)) return false
  if (at > begin && grammar.determiners.has(word) && !isLink(items[at - 1], language)) return false
  return !(at > begin && isVerbHere(items, at, language))
}

function isLink(item: Item | undefined, { grammar }: LanguagePack): boolean {
  return item !== undefined && (grammar.prepositions.has(item.lower) || grammar.determiners.has(item.lower))
}

/** Whether a word that may be a verb is one here: not after an article, an adjective's hyphen, or in a name. */
export function isVerbHere(items: readonly Item[], at: number, { grammar }: LanguagePack): boolean {
  const item = items[at] as Item
  const forms = grammar.verbForms.get(item.lower)
  if (!forms || item.quotation) return false
  const before = items[at - 1]
  if (!before) return true
  if (
    grammar.determiners.has(before.lower) ||
    grammar.possessives.has(before.lower) ||
    before.lower === grammar.possessiveClitic
  )
    return false
  if (/^\p{Lu}/u.test(item.text)) return false
  if (forms.has('past') || forms.has('participle') || forms.has('third'))
    return !(grammar.prepositions.has(before.lower) && before.lower !== grammar.infinitiveMarker)
  return (
    !grammar.prepositions.has(before.lower) &&
    (grammar.looksPlural(before.lower) ||
      grammar.plurals.has(before.lower) ||
      grammar.subjectPronouns.has(before.lower) ||
      grammar.firstPersonPronouns.has(before.lower) ||
      grammar.auxiliaries.has(before.lower))
  )
}

/** "of", "for", "at", "in" carry a noun phrase on, unless they open an adverbial of time or occasion. */
function continuesAfterPreposition(items: readonly Item[], at: number, { grammar }: LanguagePack): boolean {
  for (let next = at + 1; next <= at + 4; next++) {
    const item = items[next]
    if (!item || item.quotation || isMark(item)) return next > at + 1
    if (grammar.timeWords.has(item.lower) || grammar.occasions.has(item.lower) || /^\d/u.test(item.text)) return false
    if (grammar.looksGerund(item.lower) && next === at + 1) return false
    if (!grammar.determiners.has(item.lower) && next > at + 1) return true
  }
  return true
}

function canPrecede({ items, language }: Wording, index: number, isInside: boolean): boolean {
  const item = items[index]
  if (!item) return false
  const { grammar } = language
  // 'the "think tank" Rand' and 'the ship "Lark"' hold a quotation; '"We agree," the president said' does not.
  if (item.quotation) return item.words <= 4 && !item.endsInMark && index > 0 && (isInside || !isMark(items[index - 1]))
  if (isMark(item)) return item.text === '-' || /^['’]$/u.test(item.text)
  const word = item.lower
  if (grammar.subjectPronouns.has(word) || grammar.firstPersonPronouns.has(word)) return false
  if (grammar.auxiliaries.has(word) && word !== grammar.possessiveClitic) return false
  if (grammar.coordinators.has(word)) return false
  if (grammar.prepositions.has(word)) return isInside
  if (grammar.relatives.has(word) && !grammar.determiners.has(word)) return false
  if (grammar.subordinators.has(word)) return false
  return !isVerbHere(items, index, language)
}

/** "On Monday Putin said", "Meanwhile officials said": what stands in front of the subject is no part of it. */
function dropFronting(wording: Wording, start: number, end: number): number {
  const { items, language } = wording
  const { grammar } = language
  let at = start
  while (at < end && grammar.adverbs.has((items[at] as Item).lower)) at++
  if (at >= end) return end
  if (!grammar.prepositions.has((items[at] as Item).lower)) return at
  const mention = mentionEndingAt(wording, end)
  if (mention && mention.start > at) return mention.start
  for (let index = end - 1; index > at; index--) {
    if (grammar.determiners.has((items[index] as Item).lower)) return index
  }
  return end
}
