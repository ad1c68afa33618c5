import { addMonths, calendarDay, type DayNumber, dayNumber, lastDayOfMonth, weekdayOf } from './calendar.ts'
import type { TimePrecision, TimeUnit } from './time.ts'

/** Days with both ends included. */
export type DayRange = Readonly<Record<'first' | 'last', DayNumber>>

const MONTHS_OF: Readonly<Partial<Record<TimeUnit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
}

/** How many months a unit has; null for those that are counted in days. */
export function monthsOf(unit: TimeUnit): number | null {
  return MONTHS_OF[unit] ?? null
}

/** The unit of the calendar that lies `shift` units from the one that holds a day. Weeks begin on Monday, centuries with year 1. */
export function unitAround(day: DayNumber, unit: TimeUnit, shift: number): DayRange {
  const months = monthsOf(unit)
  if (months !== null) {
    const { year, month } = calendarDay(day)
    // The 20th century begins in 1901.
    const offset = unit === 'century' ? 12 : 0
    const index = Math.floor((year * 12 + month - 1 - offset) / months) + shift
    return monthRange(index * months + offset, months)
  }
  if (unit === 'week' || unit === 'weekend') {
    const monday = day - weekdayOf(day) + 1 + 7 * shift
    return { first: unit === 'week' ? monday : monday + 5, last: monday + 6 }
  }
  return { first: day + shift, last: day + shift }
}

/** A day moved by so many units, to the day itself; hours and minutes do not move it. */
export function moveDay(day: DayNumber, count: number, unit: TimeUnit): DayNumber {
  const months = monthsOf(unit)
  if (months !== null) return addMonths(day, count * months)
  if (unit === 'week' || unit === 'weekend') return day + Math.round(count * 7)
  if (unit === 'day') return day + Math.round(count)
  if (unit === 'hour') return day + Math.sign(count) * Math.ceil(Math.abs(count) / 24)
  return day
}

/** So many whole months from the one with this index (year * 12 + month - 1). */
export function monthRange(index: number, months: number): DayRange {
  const end = index + months - 1
  const last = { year: Math.floor(end / 12), month: (((end % 12) + 12) % 12) + 1 }
  return {
    first: dayNumber(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1),
    last: dayNumber(last.year, last.month, lastDayOfMonth(last.year, last.month)),
  }
}

export function precisionOf(unit: TimeUnit): TimePrecision {
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return 'day'
    case 'week':
      return 'week'
    case 'month':
      return 'month'
    case 'quarter':
      return 'season'
    case 'year':
      return 'year'
    case 'decade':
      return 'decade'
    case 'weekend':
    case 'half':
    case 'century':
      return 'range'
  }
}
