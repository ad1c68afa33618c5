import { calendarDay } from './calendar.ts'
import type { TimePart, TimePrecision, TimeUnit } from './time.ts'
import { type DayRange, monthRange, moveDay, precisionOf } from './time-units.ts'

/** A range of days and how finely it is known. */
export type KnownRange = DayRange & { readonly precision: TimePrecision }

/** "The first days of May", "the last weeks of 1991": how many are meant where nobody says. */
const VAGUE_EDGE: Readonly<Partial<Record<string, number>>> = { day: 7 }
const OTHER_VAGUE_EDGE = 3
/** Around the first year of a century: from so many years before to so many after. */
const TURN_YEARS = { before: 6, after: 4 }

/** The early, middle or late part of a range of days, or one of its halves; a single day is all of it. */
export function partOf(range: DayRange, part: TimePart, precision: TimePrecision): KnownRange | null {
  const days = range.last - range.first + 1
  if (precision === 'day' || days === 1) return knownRange(range, 'day')
  const start = calendarDay(range.first)
  const index = start.year * 12 + start.month - 1
  const end = calendarDay(range.last)
  const months = end.year * 12 + end.month - index
  if (part === 'turn') {
    const around = (start.year - TURN_YEARS.before) * 12
    return knownRange(monthRange(around, (TURN_YEARS.before + TURN_YEARS.after + 1) * 12), 'range')
  }
  // A decade falls into 1990 to 1993, 1994 to 1996 and 1997 to 1999; a month into days 1 to 10, 11 to 20 and the rest.
  if (precision === 'decade') return monthsFrom(index, cut(part, 10, [4, 7]), 12)
  if (months >= 60) return monthsFrom(index, cut(part, Math.round(months / 12)), 12)
  if (start.day === 1 && months >= 2) return monthsFrom(index, cut(part, months), 1)
  const [from, to] = cut(
    part,
    days,
    precision === 'month' ? [10, 20] : undefined,
    precision === 'month' ? 15 : undefined,
  )
  return knownRange({ first: range.first + from, last: range.first + to - 1 }, 'range')
}

function monthsFrom(index: number, [from, to]: readonly [number, number], months: number): KnownRange {
  return knownRange(monthRange(index + from * months, (to - from) * months), 'range')
}

/** From which of `count` equal pieces to which a part goes. */
function cut(
  part: Exclude<TimePart, 'turn'>,
  count: number,
  thirds: readonly [number, number] = [Math.floor(count / 3), 2 * Math.floor(count / 3)],
  half: number = Math.floor(count / 2),
): readonly [number, number] {
  switch (part) {
    case 'early':
      return [0, Math.max(1, thirds[0])]
    case 'middle':
      return [thirds[0], Math.max(thirds[0] + 1, thirds[1])]
    case 'late':
      return [thirds[1], count]
    case 'first-half':
      return [0, Math.max(1, half)]
    case 'second-half':
      return [half, count]
  }
}

/** The nth unit inside a range of days, from 1 or, from its end, -1; null where it has fewer. */
export function nthOf(
  range: DayRange,
  { nth, unit }: { readonly nth: number; readonly unit: TimeUnit },
): KnownRange | null {
  const found =
    nth > 0
      ? { first: moveDay(range.first, nth - 1, unit), last: moveDay(range.first, nth, unit) - 1 }
      : { first: moveDay(range.last + 1, nth, unit), last: moveDay(range.last + 1, nth + 1, unit) - 1 }
  return found.first < range.first || found.last > range.last ? null : knownRange(found, precisionOf(unit))
}

/** The first or last so many units of a range of days. */
export function edgeOf(
  { first, last }: DayRange,
  { count, unit, side }: { readonly count: number | null; readonly unit: TimeUnit; readonly side: 'head' | 'tail' },
): KnownRange {
  const units = count ?? VAGUE_EDGE[unit] ?? OTHER_VAGUE_EDGE
  return side === 'head'
    ? knownRange({ first, last: Math.min(last, moveDay(first, units, unit) - 1) }, 'range')
    : knownRange({ first: Math.max(first, moveDay(last + 1, -units, unit)), last }, 'range')
}

function knownRange({ first, last }: DayRange, precision: TimePrecision): KnownRange {
  return { first, last, precision }
}
