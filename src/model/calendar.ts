import type { IsoDate } from './time.ts'

/** Days counted from 1970-01-01, which is 0, in the Gregorian calendar of all times. */
export type DayNumber = number

const DAY_MILLISECONDS = 86_400_000
/** ISO dates have four digits for the year. */
const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896

export function dayNumber(year: number, month: number, day: number): DayNumber {
  // Years below 100 would be read as of the 20th century.
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / DAY_MILLISECONDS)
}

/** The number of an ISO date. */
export function parseDay(date: IsoDate): DayNumber {
  return Math.round(Date.parse(date) / DAY_MILLISECONDS)
}

/** The ISO date of a day of the years 0 to 9999; null for others. */
export function formatDay(day: DayNumber): IsoDate | null {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) return null
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10)
}

interface CalendarDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

export function calendarDay(day: DayNumber): CalendarDay {
  const date = new Date(day * DAY_MILLISECONDS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 (Monday) to 7, as ISO 8601 counts. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate()
}

/** The same day of another month, or its last where it has fewer days. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, day: ofMonth } = calendarDay(day)
  const index = year * 12 + month - 1 + Math.round(months)
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  return dayNumber(target.year, target.month, Math.min(ofMonth, lastDayOfMonth(target.year, target.month)))
}

/** Easter Sunday of the western churches, by the Gregorian computus (Meeus, Jones and Butcher). */
export function easterSunday(year: number): DayNumber {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const rest = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * rest) / 451)
  const index = epact + rest - 7 * shift + 114
  return dayNumber(year, Math.floor(index / 31), (index % 31) + 1)
}
