import { type CircumstanceWords, lemmaOf } from '../../../language/index.ts'
import type { Document, IsoDate, Time, TimeBasis, TimePrecision } from '../../../model/index.ts'
import type { SyntaxWord } from '../words/syntax.ts'
import { addDays, addMonths, dayOf, lastDayOf, weekdayOf } from './calendar.ts'

interface Surroundings {
  readonly word: SyntaxWord
  /** The words around the cue's, without what is said and who says it. */
  readonly around: readonly number[]
  readonly circumstances: CircumstanceWords
  /** The day on which the text was written; null when it is not known to the day. */
  readonly written: IsoDate | null
}

/** The day on which a document was written or first published; null when it is not known to the day. */
export function dayOfWriting({ written, dates }: Pick<Document, 'written' | 'dates'>): IsoDate | null {
  const published = dates.find(({ kind }) => kind === 'original') ?? dates.find(({ kind }) => kind === 'stated')
  for (const date of [published, written]) if (date?.earliest && date.earliest === date.latest) return date.earliest
  return null
}

const YEAR = /^(?:1[4-9]|20)\d\d$/u
const DAY = /^(\d{1,2})(?:\p{L}{2})?$/u

/**
 * When something was said, by the words around the cue: a date, a day of the week, "yesterday", "two weeks ago". Days without
 * a year are the last ones before the text was written; null when that is not known or nothing is said of the time.
 */
export function timeOfSaying({ word, around, circumstances, written }: Surroundings): Time | null {
  const { tree } = word
  const words = around.map((token) => ({ token, lemma: lemmaOf(tree, token), tag: tree.tree.tags[token] ?? '' }))
  for (const [at, { token, lemma, tag }] of words.entries()) {
    const before = words[at - 1]
    const after = words[at + 1]
    const month = tag === 'VERB' || tag === 'AUX' ? undefined : circumstances.months.get(lemma)
    if (month !== undefined) {
      const time = monthTime({ month, words, at, written })
      if (time) return time
      continue
    }
    if (YEAR.test(lemma) && ['obl', 'nmod'].includes(tree.relations[token] ?? '')) return yearTime(lemma)
    if (written === null) continue
    const weekday = circumstances.weekdays.get(lemma)
    if (weekday !== undefined && tag !== 'VERB')
      return lastWeekday(weekday, written, circumstances.last.has(before?.lemma ?? ''))
    const offset = circumstances.days.get(lemma)
    if (offset !== undefined) return single(addDays(written, offset))
    const unit = circumstances.units.get(lemma)
    if (unit && after && circumstances.ago.has(after.lemma))
      return agoTime(numberOf(before?.lemma, circumstances), unit, written)
    if (unit && before && circumstances.last.has(before.lemma)) return wholeUnit(unit, written, -1)
    if (before && circumstances.this.has(before.lemma)) {
      if (circumstances.partsOfDay.has(lemma)) return single(written)
      if (unit) return wholeUnit(unit, written, 0)
    }
  }
  return null
}

interface Word {
  readonly lemma: string
}

interface MonthSource {
  readonly month: number
  readonly words: readonly Word[]
  readonly at: number
  readonly written: IsoDate | null
}

/** "22 October 1962", "October 22, 1962", "October 22", "October 1962", "October". */
function monthTime({ month, words, at, written }: MonthSource): Time | null {
  const near = [words[at + 1], words[at + 2], words[at + 3]].map((one) => one?.lemma ?? '')
  const behind = near.filter((lemma) => lemma !== ',')
  const dayBefore = DAY.exec(words[at - 1]?.lemma ?? '')?.[1]
  const day = Number(dayBefore ?? DAY.exec(behind[0] ?? '')?.[1] ?? 0)
  const yearWord = [behind[0], behind[1]].find((lemma) => lemma !== undefined && YEAR.test(lemma))
  const year = yearWord === undefined ? null : Number(yearWord)
  if (year !== null) return inMonth({ year, month, day, basis: 'explicit' })
  if (written === null) return null
  const thisYear = Number(written.slice(0, 4))
  const guess = inMonth({ year: thisYear, month, day, basis: 'relative' })
  return guess?.earliest && guess.earliest > written
    ? inMonth({ year: thisYear - 1, month, day, basis: 'relative' })
    : guess
}

interface MonthParts {
  readonly year: number
  readonly month: number
  /** 0 for the whole month. */
  readonly day: number
  readonly basis: TimeBasis
}

function inMonth({ year, month, day, basis }: MonthParts): Time | null {
  const last = lastDayOf(year, month)
  if (day > last) return null
  const earliest = dayOf(year, month, day === 0 ? 1 : day)
  return {
    earliest,
    latest: day === 0 ? dayOf(year, month, last) : earliest,
    precision: day === 0 ? 'month' : 'day',
    basis,
  }
}

function yearTime(year: string): Time {
  return { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year', basis: 'explicit' }
}

function single(day: IsoDate): Time {
  return { earliest: day, latest: day, precision: 'day', basis: 'relative' }
}

/** The last such day before the text was written, or that day itself; "last Monday" is never the same day. */
function lastWeekday(weekday: number, written: IsoDate, isLast: boolean): Time {
  const back = (weekdayOf(written) - weekday + 7) % 7
  return single(addDays(written, -(back === 0 && isLast ? 7 : back)))
}

function numberOf(lemma: string | undefined, { numbers }: CircumstanceWords): number | null {
  if (lemma === undefined) return null
  return numbers.get(lemma) ?? (/^\d{1,3}$/u.test(lemma) ? Number(lemma) : null)
}

type Unit = readonly [count: number, unit: 'day' | 'month' | 'year']

/** "Two weeks ago" is known to about a week. */
function agoTime(number: number | null, [count, unit]: Unit, written: IsoDate): Time | null {
  if (number === null) return null
  if (unit === 'day') {
    const day = addDays(written, -number * count)
    return count === 1 ? single(day) : around(addDays(day, -3), addDays(day, 3), 'week')
  }
  const month = addMonths(written, -number * (unit === 'month' ? count : 12 * count))
  if (unit === 'month') return inMonth({ year: yearOf(month), month: monthOf(month), day: 0, basis: 'relative' })
  return around(`${month.slice(0, 4)}-01-01`, `${month.slice(0, 4)}-12-31`, 'year')
}

/** "Last week", "this month": the whole of it, and of the present one no more than has gone by. */
function wholeUnit([count, unit]: Unit, written: IsoDate, shift: -1 | 0): Time | null {
  if (unit === 'month') {
    const month = addMonths(written, shift)
    const whole = inMonth({ year: yearOf(month), month: monthOf(month), day: 0, basis: 'relative' })
    return whole && shift === 0 ? { ...whole, latest: written } : whole
  }
  if (unit === 'year' && count === 1) {
    const year = String(yearOf(written) + shift)
    return around(`${year}-01-01`, shift === 0 ? written : `${year}-12-31`, 'year')
  }
  if (count !== 7) return null
  // A week begins on Monday (ISO 8601).
  const monday = addDays(written, -((weekdayOf(written) + 6) % 7) + 7 * shift)
  return around(monday, shift === 0 ? written : addDays(monday, 6), 'week')
}

function around(earliest: IsoDate, latest: IsoDate, precision: TimePrecision): Time {
  return { earliest, latest, precision, basis: 'relative' }
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7))
}
