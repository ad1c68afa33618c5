import type { Time } from '../contract.ts'

type SaidTime = Pick<Time, 'earliest' | 'latest'> & { readonly precision?: Time['precision'] }

/** A time in words: `23 Oct 1962`, `October 1962`, `14–28 Oct 1962`, `before 28 Oct 1962`; null when neither end is known. */
export function sayTime({ earliest, latest, precision }: SaidTime): string | null {
  const from = parseDay(earliest)
  const to = parseDay(latest)
  if (from && to) {
    if (precision === 'year') return YEAR.formatRange(from, to)
    if (precision === 'month') return MONTH.formatRange(from, to)
    return DAY.formatRange(from, to).replace(WIDE_DASH, '–')
  }
  if (from) return `from ${DAY.format(from)}`
  if (to) return `before ${DAY.format(to)}`
  return null
}

/** A stretch of whole years, a month, or days: `1962`, `1960–1969`, `October 1962`, `22–28 Oct 1962`. */
export function sayStretch(start: string, end: string): string {
  const isYears = start.endsWith('-01-01') && end.endsWith('-12-31')
  const isMonth =
    start.endsWith('-01') && start.slice(0, 7) === end.slice(0, 7) && Number(end.slice(8)) >= SHORTEST_MONTH
  return sayTime({ earliest: start, latest: end, precision: isYears ? 'year' : isMonth ? 'month' : 'day' }) ?? start
}

const SHORTEST_MONTH = 28

/** A text for people in which every ISO date, such as `1962-10-23`, stands in words. */
export function sayDatesIn(text: string): string {
  return text.replace(ISO_DATE, (date) => sayTime({ earliest: date, latest: date, precision: 'day' }) ?? date)
}

/** `1962-10-23`, on its own. */
const ISO_DATE = /\b\d{4}-\d{2}-\d{2}\b/gu

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const YEAR = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' })

/** ` – ` with any kind of space. */
const WIDE_DASH = /\s+–\s+/u

function parseDay(date: string | null): Date | null {
  if (!date) return null
  const day = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? null : day
}
