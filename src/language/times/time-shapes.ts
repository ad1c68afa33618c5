import { dayNumber, formatDay, lastDayOfMonth, type TimeFormula, type TimePrecision } from '../../model/index.ts'
import { dateDraft, type TimeDraft, type TimeValue } from './time-draft.ts'

/** What a token in figures can be, by name as slots call it. */
export const SHAPES = [
  'integer',
  'year',
  'short-year',
  'apostrophe-year',
  'year-pair',
  'day',
  'ordinal-figure',
  'decade',
  'short-decade',
  'quarter',
  'figures',
  'clock',
  'day-time',
] as const
export type Shape = (typeof SHAPES)[number]

const HAS_DIGIT = /\d/u
const INTEGER = /^\d{1,4}$/u
const LARGE_INTEGER = /^\d{1,3}(?:,\d{3}){1,2}$/u
const DECIMAL = /^\d{1,3}\.\d{1,2}$/u
const YEAR = /^\d{4}$/u
const APOSTROPHE_YEAR = /^['’‘](\d\d)$/u
const YEAR_PAIR = /^(\d{4})\/(\d{4}|\d{2})$/u
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/u
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/u
/** "1990s", "1990's"; "'90s", "90s". */
const DECADE = /^(\d{3}0)['’]?s$/u
const SHORT_DECADE = /^['’‘]?(\d0)['’]?s$/u
const QUARTER = /^q([1-4])$/u
const CLOCK = /^\d{1,2}[:.h]\d{2}(?::\d{2})?(?:am|pm)?$|^\d{1,2}(?:am|pm)$|^\d{4}$/u
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:t[\d:.z+]*)?$/u
const FIGURES = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/u
const DAY_TIME = /^(\d{2})t\d{2}$/u

/** Years that texts about states tell of. */
const FIRST_YEAR = 1000
const LAST_YEAR = 2199
/** "04.03.19" is of this century or the end of the last. */
const PIVOT_YEAR = 50

/** The whole year of a date written with two digits. */
export function longYear(short: number): number {
  return short + (short < PIVOT_YEAR ? 2000 : 1900)
}

/** Every shape that a token in lower case has, with its value. */
export function shapesOf(lower: string): ReadonlyMap<Shape, TimeValue> {
  const found = new Map<Shape, TimeValue>()
  if (!HAS_DIGIT.test(lower)) return found
  if (INTEGER.test(lower)) found.set('integer', Number(lower))
  else if (LARGE_INTEGER.test(lower)) found.set('integer', Number(lower.replaceAll(',', '')))
  else if (DECIMAL.test(lower)) found.set('integer', Number(lower))
  if (YEAR.test(lower) && isYear(Number(lower))) found.set('year', Number(lower))
  if (/^\d\d$/u.test(lower)) found.set('short-year', Number(lower))
  const apostrophe = APOSTROPHE_YEAR.exec(lower)?.[1]
  if (apostrophe) found.set('apostrophe-year', Number(apostrophe))
  const pair = YEAR_PAIR.exec(lower)
  // "2021/22" and "1941/1942", and no fraction
  if (pair && isYear(Number(pair[1])) && (Number(pair[1]) + 1) % 100 === Number(pair[2]) % 100)
    found.set('year-pair', Number(pair[1]))
  const day = Number(DAY.exec(lower)?.[1] ?? 0)
  if (day >= 1 && day <= 31) found.set('day', day)
  const ordinal = ORDINAL.exec(lower)?.[1]
  if (ordinal) found.set('ordinal-figure', Number(ordinal))
  const decade = Number(DECADE.exec(lower)?.[1] ?? 0)
  if (isYear(decade)) found.set('decade', decade)
  const shortDecade = SHORT_DECADE.exec(lower)?.[1]
  if (shortDecade) found.set('short-decade', Number(shortDecade))
  const quarter = QUARTER.exec(lower)?.[1]
  if (quarter) found.set('quarter', Number(quarter))
  if (CLOCK.test(lower)) found.set('clock', lower)
  const dayTime = DAY_TIME.exec(lower)?.[1]
  if (dayTime) found.set('day-time', Number(dayTime))
  const figures = figuresOf(lower)
  if (figures) found.set('figures', figures)
  return found
}

/** A year of the calendar; null when no text means one. */
export function yearFormula(year: number): TimeFormula | null {
  return isYear(year) ? interval(`${year}-01-01`, `${year}-12-31`, 'year') : null
}

/** A day of the calendar; null when there is no such day. */
export function dayFormula(year: number, month: number, day: number): TimeFormula | null {
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > lastDayOfMonth(year, month)) return null
  const date = formatDay(dayNumber(year, month, day))
  return date ? interval(date, date, 'day') : null
}

export function interval(earliest: string, latest: string, precision: TimePrecision): TimeFormula {
  return { kind: 'interval', earliest, latest, precision }
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/** "2022-02-24", "24.02.2022"; both readings of "03/04/2009", the day first and the month first, where both are days. */
function figuresOf(lower: string): TimeDraft | null {
  const iso = ISO.exec(lower)
  if (iso) {
    const formula = dayFormula(Number(iso[1]), Number(iso[3]), Number(iso[4]))
    return formula && dateDraft(formula)
  }
  const match = FIGURES.exec(lower)
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[3])]
  const written = match[4] ?? ''
  // "1.2.22" is as often a version: two digits of a year want two of day and month.
  if (written.length === 2 && match[2] !== '/' && (match[1]?.length !== 2 || match[3]?.length !== 2)) return null
  const year = written.length === 2 ? longYear(Number(written)) : Number(written)
  const dayFirst = dayFormula(year, second, first)
  // With points the day stands first everywhere.
  const monthFirst = match[2] === '.' || first === second ? null : dayFormula(year, first, second)
  if (dayFirst && monthFirst)
    return { ...dateDraft({ kind: 'either', readings: [dayFirst, monthFirst] }), isOrderOpen: true }
  const formula = dayFirst ?? monthFirst
  return formula && dateDraft(formula)
}
