import { type Day, firstDayOf, monthOf } from '../look/day.ts'
import { placeOf, type TimeWindow } from './time-window.ts'

export interface Tick {
  readonly day: Day
  /** Pixels from the left edge. */
  readonly x: number
  readonly label: string
  /** Whether a larger unit begins here: a month among days, a year among months. */
  readonly isMajor: boolean
}

interface Step {
  readonly unit: 'day' | 'month' | 'year'
  readonly count: number
}

/** Steps between ticks, finest first. */
const STEPS: readonly (Step & { readonly days: number })[] = [
  { unit: 'day', count: 1, days: 1 },
  { unit: 'day', count: 7, days: 7 },
  { unit: 'month', count: 1, days: 30 },
  { unit: 'month', count: 3, days: 91 },
  { unit: 'year', count: 1, days: 365 },
  { unit: 'year', count: 5, days: 1826 },
  { unit: 'year', count: 10, days: 3652 },
  { unit: 'year', count: 25, days: 9131 },
  { unit: 'year', count: 100, days: 36_524 },
  { unit: 'year', count: 500, days: 182_621 },
]

/** Room for a label such as `30 Oct 1962`, in pixels. */
const LEAST_PIXELS = 84

/** A letter of such a label, with room at the widest, in pixels. */
const LETTER_PIXELS = 7.5

/** The days to name below a stretch of time, so far apart that their names do not touch. */
export function listTicks(window: TimeWindow, width: number): readonly Tick[] {
  const pixelsPerDay = width / (window.end - window.start)
  const step = STEPS.find(({ days }) => days * pixelsPerDay >= LEAST_PIXELS) ?? STEPS.at(-1)
  if (!step) return []
  const ticks: Tick[] = []
  for (let day = firstTick(window.start, step); day < window.end; day = nextTick(day, step)) {
    const isMajor = isFirstOfLarger(day, step)
    const x = placeOf(day, window, width)
    const label = sayTick(day, step, isMajor || ticks.length === 0)
    // Half a name at the edge would say another time.
    ticks.push({ day, x, label: x + label.length * LETTER_PIXELS > width ? '' : label, isMajor })
  }
  return ticks
}

/** Weeks begin on a Monday: 5 January 1970 was one. */
const A_MONDAY = 4

function firstTick(start: Day, { unit, count }: Step): Day {
  if (unit === 'day') return A_MONDAY + Math.ceil((Math.ceil(start) - A_MONDAY) / count) * count
  const { year, month } = monthOf(start)
  if (unit === 'month') {
    const first = firstDayOf(year, Math.floor(month / count) * count)
    return first >= start ? first : nextTick(first, { unit, count })
  }
  const first = firstDayOf(Math.floor(year / count) * count)
  return first >= start ? first : nextTick(first, { unit, count })
}

function nextTick(day: Day, { unit, count }: Step): Day {
  if (unit === 'day') return day + count
  const { year, month } = monthOf(day)
  return unit === 'month' ? firstDayOf(year, month + count) : firstDayOf(year + count)
}

function isFirstOfLarger(day: Day, { unit, count }: Step): boolean {
  const { year, month } = monthOf(day)
  if (unit === 'day') return day - firstDayOf(year, month) < count
  return unit === 'month' ? month === 0 : year % (count * 10) === 0
}

function sayTick(day: Day, { unit }: Step, isWhole: boolean): string {
  const date = new Date(day * 86_400_000)
  if (unit === 'year') return String(date.getUTCFullYear())
  if (unit === 'month') return (isWhole ? MONTH_AND_YEAR : MONTH).format(date)
  return (isWhole ? WHOLE_DAY : DAY).format(date)
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const WHOLE_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const MONTH_AND_YEAR = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
