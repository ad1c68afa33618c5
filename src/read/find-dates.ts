import type { DateWords } from '../language/index.ts'
import type { IsoDate, Span } from '../model/index.ts'

export interface FoundDate extends Span {
  readonly earliest: IsoDate
  readonly latest: IsoDate
  readonly precision: 'day' | 'month' | 'year'
}

const FIRST_YEAR = 1400
const LAST_YEAR = 2199
/** "4 March 2019", "4. März 2019", "4 de marzo de 2019", "March the 4th" is left. */
const DAY_MONTH_YEAR =
  /(?<![\p{L}\p{N}.])(\d{1,2})(?:\.[\s\u00a0]{0,3}|(?:[º°]|\p{L}{1,2})?,?[\s\u00a0]{1,3})(?:\p{Ll}{2}[\s\u00a0])?(\p{L}{3,12})\.?,?[\s\u00a0]{1,3}(?:\p{Ll}{2,3}[\s\u00a0])?(\d{4}|[’']\d{2})(?![\p{N}])/gu
/** "March 4, 2019", "Mar. 4th 2019". */
const MONTH_DAY_YEAR =
  /(?<![\p{L}\p{N}])(\p{L}{3,12})\.?[\s\u00a0]{1,3}(\d{1,2})(?:\p{L}{2})?,?[\s\u00a0]{1,3}(\d{4})(?![\p{N}])/gu
/** "4-Mar-2019", "4.mar.2019", "04-Mar-19". */
const HYPHENED = /(?<![\p{L}\p{N}])(\d{1,2})([-/.])(\p{L}{3,9})\.?\2(\d{4}|\d{2})(?![\p{N}])/gu
/** "2019-03-04", "2019/03/04", with or without a time behind it. */
const YEAR_FIRST = /(?<![\p{L}\p{N}])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/gu
/** "2019年3月4日". */
const IDEOGRAPHIC = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu
/** "04.03.2019", "3/4/19". */
const FIGURES = /(?<![\p{N}.:/-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\p{N}]|[./-]\d)/gu
/** "March 2019", "marzo de 2019". */
const MONTH_YEAR =
  /(?<![\p{L}\p{N}])(?<!\p{N}[\p{L}º.]{0,2}[\s\u00a0]{1,2})(\p{L}{3,12})\.?,?[\s\u00a0]{1,3}(?:\p{Ll}{2}[\s\u00a0])?(\d{4})(?![\p{N}])/gu

export interface FindDatesOptions {
  readonly words: DateWords
  /** Tag of the page's language, which decides about 3/4/2019; null leaves such dates alone. */
  readonly language: string | null
  /** Decides instead, where the page has shown it; null leaves such dates alone. */
  readonly order?: DateOrder | null
}

/** The dates with a year that stand in a short text, in order, without overlap. Figures alone only where they can be read in one way. */
export function findDates(text: string, { words, language, order }: FindDatesOptions): readonly FoundDate[] {
  const found: FoundDate[] = []
  const take = (match: RegExpExecArray, date: Omit<FoundDate, keyof Span> | null): void => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (date && !found.some((other) => other.start < span.end && span.start < other.end))
      found.push({ ...span, ...date })
  }
  const monthOf = (name: string | undefined): number => words.months.get((name ?? '').toLowerCase()) ?? 0
  for (const match of text.matchAll(YEAR_FIRST)) take(match, dayOf(match[1], Number(match[3]), match[4]))
  for (const match of text.matchAll(IDEOGRAPHIC)) take(match, dayOf(match[1], Number(match[2]), match[3]))
  for (const match of text.matchAll(DAY_MONTH_YEAR)) take(match, dayOf(longYear(match[3]), monthOf(match[2]), match[1]))
  for (const match of text.matchAll(MONTH_DAY_YEAR)) take(match, dayOf(match[3], monthOf(match[1]), match[2]))
  for (const match of text.matchAll(HYPHENED)) take(match, dayOf(longYear(match[4]), monthOf(match[3]), match[1]))
  for (const match of text.matchAll(FIGURES)) {
    const separator = match[2] ?? ''
    const known = order === undefined || separator === '.' ? orderOf(separator, words, language) : order
    take(match, figuresOf(match, known))
  }
  for (const match of text.matchAll(MONTH_YEAR)) take(match, monthIn(match[2], monthOf(match[1])))
  return found.sort((a, b) => a.start - b.start)
}

/** The date that an ISO 8601 (or written) date of a page's metadata names, as the page writes it: no time zone is applied. */
export function readMetadataDate(value: string, options: FindDatesOptions): Omit<FoundDate, keyof Span> | null {
  const text = value.slice(0, 80)
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?\s*$/u.exec(text)
  if (compact) return dayOf(compact[1], Number(compact[2]), compact[3])
  const [date] = findDates(text.replace(/(\d)T(?=\d)/u, '$1 '), options)
  return date ? { earliest: date.earliest, latest: date.latest, precision: date.precision } : null
}

export type DateOrder = 'day-first' | 'month-first'

/** With points the day always stands first; with strokes the language decides. */
function orderOf(separator: string, words: DateWords, language: string | null): DateOrder | null {
  if (separator === '.') return 'day-first'
  if (language === 'en-US') return 'month-first'
  if (language?.startsWith('en-')) return 'day-first'
  return words.numericDates.get(language?.split('-')[0] ?? '') ?? null
}

function figuresOf(match: RegExpExecArray, order: DateOrder | null): Omit<FoundDate, keyof Span> | null {
  const [first, second] = [Number(match[1]), Number(match[3])]
  const year = longYear(match[4])
  if (first > 12 || first === second) return dayOf(year, second, match[1])
  if (second > 12) return dayOf(year, first, match[3])
  if (order === 'day-first') return dayOf(year, second, match[1])
  return order === 'month-first' ? dayOf(year, first, match[3]) : null
}

/** "19" and "’19" are of this century: pages of the web are. */
function longYear(year: string | undefined): string | undefined {
  const digits = year?.replace(/^[’']/u, '')
  return digits?.length === 2 ? `20${digits}` : digits
}

function dayOf(
  yearText: string | undefined,
  month: number,
  dayText: string | undefined,
): Omit<FoundDate, keyof Span> | null {
  const year = Number(yearText)
  const day = Number(dayText)
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null
  const date = `${year}-${pad(month)}-${pad(day)}`
  return { earliest: date, latest: date, precision: 'day' }
}

function monthIn(yearText: string | undefined, month: number): Omit<FoundDate, keyof Span> | null {
  const year = Number(yearText)
  if (!isYear(year) || month < 1) return null
  const start = `${year}-${pad(month)}`
  return { earliest: `${start}-01`, latest: `${start}-${pad(lastDayOf(year, month))}`, precision: 'month' }
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
