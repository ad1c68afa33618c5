import type { IsoDate } from '../../model/index.ts'
import { withoutArticle } from '../article.ts'
import type { World } from '../world.ts'
import { type Describer, describer, type NamedAs } from './describe-world.ts'
import { findOffices } from './find-offices.ts'
import { foldedName, nearestNames } from './nearest-names.ts'
import type { WorldRecord } from './world-record.ts'

export interface WorldAnswer {
  /** What goes by the name; what is called just so comes first, states before people and places. */
  readonly records: readonly WorldRecord[]
  /** Names near the one that was asked for, when nothing goes by it. */
  readonly suggestions: readonly string[]
}

/** Longer than any name; what a person asks for is cut here. */
const LONGEST_QUESTION = 200
/** As many people of one family name are shown. */
const MOST_PARTIAL = 40
const MOST_SUGGESTIONS = 6

/**
 * Everything that goes by a name, or that a phrase like "foreign minister of France" names; with a date (to the year, month or
 * day), as it was at some time of it.
 */
export function lookUpWorld(world: World, name: string, on: IsoDate | null = null): WorldAnswer {
  const question = withoutArticle(name.trim().replace(/\s+/gu, ' ').slice(0, LONGEST_QUESTION))
  const describe = describer(world, on)
  const exact = recordsOf(question, { world, describe })
  if (exact.length > 0) return answer(exact)
  const names = world.everyName()
  const folded = foldedName(question)
  const alike = names.filter((known) => foldedName(known) === folded)
  const others = alike.flatMap((known) => recordsOf(withoutArticle(known), { world, describe }))
  if (others.length > 0) return answer(others)
  const words = folded.split(' ')
  const containing = names.filter((known) => holdsWords(known, words)).slice(0, MOST_PARTIAL)
  const parts = containing.flatMap((known) => recordsOf(withoutArticle(known), { world, describe, as: 'part' }))
  if (parts.length > 0) return answer(parts)
  const near = nearestNames(question, names).map((known) => usualName(world, known))
  return { records: [], suggestions: [...new Set(near)].slice(0, MOST_SUGGESTIONS) }
}

/** What the tables call what goes by a name. */
function usualName(world: World, name: string): string {
  return (
    world.named(name)[0]?.actor.name ?? world.placesNamed(name)[0]?.name ?? world.weaponsNamed(name)[0]?.name ?? name
  )
}

function answer(records: readonly WorldRecord[]): WorldAnswer {
  const distinct = new Map<string, WorldRecord>()
  for (const record of records) {
    const key = `${record.kind} ${record.id}`
    if (!distinct.has(key)) distinct.set(key, record)
  }
  return { records: [...distinct.values()], suggestions: [] }
}

interface Asking {
  readonly world: World
  readonly describe: Describer
  readonly as?: NamedAs
}

function recordsOf(name: string, { world, describe, as }: Asking): readonly WorldRecord[] {
  const by = (spelling: string): NamedAs => as ?? (spelling === name ? 'name' : 'alias')
  return [
    ...world.named(name).map(({ actor, kind }) => describe.actor(actor, as ?? kind)),
    ...world.agreements
      .filter(({ short }) => short.includes(name))
      .map((agreement) => describe.actor(agreement, as ?? 'short')),
    ...findOffices(world, name).map(({ office, isName }) => describe.office(office, as ?? (isName ? 'name' : 'title'))),
    ...world.placesNamed(name).map((place) => describe.place(place, by(place.name))),
    ...world.weaponsNamed(name).map((weapon) => describe.weapon(weapon, by(weapon.name))),
  ]
}

/** Whether each of these folded words is a word of the name. */
function holdsWords(name: string, words: readonly string[]): boolean {
  const folded = ` ${foldedName(name)} `
  return words.every((word) => folded.includes(` ${word} `))
}
