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
  return people.filter((_, index) => (ranks[index] ?? RANKS.length) <= reach)
}

/** Whether somebody holds, or has held, an office of those that are in the news. */
export function isInTheNews(person: WorldActor, interval: Interval | null, world: World): boolean {
  return rankOf(person, interval, world) < RANKS.length || rankOf(person, null, world) < RANKS.length
}

/** Whether somebody ever headed a state, a government or a great organisation. */
export function isHead(person: WorldActor, world: World): boolean {
  return rankOf(person, null, world) === 0
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
