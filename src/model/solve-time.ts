import { type DayNumber, formatDay, parseDay } from './calendar.ts'
import type { Time, TimeBasis, TimeFormula, TimeMention, TimePrecision, TimeUnit } from './time.ts'
import { edgeOf, type KnownRange, nthOf, partOf } from './time-parts.ts'
import { findOccurrences, recurrencePrecision } from './time-recurrence.ts'
import { type DayRange, monthsOf, moveDay, precisionOf, unitAround } from './time-units.ts'

/** A solved formula; an open end is null. */
interface Solved {
  readonly first: DayNumber | null
  readonly last: DayNumber | null
  readonly precision: TimePrecision
  /** More than one where the words leave it open which is meant. */
  readonly readings: readonly Solved[]
}

/** What is known of the times that others are counted from: `document`, or a mention by its id. */
export type KnownTime = (from: string) => Pick<Time, 'earliest' | 'latest'> | null

interface SolvedTime {
  readonly time: Time | null
  readonly candidates: readonly Time[]
}

const UNSOLVED: SolvedTime = { time: null, candidates: [] }
/** A week told as "three weeks ago" may be off by so many days. */
const HALF_WEEK_DAYS = 3

/**
 * The value of a formula: null while what it counts from is not known, or where the calendar has no such day. An anchor that is
 * itself an interval gives all the days that the formula can then mean.
 */
export function solveTime(formula: TimeFormula, known: KnownTime): SolvedTime {
  const early = solve(formula, { known, end: 'earliest' })
  const late = solve(formula, { known, end: 'latest' })
  if (!early || !late) return UNSOLVED
  const basis = basisOf(formula)
  const time = toTime(hull([early, late]), basis)
  if (!time) return UNSOLVED
  const readings = early.readings.map((reading) => toTime(reading, basis)).filter((one) => one !== null)
  return { time, candidates: readings.length > 1 ? readings : [] }
}

/** The mentions of one document, solved anew from the day it was written; those of other mentions follow. */
export function solveTimes(
  mentions: readonly TimeMention[],
  written: Pick<Time, 'earliest' | 'latest'> | null,
): TimeMention[] {
  const times = new Map<string, Pick<Time, 'earliest' | 'latest'> | null>([['document', written]])
  const byId = new Map(mentions.map((mention) => [mention.id, mention]))
  const known: KnownTime = (from) => {
    const before = times.get(from)
    if (before !== undefined) return before
    // Whoever counts from itself, round some corners, never has a value.
    times.set(from, null)
    const mention = byId.get(from)
    const time = mention ? solved(mention).time : null
    times.set(from, time)
    return time
  }
  const solved = (mention: TimeMention): SolvedTime =>
    mention.relation
      ? solveTime(mention.relation.formula, known)
      : { time: mention.time, candidates: mention.candidates }
  return mentions.map((mention) => ({ ...mention, ...solved(mention) }))
}

/** Whether a formula counts from something. */
export function hasAnchor(formula: TimeFormula): boolean {
  return anchorsOf(formula).length > 0
}

/** What a formula counts from, in order. */
export function anchorsOf(formula: TimeFormula): readonly string[] {
  if (formula.kind === 'anchor') return [formula.from]
  return partsOf(formula).flatMap(anchorsOf)
}

/** The formulas that a formula is made of. */
export function partsOf(formula: TimeFormula): readonly TimeFormula[] {
  switch (formula.kind) {
    case 'anchor':
    case 'interval':
      return []
    case 'either':
      return formula.readings
    case 'between':
      return [formula.first, formula.last]
    case 'clip':
      return [formula.of, formula.at]
    default:
      return [formula.of]
  }
}

/** A year left out is implied; what is counted from another time is relative. */
function basisOf(formula: TimeFormula): TimeBasis {
  if (!hasAnchor(formula)) return 'explicit'
  return isYearless(formula) ? 'implied' : 'relative'
}

function isYearless(formula: TimeFormula): boolean {
  if (formula.kind !== 'recurring') return partsOf(formula).some(isYearless)
  const { kind } = formula.recurrence
  return kind !== 'weekday' && kind !== 'weekend' && formula.of.kind === 'anchor'
}

/** What formulas count from, and from which of its ends. */
interface Anchors {
  readonly known: KnownTime
  readonly end: 'earliest' | 'latest'
}

function rangeOf(time: ReturnType<KnownTime>): DayRange | null {
  return time?.earliest && time.latest ? { first: parseDay(time.earliest), last: parseDay(time.latest) } : null
}

