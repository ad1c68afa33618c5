import type { Interval, World } from '../../../world/index.ts'
import type { People, Person } from './people.ts'
import { rankOf } from './prominence.ts'

/** Heads of state and government, and foreign ministers, date a text by being in office together. */
const LOWEST_RANK = 1
/** A span of more years tells no holder from the next. */
const LONGEST_YEARS = 12

interface Stretch {
  readonly from: string
  readonly to: string
}

/** When a text without a date must play, by who is in office in it: the years in which most of its leaders were, together. Null when
 *  fewer than two were, unless the text itself gives the only one a title. */
export function impliedInterval(people: People, world: World): Interval | null {
  const leaders = people.all.filter((person) => person.isWorld && rankOf(person.actor, null, world) <= LOWEST_RANK)
  const stretches = leaders.map((person) => stretchesOf(person, world))
  const starts = stretches.flat().map(({ from }) => from)
  const counted = starts.map((start) => ({
    start,
    held: stretches.flatMap((own) => own.find(({ from, to }) => from <= start && start < to) ?? []),
  }))
  const most = Math.max(0, ...counted.map(({ held }) => held.length))
  const isNamed = leaders.length === 1 && leaders[0]?.clues.some(({ isFormer }) => !isFormer) === true
  if (most < 2 && !(most === 1 && isNamed)) return null
  if (most * 2 < leaders.length) return null
  const best = counted.filter(({ held }) => held.length === most)
  const earliest = best.reduce((first, { start }) => (start < first ? start : first), LAST)
  const latest = best.reduce((last, { held }) => {
    const end = held.reduce((soonest, { to }) => (to < soonest ? to : soonest), LAST)
    return end > last ? end : last
  }, FIRST)
  if (latest === LAST || Number(latest.slice(0, 4)) - Number(earliest.slice(0, 4)) > LONGEST_YEARS) return null
  return { earliest, latest }
}

const FIRST = '0000'
const LAST = '9999'

function stretchesOf({ actor, clues }: Person, world: World): readonly Stretch[] {
  if (clues.some(({ isFormer }) => isFormer)) return []
  return world
    .tenures(actor.id)
    .filter(({ office }) => TOP_KINDS.has(office.kind))
    .map(({ from, to }) => ({ from: from ?? FIRST, to: to ?? LAST }))
}

const TOP_KINDS: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'monarch', 'foreign-minister'])
