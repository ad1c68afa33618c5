import {
  formatDay,
  type IsoDate,
  parseDay,
  type ReportType,
  TIMELINE_BINS,
  type Timeline,
  type TimelineBin,
  type TimelineStretch,
  weekdayOf,
} from '../model/index.ts'
import type { EventCount } from '../store/index.ts'

/** More stretches than this are more than fit beside each other on a screen. */
const MOST_STRETCHES = 120

/** Counts of events by stretches of one length (as short as keeps them few, when none is given) and type. */
export function makeTimeline(counts: readonly EventCount[], asked?: TimelineBin): Timeline {
  const days = counts.flatMap(({ earliest, latest }) => [earliest, latest].flatMap((day) => day ?? []))
  const earliest = days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null)
  const latest = days.reduce<IsoDate | null>((last, day) => (last === null || day > last ? day : last), null)
  const begins = counts.flatMap(({ earliest: first, latest: last }) => [first ?? last].flatMap((day) => day ?? []))
  const bin = asked ?? finestBin(begins)
  const stretches = new Map<IsoDate, Growing>()
  const types: Counts = {}
  let undated = 0
  for (const { earliest: first, latest: last, type, events } of counts) {
    add(types, type, events)
    const begin = first ?? last
    if (begin === null) {
      undated += events
      continue
    }
    const { start, end } = stretchOf(begin, bin)
    const stretch = stretches.get(start) ?? { start, end, events: 0, imprecise: 0, types: {} }
    stretches.set(start, stretch)
    stretch.events += events
    if (first === null || last === null || last > end) stretch.imprecise += events
    add(stretch.types, type, events)
  }
  return {
    bin,
    stretches: [...stretches.values()].sort((a, b) => (a.start < b.start ? -1 : 1)),
    earliest,
    latest,
    events: counts.reduce((sum, { events }) => sum + events, 0),
    undated,
    types,
  }
}

type Counts = Partial<Record<ReportType, number>>

interface Growing extends TimelineStretch {
  events: number
  imprecise: number
  readonly types: Counts
}

function add(counts: Counts, type: ReportType, events: number): void {
  counts[type] = (counts[type] ?? 0) + events
}

/** Days that the shortest stretch of each kind has. */
const LEAST_DAYS: Readonly<Record<TimelineBin, number>> = {
  day: 1,
  week: 7,
  month: 28,
  quarter: 90,
  year: 365,
  decade: 3652,
}

/** The finest bin of which few enough lie between the first and the last day. */
function finestBin(days: readonly IsoDate[]): TimelineBin {
  const numbers = days.map(parseDay)
  const length =
    numbers.reduce((last, day) => Math.max(last, day), -Infinity) - numbers.reduce((a, b) => Math.min(a, b), Infinity)
  return TIMELINE_BINS.find((bin) => length < LEAST_DAYS[bin] * MOST_STRETCHES) ?? 'decade'
}

/** First and last day of the stretch that a day lies in; weeks begin on Monday. */
function stretchOf(day: IsoDate, bin: TimelineBin): { readonly start: IsoDate; readonly end: IsoDate } {
  const [year = 0, month = 1] = day.split('-').map(Number)
  switch (bin) {
    case 'day':
      return { start: day, end: day }
    case 'week': {
      const monday = parseDay(day) - (weekdayOf(parseDay(day)) - 1)
      return { start: formatDay(monday) ?? day, end: formatDay(monday + 6) ?? day }
    }
    case 'month':
      return monthsFrom(year, month, 1)
    case 'quarter':
      return monthsFrom(year, month - ((month - 1) % 3), 3)
    case 'year':
      return monthsFrom(year, 1, 12)
    case 'decade':
      return { start: `${padded(year - (year % 10), 4)}-01-01`, end: `${padded(year - (year % 10) + 9, 4)}-12-31` }
  }
}

function monthsFrom(year: number, month: number, months: number): { readonly start: IsoDate; readonly end: IsoDate } {
  const last = month + months - 1
  return {
    start: `${padded(year, 4)}-${padded(month, 2)}-01`,
    end: `${padded(year, 4)}-${padded(last, 2)}-${padded(new Date(Date.UTC(2000 + (year % 400), last, 0)).getUTCDate(), 2)}`,
  }
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
