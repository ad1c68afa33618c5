import type { DateWords } from '../language/index.ts'
import { type DateOrder, findDates } from './find-dates.ts'

export interface DateOrderOptions {
  readonly words: DateWords
  /** Tag of the page's language, with its country where the page names it ("en-US"). */
  readonly language: string | null
  /** Id of the state that the outlet is of. */
  readonly country: string | null
}

/** "04/03/2019", "3-4-19"; with points the day stands first everywhere. */
const FIGURES = /(?<![\p{N}.:/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\p{N}]|[./-]\d)/gu
const MONTHS = 12
/** What follows tells nothing new, and the time that pages take is bounded. */
const MOST_READ = 200_000

/**
 * In which order a page writes day and month in figures alone: as its other dates show, else as its language does, else as the country
 * of its outlet; null where nothing tells or the dates disagree.
 */
export function dateOrder(text: string, { words, language, country }: DateOrderOptions): DateOrder | null {
  const shown = shownOrders(text.slice(0, MOST_READ), words)
  const [only] = shown
  if (shown.size > 0) return shown.size === 1 && only ? only : null
  const [tag = '', region] = language?.split('-') ?? []
  if (tag === 'en' && region) return region.toUpperCase() === 'US' ? 'month-first' : 'day-first'
  const ofLanguage = words.numericDates.get(tag)
  if (ofLanguage) return ofLanguage
  if (country === null) return null
  return words.monthFirst.has(country) ? 'month-first' : 'day-first'
}

/** The orders in which figures of the page must be read: there is no thirteenth month, and a day may be told in words too. */
function shownOrders(text: string, words: DateWords): ReadonlySet<DateOrder> {
  const shown = new Set<DateOrder>()
  const open: (readonly [first: number, second: number, year: string])[] = []
  for (const match of text.matchAll(FIGURES)) {
    const [first, second] = [Number(match[1]), Number(match[3])]
    if (first > MONTHS && second <= MONTHS) shown.add('day-first')
    else if (second > MONTHS && first <= MONTHS) shown.add('month-first')
    else if (first !== second) open.push([first, second, `${match[4]?.length === 2 ? '20' : ''}${match[4]}`])
  }
  if (shown.size > 0 || open.length === 0) return shown
  const told = new Set(findDates(text, { words, language: null, order: null }).map(({ earliest }) => earliest))
  for (const [first, second, year] of open) {
    if (told.has(isoDate(year, second, first))) shown.add('day-first')
    if (told.has(isoDate(year, first, second))) shown.add('month-first')
  }
  return shown
}

function isoDate(year: string, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
