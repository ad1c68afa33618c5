import {
  childrenOf,
  type Holds,
  hasFeature,
  headOf,
  type TimeCondition,
  type TimeContextWords,
  type TreeIndex,
} from '../../language/index.ts'
import { isYearAt } from './is-year-at.ts'
import type { Tense } from './tense-at.ts'
import type { TimeWord } from './time-words.ts'

export interface SentenceAround {
  readonly words: readonly TimeWord[]
  readonly context: TimeContextWords
  readonly tree: () => TreeIndex | null
  /** Tense of the clause around a token. */
  readonly tense: (token: number) => Tense | null
}

const MODIFIERS: ReadonlySet<string> = new Set(['compound', 'amod', 'nummod', 'nmod:poss'])
const NAME_PARTS: ReadonlySet<string> = new Set(['flat', 'compound'])
const PUNCTUATION = /^[^\p{L}\p{N}]/u
const CAPITAL = /^\p{Lu}/u

/** A judge of the conditions of rules in one sentence. Without a tree what only a tree can tell is taken to hold. */
export function holdsInSentence(around: SentenceAround): Holds {
  return (condition, start, end) => holds(condition, { around, start, end })
}

interface Place {
  readonly around: SentenceAround
  readonly start: number
  readonly end: number
}

function holds(condition: TimeCondition, place: Place): boolean {
  const { around, start, end } = place
  const { words, context } = around
  const before = words[start - 1]?.lower ?? ''
  const next = words[end]
  switch (condition) {
    case 'adverb':
      return end - start > 1 || !modifiesNoun(place)
    case 'ends-phrase':
      return !context.partitives.has(next?.lower ?? '') && !modifiesNoun(place)
    case 'future':
      return around.tense(tokenAt(place, end - 1)) === 'future'
    case 'governs-nothing':
      return governsNothing(place)
    case 'no-age':
      return !isAge(place)
    case 'no-rate':
      return !isLoose(place) || context.rateOpeners.has(before)
    case 'not-counted':
      return !endsInQuantity(place)
    case 'not-in-name':
      return !isInName(place)
    case 'not-numbered':
      return !context.numbered.has(before)
    case 'not-owned':
      return ![1, 2, 3].some((back) => context.owners.has(words[start - back]?.lower ?? ''))
    case 'not-possessed':
      return !context.possessives.has(next?.lower ?? '') && !modifiesNoun(place) && !endsInQuantity(place)
    case 'of-verb':
      return hangsOnVerb(place)
    case 'stands-alone':
      return standsAlone(place)
    case 'to-come':
      return ['present', 'future'].includes(around.tense(tokenAt(place, end - 1)) ?? '')
  }
}

function tokenAt({ around }: Place, word: number): number {
  return around.words[word]?.token ?? -1
}

/** "A year", which is a rate as often as a length; "one day", which is no length. */
function isLoose({ around: { words, context }, start, end }: Place): boolean {
  const [first, unit] = [words[start]?.lower ?? '', words[start + 1]?.lower ?? '']
  if (end - start !== 2) return false
  return context.articles.has(first) || (context.looseCounts.has(first) && context.looseUnits.has(unit))
}

/** "Will return in two years", and not "the first in two years". */
function hangsOnVerb(place: Place): boolean {
  const tree = place.around.tree()
  if (!tree) return false
  const head = headOf(tree, tokenAt(place, place.end - 1))
  return head !== null && tree.tree.tags[head] === 'VERB'
}

/** "The Friday talks", "a spring offensive": the last word belongs to a noun behind it. */
function modifiesNoun(place: Place): boolean {
  const tree = place.around.tree()
  const token = tokenAt(place, place.end - 1)
  if (!tree || token < 0 || token === tree.length - 1) return false
  const head = headOf(tree, token)
  return head !== null && head > token && MODIFIERS.has(tree.relations[token] ?? '')
}

/** "The day before", and not "the day before the vote". */
function governsNothing(place: Place): boolean {
  const { around, end } = place
  const next = around.words[end]
  const last = around.words[end - 1]
  if (!next || PUNCTUATION.test(next.text) || !last) return true
  const tree = around.tree()
  if (!tree) return false
  const tag = tree.tree.tags[last.token]
  if (tag === 'ADV') return true
  return tag !== 'SCONJ' && tree.relations[last.token] !== 'case' && tree.relations[last.token] !== 'mark'
}

function isAge({ around: { words, context }, start, end }: Place): boolean {
  const behind = words[end]?.lower === '-' ? words[end + 1] : words[end]
  if (context.ages.has(behind?.lower ?? '')) return true
  const before = words[start - 1]?.lower ?? ''
  return context.ages.has(before) || (context.partitives.has(before) && context.ages.has(words[start - 2]?.lower ?? ''))
}

/** "From 1500 to 2000 men", "since 1800 soldiers came" */
function endsInQuantity(place: Place): boolean {
  const { around, start, end } = place
  const last = around.words[end - 1]
  if (!last?.values.has('year')) return false
  const before = end - 2 >= start ? around.words[end - 2] : undefined
  if (before && (before.values.has('month-name') || before.values.has('month-short') || before.lower === ','))
    return false
  return !isYearAt(around, end - 1, { isOpened: true })
}

/** "Joe Friday", "the Sunday Courier", "Christmas Island" */
function isInName(place: Place): boolean {
  const { around, start, end } = place
  const before = around.words[start - 1]
  const next = around.words[end]
  if (!next || !CAPITAL.test(next.text) || next.values.size > 0) {
    if (!before || !CAPITAL.test(before.text) || before.values.size > 0) return false
  }
  const tree = around.tree()
  if (!tree) return start !== 1 && !around.context.weekdayOpeners.has(before?.lower ?? '')
  const token = tokenAt(place, end - 1)
  const head = headOf(tree, token)
  if (head !== null && NAME_PARTS.has(tree.relations[token] ?? '') && isName(tree, head)) return true
  return childrenOf(tree, token).some(
    (child) =>
      NAME_PARTS.has(tree.relations[child] ?? '') && isName(tree, child) && !hasFeature(tree, child, 'NumType=Card'),
  )
}

function isName(tree: TreeIndex, token: number): boolean {
  return tree.tree.tags[token] === 'PROPN'
}

/** Whether a date needs no other word to be one: a bare month or year needs what makes it no name or number. */
function standsAlone(place: Place): boolean {
  const { around, start, end } = place
  const { words, context } = around
  const first = words[start] as TimeWord
  const before = words[start - 1]?.lower ?? ''
  if (end - start === 1) {
    if (first.values.has('year')) return isYearAt(around, start, { isOpened: false })
    if (first.values.has('month-name')) {
      const next = words[end]
      if (context.possessives.has(next?.lower ?? '')) return true
      return context.monthOpeners.has(before) && !(next && CAPITAL.test(next.text) && isInName(place))
    }
    return true
  }
  if (end - start === 2 && context.definite.has(first.lower) && words[start + 1]?.values.has('calendar-unit'))
    return false
  return !endsInQuantity(place)
}