function solve(formula: TimeFormula, anchors: Anchors): Solved | null {
  switch (formula.kind) {
    case 'anchor': {
      const range = rangeOf(anchors.known(formula.from))
      if (!range) return null
      const day = anchors.end === 'earliest' ? range.first : range.last
      return known({ first: day, last: day }, 'day')
    }
    case 'interval':
      return known({ first: parseDay(formula.earliest), last: parseDay(formula.latest) }, formula.precision)
    case 'either': {
      const readings = formula.readings.map((reading) => solve(reading, anchors)).filter((one) => one !== null)
      return readings.length === 0 ? null : { ...hull(readings), readings }
    }
    case 'between': {
      const first = solve(formula.first, anchors)
      const last = solve(formula.last, anchors)
      if (!first || !last || first.first === null || last.last === null || first.first > last.last) return null
      return known({ first: first.first, last: last.last }, 'range')
    }
    default: {
      // What lies within a time needs all of it.
      const isWhole = formula.kind === 'recurring' && formula.toward === 'within' && formula.of.kind === 'anchor'
      const whole = isWhole ? rangeOf(anchors.known(formula.of.from)) : null
      const of = whole ? known(whole, 'range') : solve(formula.of, anchors)
      return of && solveFrom(formula, of, anchors)
    }
  }
}

type FormulaOf = Exclude<TimeFormula, { readonly kind: 'anchor' | 'interval' | 'either' | 'between' }>

function solveFrom(formula: FormulaOf, of: Solved, anchors: Anchors): Solved | null {
  switch (formula.kind) {
    case 'since':
      return of.first === null ? null : open(of.first, null)
    case 'after':
      return of.last === null ? null : open(of.last + 1, null)
    case 'until':
      return of.last === null ? null : open(null, of.last)
    case 'before':
      return of.first === null ? null : open(null, of.first - 1)
  }
  if (of.first === null || of.last === null) return null
  const range: DayRange = { first: of.first, last: of.last }
  switch (formula.kind) {
    case 'unit':
      return known(unitAround(range.first, formula.unit, formula.shift), precisionOf(formula.unit))
    case 'shift':
      return shifted(range, formula)
    case 'stretch':
      return stretched(range, formula)
    case 'recurring': {
      const precision = recurrencePrecision(formula.recurrence)
      const found = findOccurrences(formula.recurrence, range, formula.toward)
      if (found.length === 0) return null
      const readings = found.map((one) => known(one, precision))
      return { ...hull(readings), readings }
    }
    case 'part':
      return fromRange(partOf(range, formula.part, of.precision))
    case 'nth':
      return fromRange(nthOf(range, formula))
    case 'edge':
      return fromRange(edgeOf(range, formula))
    case 'clip': {
      const at = solve(formula.at, anchors)
      if (!at || at.first === null || at.last === null) return null
      const first = formula.side === 'after' ? Math.max(range.first, at.first) : range.first
      const last = formula.side === 'before' ? Math.min(range.last, at.last) : range.last
      return first > last ? null : known({ first, last }, 'range')
    }
  }
}

function known({ first, last }: DayRange, precision: TimePrecision): Solved {
  return { first, last, precision, readings: [] }
}

function fromRange(range: KnownRange | null): Solved | null {
  return range && known(range, range.precision)
}

function open(first: DayNumber | null, last: DayNumber | null): Solved {
  return { first, last, precision: 'range', readings: [] }
}

/** All the days of several; of one precision when they are the same. */
function hull(parts: readonly Solved[]): Solved {
  const [one, ...others] = parts as [Solved, ...Solved[]]
  if (others.every(({ first, last }) => first === one.first && last === one.last)) return one
  const firsts = parts.map(({ first }) => first)
  const lasts = parts.map(({ last }) => last)
  return open(
    firsts.includes(null) ? null : Math.min(...firsts.map(Number)),
    lasts.includes(null) ? null : Math.max(...lasts.map(Number)),
  )
}

function toTime({ first, last, precision }: Solved, basis: TimeBasis): Time | null {
  const earliest = first === null ? null : formatDay(first)
  const latest = last === null ? null : formatDay(last)
  if ((first !== null && earliest === null) || (last !== null && latest === null)) return null
  return { earliest, latest, precision, basis }
}

function shifted(range: DayRange, { count, unit }: { readonly count: number; readonly unit: TimeUnit }): Solved {
  const base = count < 0 ? range.first : range.last
  const day = moveDay(base, count, unit)
  if (unit === 'hour' || unit === 'minute') {
    const exact = unit === 'minute' || Math.abs(count) % 24 === 0
    return exact
      ? known({ first: day, last: day }, 'day')
      : known({ first: Math.min(day, base), last: Math.max(day, base) }, 'range')
  }
  if (unit === 'day') return known({ first: day, last: day }, 'day')
  if (monthsOf(unit) === null) return known({ first: day - HALF_WEEK_DAYS, last: day + HALF_WEEK_DAYS }, 'week')
  const fine = unit === 'month' || unit === 'quarter' || unit === 'half' || !Number.isInteger(count) ? 'month' : 'year'
  return known(unitAround(day, fine, 0), fine)
}

function stretched(
  { first, last }: DayRange,
  { count, unit, toward }: { readonly count: number | null; readonly unit: TimeUnit; readonly toward: string },
): Solved {
  if (toward === 'past') return open(count === null ? null : moveDay(last, -count, unit), last)
  return open(first, count === null ? null : moveDay(first, count, unit))
}
