import type { VerbCue } from '../rules/find-cues.ts'
import { isComma, isDash, isMark } from './clause.ts'
import { mentionEndingAt, nounPhraseEnd, nounPhraseStart, type Wording } from './noun-phrase.ts'

/** Where the subject of a verb of saying stands: a range of items, or with the verb before it. */
export type Subject =
  | { readonly kind: 'phrase'; readonly start: number; readonly end: number }
  /** Shared with an earlier verb: "said ..., adding that". */
  | { readonly kind: 'inherited' }
  | { readonly kind: 'none' }

/** No inserted phrase between a subject and its verb is longer, in items. */
const MAX_INSERTION = 32

/** An insertion of so few items ("Lind, N.-Coast, said") needs no other sign. */
const MAX_SHORT_INSERTION = 6

/** The subject that stands before a verb: right before it, or behind an insertion set off by commas. */
export function subjectBefore(wording: Wording, cue: VerbCue): Subject {
  const { items, language } = wording
  const { grammar } = language
  const at = cue.groupStart
  const before = items[at - 1]
  if (!before) return { kind: cue.isGerund ? 'inherited' : 'none' }
  if (isComma(before) || isDash(items, at - 1) || before.text === ')') return subjectBehindInsertion(wording, at, cue)
  if (cue.isGerund && !grammar.passiveAuxiliaries.has(items[cue.start - 1]?.lower ?? '')) return { kind: 'inherited' }
  if (grammar.coordinators.has(before.lower)) return { kind: 'inherited' }
  if (grammar.relatives.has(before.lower)) return antecedentOf(wording, at - 1)
  if (grammar.subordinators.has(before.lower) || grammar.prepositions.has(before.lower)) return { kind: 'inherited' }
  const start = nounPhraseStart(wording, at)
  if (start >= at) return { kind: 'inherited' }
  const relative = relativeBefore(wording, start)
  return relative >= 0 ? antecedentOf(wording, relative) : { kind: 'phrase', start, end: at }
}

/** Index of the "who" whose clause ends before the verb: "an interpreter who was in the room said"; -1 when there is none. */
function relativeBefore({ items, language }: Wording, before: number): number {
  const { grammar } = language
  if (!grammar.prepositions.has(items[before - 1]?.lower ?? '')) return -1
  for (let index = before - 1; index > 0; index--) {
    const item = items[index]
    if (!item || item.quotation || isMark(item)) return -1
    if (grammar.personalRelatives.has(item.lower)) return index
  }
  return -1
}

/** "The spokeswoman, Anna Lind, said", "Robertson, who spoke on Wednesday, agreed". */
function subjectBehindInsertion(wording: Wording, at: number, cue: VerbCue): Subject {
  const { items, language } = wording
  const { grammar } = language
  if (cue.isGerund) return { kind: 'inherited' }
  const close = at - 1
  if (items[close]?.text === ')') {
    // "Ann Lind (North Coast) said"
    const open = items.findLastIndex((item, index) => index < close && item.text === '(')
    const start = open > 0 ? nounPhraseStart(wording, open) : open
    if (open > 0 && start < open) return { kind: 'phrase', start, end: open }
  }
  const name = mentionEndingAt(wording, close)
  // An apposition that is a name: the name is the better half.
  if (name && (isComma(items[name.start - 1]) || isDash(items, name.start - 1))) {
    const start = nounPhraseStart(wording, name.start - 1)
    return name.mention.kind === 'name' || start >= name.start - 1
      ? { kind: 'phrase', start: name.start, end: close }
      : { kind: 'phrase', start, end: name.start - 1 }
  }
  // "One of the founders, the poet Ann Hall, wrote"
  const described = name?.mention.kind === 'name' ? nounPhraseStart(wording, close) : close
  if (name && described < name.start && isComma(items[described - 1]) && isPlain(wording, described, name.start))
    return { kind: 'phrase', start: described, end: close }
  for (let open = close - 1; open > 0 && close - open < MAX_INSERTION; open--) {
    if (!isComma(items[open]) && !isDash(items, open) && items[open]?.text !== '(') continue
    const first = items[open + 1]
    if (!first) break
    const isInsertion =
      grammar.relatives.has(first.lower) ||
      grammar.prepositions.has(first.lower) ||
      grammar.adverbs.has(first.lower) ||
      grammar.determiners.has(first.lower) ||
      grammar.looksGerund(first.lower) ||
      open + MAX_SHORT_INSERTION >= close ||
      nounPhraseEnd(wording, open + 1) === close
    const start = nounPhraseStart(wording, open)
    if (start < open && isInsertion && startsClause(wording, start)) return { kind: 'phrase', start, end: open }
    if (start < open && isInsertion && mentionEndingAt(wording, open)) return { kind: 'phrase', start, end: open }
  }
  return { kind: 'inherited' }
}

/** Whether the words are an article and nouns: no preposition and no quotation among them. */
function isPlain({ items, language }: Wording, start: number, end: number): boolean {
  const words = items.slice(start, end)
  const opens = language.grammar.determiners.has(words[0]?.lower ?? '')
  return opens && !words.some((item) => item.quotation || isMark(item) || language.grammar.prepositions.has(item.lower))
}

/** Whether nothing but a fronted phrase, a conjunction or a mark stands before the item. */
function startsClause({ items, language }: Wording, start: number): boolean {
  const before = items[start - 1]
  if (!before || isMark(before) || before.quotation) return true
  return (
    language.grammar.coordinators.has(before.lower) ||
    language.grammar.subordinators.has(before.lower) ||
    language.grammar.adverbs.has(before.lower)
  )
}

/** The noun phrase that "who" or "which" at `index` points back to. */
function antecedentOf(wording: Wording, index: number): Subject {
  const { items } = wording
  let end = index
  if (isComma(items[end - 1]) || isDash(items, end - 1)) end--
  const start = nounPhraseStart(wording, end)
  return start < end ? { kind: 'phrase', start, end } : { kind: 'inherited' }
}

/** The subject that follows its verb: "said the minister", "says Gabuyev". */
export function subjectAfter(wording: Wording, cue: VerbCue): Subject {
  const end = nounPhraseEnd(wording, cue.end)
  return end > cue.end ? { kind: 'phrase', start: cue.end, end } : { kind: 'none' }
}

/** "was described as reckless by the minister": the agent of a passive. */
export function agentOfPassive(wording: Wording, from: number): Subject {
  const { items, language } = wording
  for (let index = from; index < items.length; index++) {
    if (isMark(items[index]) && !isComma(items[index])) break
    if (items[index]?.lower !== language.grammar.agentPreposition) continue
    const end = nounPhraseEnd(wording, index + 1)
    if (end > index + 1) return { kind: 'phrase', start: index + 1, end }
  }
  return { kind: 'none' }
}
