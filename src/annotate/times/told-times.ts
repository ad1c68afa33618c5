import type { Span, Time, TimeMention, TimePrecision } from '../../model/index.ts'

/** A time of the text that others may be counted from. */
export interface ToldTime {
  readonly mention: TimeMention
  readonly sentence: number
  readonly paragraph: number
  /** How finely it is known, even while its value is not. */
  readonly precision: TimePrecision
  /** It stands for itself, or is counted from one that does. */
  readonly isAbsolute: boolean
  /** It belongs to a noun ("the 2015 accord") or stands in brackets: the story does not move there. */
  readonly isAside: boolean
}

const RANKS: Readonly<Record<TimePrecision, number>> = {
  day: 0,
  week: 1,
  month: 2,
  season: 3,
  year: 4,
  decade: 5,
  range: 6,
}

/** Further back nothing is meant by "that day". */
const MOST_PARAGRAPHS_BACK = 2
/** A text with more times between two that belong together is a table. */
const MOST_LOOKED_AT = 40

/** The times of a text in its order, as far as they have been read. */
export interface ToldTimes {
  add(one: ToldTime): void
  get(id: string): ToldTime | null
  /** Those before a place, the nearest first. */
  before(place: number): readonly ToldTime[]
  /** Those that begin in a stretch of the text or a little outside it. */
  around(span: Span): readonly ToldTime[]
}

export function keepTold(): ToldTimes {
  const told: ToldTime[] = []
  const byId = new Map<string, ToldTime>()
  const countBefore = (place: number): number => {
    let low = 0
    let high = told.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((told[middle] as ToldTime).mention.start < place) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    add(one) {
      byId.set(one.mention.id, one)
      told.splice(countBefore(one.mention.start), 0, one)
    },
    get: (id) => byId.get(id) ?? null,
    before(place) {
      const end = countBefore(place)
      return told.slice(Math.max(0, end - MOST_LOOKED_AT), end).reverse()
    },
    around({ start, end }) {
      const [from, to] = [countBefore(start), countBefore(end)]
      const before = told.slice(Math.max(0, from - MOST_LOOKED_AT), from)
      return [...before, ...told.slice(Math.max(from, to - MOST_LOOKED_AT), to + MOST_LOOKED_AT)]
    },
  }
}

interface Place {
  readonly start: number
  readonly paragraph: number
}

/** The time told last before a place, known at least as finely as `coarsest`; null when there is none near. */
export function toldBefore(told: ToldTimes, place: Place, coarsest: TimePrecision): ToldTime | null {
  const near = told
    .before(place.start)
    .filter(
      ({ mention, paragraph, precision }) =>
        mention.end <= place.start &&
        place.paragraph - paragraph <= MOST_PARAGRAPHS_BACK &&
        RANKS[precision] <= RANKS[coarsest] &&
        mention.direction === null,
    )
  return near.find(({ isAside }) => !isAside) ?? near[0] ?? null
}

/** The time in whose year the story of a paragraph is: the one told last in it, if it does not hang on the day of writing. */
export function storyTime(told: ToldTimes, place: Place): ToldTime | null {
  const last = told
    .before(place.start)
    .find(({ mention, paragraph, isAside }) => mention.end <= place.start && paragraph === place.paragraph && !isAside)
  if (!last?.isAbsolute || last.mention.direction !== null || !isBounded(last.mention.time)) return null
  return RANKS[last.precision] <= RANKS.year ? last : null
}

function isBounded(time: Time | null): boolean {
  return time !== null && time.earliest !== null && time.latest !== null
}
