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
