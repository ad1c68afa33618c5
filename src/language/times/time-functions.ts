import {
  hasAnchor,
  parseDay,
  type Recurrence,
  SEASONS,
  type Season,
  solveTime,
  TIME_UNITS,
  type TimeFormula,
  type TimePart,
  type TimeUnit,
  type Toward,
} from '../../model/index.ts'
import { type Count, dateDraft, isCount, isDraft, type TimeDraft, type TimeValue } from './time-draft.ts'
import { dayFormula, interval, longYear, yearFormula } from './time-shapes.ts'

/** A function of the values of rules; null: the words make no time. */
export type TimeFunction = (args: readonly TimeValue[]) => TimeValue | null

export const REFERENCE = dateDraft({ kind: 'anchor', from: 'document' })
export const TOLD = dateDraft({ kind: 'anchor', from: 'text' })
export const CONTEXT = dateDraft({ kind: 'anchor', from: 'context' })
export const UNKNOWN: Count = { count: null, isApproximate: true }

/** Everything that the `value` of a rule may call. */
export const TIME_FUNCTIONS: Readonly<Record<string, TimeFunction>> = {
  // Counts
  or: ([value, otherwise]) => value ?? otherwise,
  sum: ([a, b]) => counted(a, b, (one, other) => one + other),
  product: ([a, b]) => counted(a, b, (one, other) => one * other),
  length: ([count, unit]) => lengthOf(asCount(count), unit),
  // The calendar
  year: ([year]) => (year === undefined ? undefined : draftOf(yearFormula(number(year)))),
  'later-year': ([year, short]) => {
    if (short === undefined) return undefined
    const first = number(year)
    const last = Math.floor(first / 100) * 100 + number(short)
    return last > first ? draftOf(yearFormula(last)) : null
  },
  'short-year': ([short]) => draftOf(yearFormula(longYear(number(short)))),
  next: ([value]) => number(value) + 1,
  decade: ([year]) => {
    const first = number(year)
    // "The 1800s" are a century; "the 2000s" are read as a decade.
    return first % 100 === 0 && first < 2000
      ? dateDraft(interval(`${first}-01-01`, `${first + 99}-12-31`, 'range'))
      : dateDraft(decadeFormula(first))
  },
  'short-decade': ([short]) => {
    const decade = number(short)
    if (decade >= 30) return dateDraft(decadeFormula(1900 + decade))
    return dateDraft({ kind: 'either', readings: [decadeFormula(1900 + decade), decadeFormula(2000 + decade)] })
  },
  century: ([nth]) => {
    const century = number(nth)
    if (century < 10 || century > 22) return null
    return dateDraft(interval(`${century * 100 - 99}-01-01`, `${century * 100}-12-31`, 'range'))
  },
  day: ([year, month, day]) => draftOf(dayFormula(number(year), number(month), number(day))),
  interval: ([from, to]) => {
    const [earliest, latest] = [String(from), String(to)]
    return dateDraft(interval(earliest, latest, parseDay(earliest) === parseDay(latest) ? 'day' : 'range'))
  },
  // What comes round
  month: ([month]) => recurring({ kind: 'date', month: number(month), day: null, weekday: null }, 'context'),
  date: ([month, day, weekday]) => {
    const recurrence = { month: number(month), day: number(day) }
    if (recurrence.day > (LONGEST_MONTHS[recurrence.month - 1] ?? 0)) return null
    return recurring(
      { kind: 'date', ...recurrence, weekday: weekday === undefined ? null : number(weekday) },
      'context',
    )
  },
  'day-of-month': ([day]) => recurring({ kind: 'day-of-month', day: number(day) }, 'context'),
  weekday: ([weekday]) => recurring({ kind: 'weekday', weekday: number(weekday) }, 'document'),
  quarter: ([nth]) => {
    const quarter = number(nth) === -1 ? 4 : number(nth)
    return quarter > 4 ? null : recurring({ kind: 'quarter', quarter }, 'context')
  },
  weekend: () => recurring({ kind: 'weekend' }, 'document'),
  season: ([season]) =>
    SEASONS.includes(season as Season) ? recurring({ kind: 'season', season: season as Season }, 'context') : null,
  easter: ([days]) => recurring({ kind: 'easter', offsetDays: number(days) }, 'context'),
  'nth-weekday': ([month, weekday, nth]) =>
    recurring({ kind: 'nth-weekday', month: number(month), weekday: number(weekday), nth: number(nth) }, 'context'),
  // One time out of another
  in: ([inner, outer]) => {
    if (outer === undefined || !isDraft(inner)) return inner
    return combined([inner, outer], ([of, within]) => seen(of, within, 'within'))
  },
  seen: ([inner, from, toward]) =>
    combined([inner, from], ([of, anchor]) => seen(of, anchor, String(toward) as Toward)),
  unit: ([of, unit, shift]) =>
    combined([of], ([at]) => ({ kind: 'unit', of: at, unit: unitOf(unit), shift: number(shift) })),
  part: ([of, part]) => combined([of], ([at]) => ({ kind: 'part', of: at, part: String(part) as TimePart })),
  nth: ([of, nth, unit]) => combined([of], ([at]) => ({ kind: 'nth', of: at, nth: number(nth), unit: unitOf(unit) })),
  edge: ([of, count, unit, side]) => {
    const { count: units, isApproximate } = asCount(count)
    const made = combined([of], ([at]) => ({
      kind: 'edge',
      of: at,
      count: units,
      unit: unitOf(unit),
      side: side === 'tail' ? 'tail' : 'head',
    }))
    return made && { ...made, isApproximate: made.isApproximate || isApproximate }
  },
  between: ([first, last]) => combined([first, last], ([from, to]) => ({ kind: 'between', first: from, last: to })),
  clip: ([of, at, side]) =>
    combined([of, at], ([all, here]) => ({
      kind: 'clip',
      of: all,
      at: here,
      side: side === 'after' ? 'after' : 'before',
    })),
  since: ([of]) => combined([of], ([at]) => ({ kind: 'since', of: at })),
  until: ([of]) => combined([of], ([at]) => ({ kind: 'until', of: at })),
  before: ([of]) => combined([of], ([at]) => ({ kind: 'before', of: at })),
  after: ([of]) => combined([of], ([at]) => ({ kind: 'after', of: at })),
  // From so long before it, or for so long after; with a length, or with a count and a unit
  stretch: ([of, first, second, third]) => {
    const length = isDraft(first) ? first : lengthOf(asCount(first), second)
    const toward = (isDraft(first) ? second : third) === 'future' ? 'future' : 'past'
    return length && moved(of, length, ([at, { count, unit }]) => ({ kind: 'stretch', of: at, count, unit, toward }))
  },
  // What is no date
  repeated: () => ({ kind: 'repeated', formula: null, length: null, isApproximate: false, isOrderOpen: false }),
  about: ([value]) => {
    if (isDraft(value)) return { ...value, isApproximate: true }
    return { count: asCount(value).count, isApproximate: true }
  },
}

