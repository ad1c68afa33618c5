import type { TimeFormula, TimeKind, TimeLength } from '../../model/index.ts'

/** What a rule makes of words: a time that may still wait for the tense of its clause and for what it is counted from. */
export interface TimeDraft {
  readonly kind: TimeKind
  /** Null for durations and repeated times. */
  readonly formula: TimeFormula | null
  readonly length: TimeLength | null
  readonly isApproximate: boolean
  /** A date in figures of which the first two may be day and month, or month and day: its readings in that order. */
  readonly isOrderOpen: boolean
}

/** A number of things; null where nobody says how many. */
export interface Count {
  readonly count: number | null
  readonly isApproximate: boolean
}

/** What a slot holds and a function gives; undefined for an optional slot that holds nothing. */
export type TimeValue = number | string | Count | TimeDraft | undefined

export function isDraft(value: TimeValue): value is TimeDraft {
  return typeof value === 'object' && 'kind' in value
}

export function isCount(value: TimeValue): value is Count {
  return typeof value === 'object' && 'count' in value
}

export function dateDraft(formula: TimeFormula, isApproximate = false): TimeDraft {
  return { kind: 'date', formula, length: null, isApproximate, isOrderOpen: false }
}
