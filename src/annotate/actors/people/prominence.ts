import { type Interval, type Office, type World, type WorldActor, wasThere } from '../../../world/index.ts'

/** Former presidents and ministers are called by the family name alone for some years. */
const YEARS_REMEMBERED = 5

/** Kinds of office from the most to the least named in world news. */
const RANKS: readonly (readonly string[])[] = [
  ['head-of-state', 'head-of-government', 'monarch', 'organisation-head'],
  ['foreign-minister'],
  ['defence-minister', 'party-leader', 'religious-leader'],
  ['security-adviser', 'envoy', 'permanent-representative', 'chief-of-staff', 'commander', 'spokesperson'],
]

/** Those who held an office at the time; where none did, those who had left it not long before. Nobody without a time. */
export function inOffice(
  people: readonly WorldActor[],
  interval: Interval | null,
  world: World,
): readonly WorldActor[] {
  if (!interval) return []
  const then = people.filter(({ id }) => world.tenures(id).some((tenure) => wasThere(tenure, interval)))
  if (then.length > 0) return then
  const before = { ...interval, earliest: moveYears(interval.earliest, -YEARS_REMEMBERED) }
  return people.filter(({ id }) => world.tenures(id).some((tenure) => wasThere(tenure, before)))
}

/** Of several, those whom papers mean by the family name alone: a head of state before a spokesman; two ministers stay two. */
export function foremost(
  people: readonly WorldActor[],
  interval: Interval | null,
  world: World,
): readonly WorldActor[] {
  if (people.length < 2) return people
  const ranks = people.map((person) => rankOf(person, interval, world))
  const top = Math.min(...ranks)
  const reach = top === 0 ? 0 : top + 1
  const first = people.filter((_, index) => (ranks[index] ?? RANKS.length) <= reach)
  return top === 0 ? longestInOffice(first, world) : first
}

/** Of several heads of states, the one who ruled many times longer than any other; all where none did. */
function longestInOffice(people: readonly WorldActor[], world: World): readonly WorldActor[] {
  if (people.length < 2) return people
  const years = people.map(({ id }) => yearsInOffice(id, world))
  const longest = Math.max(...years)
  const rivals = people.filter((_, index) => (years[index] ?? 0) * TIMES_LONGER >= longest)
  return rivals.length === 1 ? rivals : people
}

/** Hussein of Jordan ruled for 46 years, his namesake in Mogadishu for three. */
const TIMES_LONGER = 8

function yearsInOffice(id: string, world: World): number {
  return world
    .tenures(id)
    .filter(({ office }) => rankOfOffice(office) === 0)
    .reduce((sum, { from, to }) => sum + (from && to ? Number(to.slice(0, 4)) - Number(from.slice(0, 4)) : 0), 0)
}

/** Whether somebody holds, or has held, an office of those that are in the news. */
export function isInTheNews(person: WorldActor, interval: Interval | null, world: World): boolean {
  return rankOf(person, interval, world) < RANKS.length || rankOf(person, null, world) < RANKS.length
}

/** Whether somebody ever headed a state, a government or a great organisation. */
export function isHead(person: WorldActor, world: World): boolean {
  return rankOf(person, null, world) === 0
}

/** The tables begin with those of 1945, many of whom had led their states before. */
const YEARS_BEFORE_LISTED = 8

/** Whether somebody headed one at the time or before it, or not long after. */
export function hasBeenHead(person: WorldActor, interval: Interval | null, world: World): boolean {
  return (
    rankOf(person, interval && { earliest: null, latest: moveYears(interval.latest, YEARS_BEFORE_LISTED) }, world) === 0
  )
}

/** 0 for heads of state, and so on down; the number of ranks for everybody else. */
export function rankOf({ id }: Pick<WorldActor, 'id'>, interval: Interval | null, world: World): number {
  const tenures = world.tenures(id).filter((tenure) => !interval || wasThere(tenure, interval))
  const ranks = tenures.map(({ office }) => RANKS.findIndex((kinds) => kinds.includes(office.kind)))
  return Math.min(RANKS.length, ...ranks.filter((rank) => rank >= 0))
}

/** As `rankOf`, of one office. */
export function rankOfOffice({ kind }: Office): number {
  const rank = RANKS.findIndex((kinds) => kinds.includes(kind))
  return rank < 0 ? RANKS.length : rank
}

/** A date so many years later, as a year; null stays null. */
export function moveYears(date: string | null, years: number): string | null {
  return date ? String(Number(date.slice(0, 4)) + years) : null
}

/** People stay in the news for so many years before and after they hold office. */
const YEARS_IN_THE_NEWS = 40

/** The time in which those of an interval are spoken of. */
export function widen(interval: Interval | null): Interval | null {
  return (
    interval && {
      earliest: moveYears(interval.earliest, -YEARS_IN_THE_NEWS),
      latest: moveYears(interval.latest, YEARS_IN_THE_NEWS),
    }
  )
}