/** "reference - {length}": the time so long before another (`sign` below 0) or after it. */
export function moveBy(of: TimeValue, length: TimeValue, sign: number): TimeDraft | null {
  return moved(of, length, ([at, { count, unit }]) =>
    count === null
      ? { kind: 'stretch', of: at, count, unit, toward: sign < 0 ? 'past' : 'future' }
      : { kind: 'shift', of: at, count: count * sign, unit },
  )
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function moved(
  of: TimeValue,
  length: TimeValue,
  make: (parts: readonly [TimeFormula, NonNullable<TimeDraft['length']>]) => TimeFormula,
): TimeDraft | null {
  if (!isDraft(length) || length.length === null) return null
  const by = length.length
  const made = combined([of], ([at]) => make([at, by]))
  return made && { ...made, isApproximate: made.isApproximate || length.isApproximate }
}

/** A draft of the formulas of others; null where one of them has none, or where the calendar has no such time. */
function combined<const Drafts extends readonly TimeValue[]>(
  drafts: Drafts,
  make: (formulas: { readonly [At in keyof Drafts]: TimeFormula }) => TimeFormula | null,
): TimeDraft | null {
  const formulas: TimeFormula[] = []
  for (const draft of drafts) {
    if (!isDraft(draft) || draft.formula === null) return null
    formulas.push(draft.formula)
  }
  // One formula was pushed for each draft.
  const formula = make(formulas as unknown as { readonly [At in keyof Drafts]: TimeFormula })
  if (formula === null) return null
  const known = simplified(formula)
  if (known === null) return null
  const isApproximate = drafts.some((draft) => isDraft(draft) && draft.isApproximate)
  return { ...dateDraft(known, isApproximate), isOrderOpen: drafts.some((one) => isDraft(one) && one.isOrderOpen) }
}

/** A formula that counts from nothing and has both ends, as its interval; null where it has no value. */
function simplified(formula: TimeFormula): TimeFormula | null {
  if (hasAnchor(formula)) return formula
  const { time, candidates } = solveTime(formula, () => null)
  if (time === null) return null
  if (time.earliest === null || time.latest === null || candidates.length > 0) return formula
  return interval(time.earliest, time.latest, time.precision)
}

/** What comes round, looked for from another time; of a range its end, which the beginning follows. */
function seen(formula: TimeFormula, of: TimeFormula, toward: Toward): TimeFormula | null {
  if (formula.kind === 'recurring') return { ...formula, of, toward }
  if (formula.kind !== 'between') return null
  const last = seen(formula.last, of, toward)
  return last && { ...formula, last }
}

function recurring(recurrence: Recurrence, from: string): TimeDraft {
  return dateDraft({ kind: 'recurring', of: { kind: 'anchor', from }, recurrence, toward: 'tense' })
}

function decadeFormula(first: number): TimeFormula {
  return interval(`${first}-01-01`, `${first + 9}-12-31`, 'decade')
}

function draftOf(formula: TimeFormula | null): TimeDraft | null {
  return formula && dateDraft(formula)
}

function lengthOf({ count, isApproximate }: Count, unit: TimeValue): TimeDraft {
  return {
    kind: 'duration',
    formula: null,
    length: { count, unit: unitOf(unit) },
    // "Several months" is as exact as its words are.
    isApproximate: count !== null && isApproximate,
    isOrderOpen: false,
  }
}

function counted(a: TimeValue, b: TimeValue, join: (one: number, other: number) => number): Count {
  const [one, other] = [asCount(a), asCount(b)]
  const count = one.count === null || other.count === null ? null : join(one.count, other.count)
  return { count, isApproximate: one.isApproximate || other.isApproximate }
}

function asCount(value: TimeValue): Count {
  if (isCount(value)) return value
  return typeof value === 'number' ? { count: value, isApproximate: false } : UNKNOWN
}

/** Rules are compiled with their slots, so that what is no number here is a mistake in the data. */
function number(value: TimeValue): number {
  const plain = isCount(value) ? value.count : value
  if (typeof plain === 'number') return plain
  throw new Error(`times.yaml: expected a number, got ${JSON.stringify(value)}`)
}

function unitOf(value: TimeValue): TimeUnit {
  if (TIME_UNITS.includes(value as TimeUnit)) return value as TimeUnit
  throw new Error(`times.yaml: expected a unit of time, got ${JSON.stringify(value)}`)
}
