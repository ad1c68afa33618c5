import type { Span } from './span.ts'

/** ISO 8601 calendar date, `YYYY-MM-DD`. */
export type IsoDate = string

/** How finely a time is known. */
export type TimePrecision = 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'range'

/** What a time rests on. */
export type TimeBasis = 'explicit' | 'relative' | 'implied' | 'office-holder'

/** When something was: an interval with both ends included; an open end is null. */
export interface Time {
  readonly earliest: IsoDate | null
  readonly latest: IsoDate | null
  readonly precision: TimePrecision
  readonly basis: TimeBasis
}

export const TIME_UNITS = [
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
] as const
export type TimeUnit = (typeof TIME_UNITS)[number]

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
export type Season = (typeof SEASONS)[number]

/** What comes round: a day of the week (1 Monday to 7 Sunday), of the year or of a month, a month, a quarter, a season, a feast. */
export type Recurrence =
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'weekend' }
  /** A whole month where `day` is null; `weekday` must fit where it is given. */
  | { readonly kind: 'date'; readonly month: number; readonly day: number | null; readonly weekday: number | null }
  | { readonly kind: 'day-of-month'; readonly day: number }
  | { readonly kind: 'season'; readonly season: Season }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'easter'; readonly offsetDays: number }
  | { readonly kind: 'nth-weekday'; readonly month: number; readonly weekday: number; readonly nth: number }

/**
 * Which of the times that come round is meant, seen from the anchor: the last one that has begun (`past`) or the first one that has
 * not ended (`future`), the nearest one, one wholly `before` or `after` it, the first one `within` it, or `either` of the nearest two.
 * `tense` and `this` wait for the tense of the clause; without it `tense` is either and `this` the future.
 */
export type Toward = 'past' | 'future' | 'nearest' | 'before' | 'after' | 'within' | 'either' | 'tense' | 'this'

export type TimePart = 'early' | 'middle' | 'late' | 'first-half' | 'second-half' | 'turn'

/**
 * How a time is reckoned, as data: solved as soon as what it counts from is known. An anchor's `from` is `document` (the day of
 * writing), the id of a mention, or what has not been found: `text` (a time told before) and `context` (a time told before, else the
 * document).
 */
export type TimeFormula =
  | { readonly kind: 'anchor'; readonly from: string }
  | {
      readonly kind: 'interval'
      readonly earliest: IsoDate
      readonly latest: IsoDate
      readonly precision: TimePrecision
    }
  /** One of several readings that the text does not tell apart. */
  | { readonly kind: 'either'; readonly readings: readonly TimeFormula[] }
  /** The unit of the calendar so many units from the one that holds `of`. */
  | { readonly kind: 'unit'; readonly of: TimeFormula; readonly unit: TimeUnit; readonly shift: number }
  /** So much before (below 0) or after it, as finely as the unit tells. */
  | { readonly kind: 'shift'; readonly of: TimeFormula; readonly count: number; readonly unit: TimeUnit }
  /** From so much before it up to it, or from it on; null: nobody says how much. */
  | {
      readonly kind: 'stretch'
      readonly of: TimeFormula
      readonly count: number | null
      readonly unit: TimeUnit
      readonly toward: 'past' | 'future'
    }
  | {
      readonly kind: 'recurring'
      readonly of: TimeFormula
      readonly recurrence: Recurrence
      readonly toward: Toward
    }
  | { readonly kind: 'part'; readonly of: TimeFormula; readonly part: TimePart }
  /** The nth unit inside it, from 1; -1 is the last one. */
  | { readonly kind: 'nth'; readonly of: TimeFormula; readonly nth: number; readonly unit: TimeUnit }
  /** The first or last so many units of it. */
  | {
      readonly kind: 'edge'
      readonly of: TimeFormula
      readonly count: number | null
      readonly unit: TimeUnit
      readonly side: 'head' | 'tail'
    }
  | { readonly kind: 'between'; readonly first: TimeFormula; readonly last: TimeFormula }
  /** What of it lies up to, or from, another time. */
  | {
      readonly kind: 'clip'
      readonly of: TimeFormula
      readonly at: TimeFormula
      readonly side: 'before' | 'after'
    }
  | { readonly kind: 'since' | 'until' | 'before' | 'after'; readonly of: TimeFormula }

/** What a time is counted from, and how: `from` is `document`, a mention's id, or `text` where the text names nothing to count from. */
export interface TimeRelation {
  readonly from: string
  readonly formula: TimeFormula
}

export interface TimeLength {
  /** Null for "several", "weeks". */
  readonly count: number | null
  readonly unit: TimeUnit
}

export const TIME_KINDS = ['date', 'duration', 'repeated'] as const
export type TimeKind = (typeof TIME_KINDS)[number]

/** A place in a text that tells when, how long or how often. */
export interface TimeMention extends Span {
  readonly id: string
  readonly kind: TimeKind
  /** When it was; null for durations and repeated times, and where it cannot be known. */
  readonly time: Time | null
  /** Where the words leave it open which of several times is meant, all of them; empty otherwise. `time` then covers them all. */
  readonly candidates: readonly Time[]
  /** How it is counted from another time; null for a time that stands for itself. */
  readonly relation: TimeRelation | null
  readonly isApproximate: boolean
  /** Open intervals: from the time named on, or up to it. */
  readonly direction: 'from' | 'until' | null
  /** Of a duration; else null. */
  readonly length: TimeLength | null
  /** The tense of the clause, where the value rests on it. */
  readonly tense: 'past' | 'present' | 'future' | null
  /** Stage and version that made it. */
  readonly by: string
}
