import { calendarDay, type DayNumber, dayNumber, easterSunday, lastDayOfMonth, weekdayOf } from './calendar.ts'
import type { Recurrence, Season, TimePrecision, Toward } from './time.ts'
import type { DayRange } from './time-units.ts'

/** A weekday fits one of so many years' dates for certain; leap years make the gaps uneven. */
const MOST_PERIODS = 12
/** The seasons of the northern half of the earth, by months; winter ends in the year after the one that names it. */
const FIRST_MONTH_OF: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** The times at which something comes round that answer to `toward`, seen from a range of days: none, one, or two for `either`. */
export function findOccurrences(recurrence: Recurrence, anchor: DayRange, toward: Toward): readonly DayRange[] {
  const found = occurrences(recurrence, anchor, toward)
  // Of "Friday 21 October" the date holds where the weekday is wrong.
  if (found.length > 0 || recurrence.kind !== 'date' || recurrence.weekday === null) return found
  return occurrences({ ...recurrence, weekday: null }, anchor, toward)
}

function occurrences(recurrence: Recurrence, anchor: DayRange, toward: Toward): readonly DayRange[] {
  switch (toward) {
    case 'past':
      return some(search(recurrence, { from: anchor.last, step: -1, accepts: ({ first }) => first <= anchor.last }))
    case 'before':
      return some(search(recurrence, { from: anchor.first, step: -1, accepts: ({ last }) => last < anchor.first }))
    case 'after':
      return some(search(recurrence, { from: anchor.last, step: 1, accepts: ({ first }) => first > anchor.last }))
    case 'within':
      return some(
        search(recurrence, {
          from: anchor.first,
          step: 1,
          accepts: ({ first }) => first >= anchor.first && first <= anchor.last,
        }),
      )
    case 'future':
    case 'this':
      return some(search(recurrence, { from: anchor.first, step: 1, accepts: ({ last }) => last >= anchor.first }))
    case 'nearest':
    case 'either':
    case 'tense': {
      const [past] = occurrences(recurrence, anchor, 'past')
      const [future] = occurrences(recurrence, anchor, 'future')
      if (!past || !future || past.first === future.first) return some(past ?? future ?? null)
      if (toward !== 'nearest') return [past, future]
      return some(anchor.first - past.last <= future.first - anchor.last ? past : future)
    }
  }
}

/** How finely an occurrence is known. */
export function recurrencePrecision(recurrence: Recurrence): TimePrecision {
  if (recurrence.kind === 'season' || recurrence.kind === 'quarter') return 'season'
  if (recurrence.kind === 'weekend') return 'range'
  return recurrence.kind === 'date' && recurrence.day === null ? 'month' : 'day'
}

function some(range: DayRange | null): readonly DayRange[] {
  return range ? [range] : []
}

interface Search {
  readonly from: DayNumber
  readonly step: 1 | -1
  readonly accepts: (range: DayRange) => boolean
}

/** Goes from the period of a day on, one before it included, to the first occurrence that is accepted. */
function search(recurrence: Recurrence, { from, step, accepts }: Search): DayRange | null {
  const start = periodOf(recurrence, from) - step
  for (let passed = 0; passed < MOST_PERIODS + 2; passed++) {
    const range = occurrenceIn(recurrence, start + passed * step)
    if (range && accepts(range)) return range
  }
  return null
}

/** The number of the week, month or year (whatever it comes round in) of a day. */
function periodOf(recurrence: Recurrence, day: DayNumber): number {
  if (recurrence.kind === 'weekday' || recurrence.kind === 'weekend') return Math.floor((day + 3) / 7)
  const { year, month } = calendarDay(day)
  return recurrence.kind === 'day-of-month' ? year * 12 + month - 1 : year
}

/** The occurrence in a week, month or year; null where it has none (31 June). */
function occurrenceIn(recurrence: Recurrence, period: number): DayRange | null {
  switch (recurrence.kind) {
    case 'weekday':
      return single(period * 7 - 3 + recurrence.weekday - 1)
    case 'weekend':
      return { first: period * 7 + 2, last: period * 7 + 3 }
    case 'day-of-month': {
      const year = Math.floor(period / 12)
      const month = (((period % 12) + 12) % 12) + 1
      return recurrence.day > lastDayOfMonth(year, month) ? null : single(dayNumber(year, month, recurrence.day))
    }
    case 'date': {
      const { month, day, weekday } = recurrence
      const last = lastDayOfMonth(period, month)
      if (day === null) return { first: dayNumber(period, month, 1), last: dayNumber(period, month, last) }
      if (day > last) return null
      const number = dayNumber(period, month, day)
      return weekday === null || weekdayOf(number) === weekday ? single(number) : null
    }
    case 'season': {
      const month = FIRST_MONTH_OF[recurrence.season]
      const end = month === 12 ? { year: period + 1, month: 2 } : { year: period, month: month + 2 }
      return {
        first: dayNumber(period, month, 1),
        last: dayNumber(end.year, end.month, lastDayOfMonth(end.year, end.month)),
      }
    }
    case 'quarter': {
      const month = recurrence.quarter * 3
      return {
        first: dayNumber(period, month - 2, 1),
        last: dayNumber(period, month, lastDayOfMonth(period, month)),
      }
    }
    case 'easter':
      return single(easterSunday(period) + recurrence.offsetDays)
    case 'nth-weekday': {
      const first = dayNumber(period, recurrence.month, 1)
      const ahead = (recurrence.weekday - weekdayOf(first) + 7) % 7
      return single(first + ahead + 7 * (recurrence.nth - 1))
    }
  }
}

function single(day: DayNumber): DayRange {
  return { first: day, last: day }
}
