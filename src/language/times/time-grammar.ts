import type { TimeValue } from './time-draft.ts'
import type { ValueOf } from './time-values.ts'

/** What the words around a match must be for its rule to hold; `annotate/times` looks at them. */
export const TIME_CONDITIONS = [
  'adverb',
  'ends-phrase',
  'future',
  'governs-nothing',
  'no-age',
  'no-rate',
  'not-counted',
  'not-in-name',
  'not-numbered',
  'not-owned',
  'not-possessed',
  'of-verb',
  'stands-alone',
  'to-come',
] as const
export type TimeCondition = (typeof TIME_CONDITIONS)[number]

export interface TimeRule {
  readonly id: string
  /** Its place in the file. */
  readonly order: number
  readonly value: ValueOf
  readonly when: readonly TimeCondition[]
  /** Words of which one must stand right before; null: any may. */
  readonly behind: ReadonlySet<string> | null
}

/** Patterns of one category as a tree of words and slots, so that all are tried at once. */
export interface PatternNode {
  readonly words: Map<string, PatternNode>
  readonly slots: PatternSlot[]
  readonly rules: TimeRule[]
}

export interface PatternSlot {
  /** Name of the class or shape that a token must have; null for a category. */
  readonly sort: string | null
  /** Number of the category; -1 for a class or shape. */
  readonly category: number
  readonly name: string
  readonly node: PatternNode
}

export interface TimeCategory {
  readonly root: PatternNode
  /** With what its times can begin: words, classes and shapes. */
  readonly firstWords: ReadonlySet<string>
  readonly firstSorts: ReadonlySet<string>
}

/** What the grammar knows of a token. */
export interface TimeWordSense {
  readonly lower: string
  /** Where its first hyphen stands, if a beginning that is written on stands before it ("mid-June"); else 0. */
  readonly joint: number
  /** Its classes and shapes ("weekday-name", "year") with its value in each; most words have none. */
  readonly values: ReadonlyMap<string, TimeValue>
}

/** Words that are told apart by what stands around them, each list in lower case. */
export interface TimeContextWords {
  readonly yearOpeners: ReadonlySet<string>
  readonly likelyYearOpeners: ReadonlySet<string>
  readonly yearVerbs: ReadonlySet<string>
  readonly numbered: ReadonlySet<string>
  readonly counted: ReadonlySet<string>
  readonly ages: ReadonlySet<string>
  readonly owners: ReadonlySet<string>
  readonly implicative: ReadonlySet<string>
  readonly planned: ReadonlySet<string>
  readonly monthOpeners: ReadonlySet<string>
  readonly weekdayOpeners: ReadonlySet<string>
  readonly rateOpeners: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly definite: ReadonlySet<string>
  readonly looseCounts: ReadonlySet<string>
  readonly looseUnits: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  readonly partitives: ReadonlySet<string>
}

/** How a language tells times, compiled from its `times.yaml`. */
export interface TimeGrammar {
  readonly categories: readonly TimeCategory[]
  /** The category of what counts as a time by itself. */
  readonly top: number
  readonly context: TimeContextWords
  /** Ids of the states whose newspapers write the month before the day in figures. */
  readonly monthFirst: ReadonlySet<string>
  /** Whether a time may be told by words of no class, the first of which is this. */
  opensAlone(lower: string): boolean
  sense(text: string): TimeWordSense
}

/** A rule with the sentences that show what it finds and leaves. */
export interface TimeRuleExamples {
  readonly id: string
  /** Sentence -> the words found in it, joined by " ... ". */
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}
