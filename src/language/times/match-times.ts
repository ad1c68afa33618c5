import { isDraft, type TimeDraft, type TimeValue } from './time-draft.ts'
import type { PatternNode, TimeCategory, TimeCondition, TimeGrammar, TimeRule, TimeWordSense } from './time-grammar.ts'
import type { Bindings } from './time-values.ts'

/** Words that tell a time, as the range `[start, end)` of a sentence's words. */
export interface TimeMatch {
  readonly start: number
  readonly end: number
  readonly draft: TimeDraft
}

/** Whether a condition holds of the words `[start, end)`. */
export type Holds = (condition: TimeCondition, start: number, end: number) => boolean

/** Other readings of the same words are dropped. */
const MOST_READINGS = 8

interface Parsed {
  readonly end: number
  readonly value: TimeValue
  readonly rule: TimeRule
}

const NOTHING: readonly Parsed[] = []

/**
 * The times in a row of words, in order, none overlapping: the longest first, of two as long the one that begins first. Every
 * category is read once at each place, so that the time taken grows with the number of words.
 */
export function matchTimes(words: readonly TimeWordSense[], grammar: TimeGrammar, holds: Holds): readonly TimeMatch[] {
  const search: Search = { words, grammar, holds, known: new Array(grammar.categories.length) }
  const found: TimeMatch[] = []
  for (let start = 0; start < words.length; start++) {
    for (const { end, value } of parse(search, grammar.top, start)) {
      if (isDraft(value)) found.push({ start, end, draft: value })
    }
  }
  if (found.length === 0) return found
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const taken = new Uint8Array(words.length)
  const kept: TimeMatch[] = []
  for (const match of found) {
    if (taken.subarray(match.start, match.end).includes(1)) continue
    taken.fill(1, match.start, match.end)
    kept.push(match)
  }
  return kept.sort((a, b) => a.start - b.start)
}

interface Search {
  readonly words: readonly TimeWordSense[]
  readonly grammar: TimeGrammar
  readonly holds: Holds
  /** What was read before, by category and place. */
  readonly known: ((readonly Parsed[])[] | undefined)[]
}

/** What a category reads from a place on: one value for each place where it can end. */
function parse(search: Search, number: number, start: number): readonly Parsed[] {
  const word = search.words[start]
  const category = search.grammar.categories[number]
  if (!word || !category || !canBegin(category, word)) return NOTHING
  let known = search.known[number]
  if (!known) {
    known = []
    search.known[number] = known
  }
  const before = known[start]
  if (before) return before
  const parsed: Parsed[] = []
  walk({ search, start, parsed }, category.root, start, null)
  known[start] = parsed
  return parsed
}

function canBegin({ firstWords, firstSorts }: TimeCategory, { lower, values }: TimeWordSense): boolean {
  if (firstWords.has(lower)) return true
  if (values.size > 0) for (const sort of values.keys()) if (firstSorts.has(sort)) return true
  return false
}

interface Walk {
  readonly search: Search
  readonly start: number
  readonly parsed: Parsed[]
}

/** The slots bound on the way to a node, the last one first. */
interface Bound extends Bindings {
  readonly name: string
  readonly value: TimeValue
  readonly before: Bound | null
}

function walk(way: Walk, node: PatternNode, at: number, bound: Bound | null): void {
  if (node.rules.length > 0) finish(way, node, at, bound)
  const { search } = way
  const next = search.words[at]
  if (!next) return
  for (const { sort, category, name, node: behind } of node.slots) {
    if (sort === null) {
      for (const { end, value } of parse(search, category, at)) walk(way, behind, end, bind(name, value, bound))
    } else if (next.values.size > 0 && next.values.has(sort)) {
      walk(way, behind, at + 1, bind(name, next.values.get(sort), bound))
    }
  }
  const behind = node.words.get(next.lower)
  if (behind) walk(way, behind, at + 1, bound)
}

function bind(name: string, value: TimeValue, before: Bound | null): Bound {
  return {
    name,
    value,
    before,
    get(wanted) {
      for (let one: Bound | null = this; one; one = one.before) if (one.name === wanted) return one.value
      return undefined
    },
  }
}

/** What must stand before it makes one rule surer than another of the same words; else the order of the file decides. */
function isBefore(rule: TimeRule, other: TimeRule): boolean {
  if ((rule.behind === null) !== (other.behind === null)) return rule.behind !== null
  return rule.order < other.order
}

const UNBOUND: Bindings = { get: () => undefined }

function finish({ search, start, parsed }: Walk, node: PatternNode, end: number, bound: Bound | null): void {
  for (const rule of node.rules) {
    const same = parsed.findIndex((one) => one.end === end)
    const other = parsed[same]
    if (other ? !isBefore(rule, other.rule) : parsed.length >= MOST_READINGS) continue
    if (rule.behind && !rule.behind.has(search.words[start - 1]?.lower ?? '')) continue
    if (!rule.when.every((condition) => search.holds(condition, start, end))) continue
    const value = rule.value(bound ?? UNBOUND)
    if (value === null || value === undefined) continue
    const one = { end, value, rule }
    if (same < 0) parsed.push(one)
    else parsed[same] = one
  }
}
