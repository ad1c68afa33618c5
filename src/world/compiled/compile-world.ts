import type { WorldParts } from '../tables/world-parts.ts'
import type { WorldActor } from '../world.ts'
import { listIndexes, listNames } from './list-indexes.ts'
import { listTables } from './list-tables.ts'
import { packIndex } from './packed-index.ts'
import { packNames, textsOfNames } from './packed-names.ts'
import type { PackedSections } from './packed-sections.ts'
import { packTable, textsOfTable } from './packed-table.ts'
import { packTexts } from './packed-texts.ts'

/** The tables of actors, in the order in which one table holds them all. */
const ACTOR_TABLES = ['states', 'organisations', 'outlets', 'people', 'agreements'] as const

/** What a compiled world says of itself. */
export interface AboutWorld {
  /** What it was made of; whoever keeps it compares. */
  readonly stamp: string
  readonly longestNameWords: number
  /** How many of the actors are of each table. */
  readonly actors: Readonly<Record<(typeof ACTOR_TABLES)[number], number>>
  /** How many offices there are. */
  readonly offices: number
}

/** Writes what the tables say as texts, columns of numbers and sorted indexes, which `openWorld` reads without building anything. */
export function compileWorld(parts: WorldParts, stamp = ''): PackedSections<AboutWorld> {
  const ordered = inOrder(parts)
  const tables = listTables(ordered)
  const indexes = Object.entries(listIndexes(ordered))
  const names = Object.entries(listNames(ordered))
  const texts = packTexts([
    ...tables.flatMap(textsOfTable),
    ...indexes.flatMap(([, entries]) => entries.map(([key]) => key)),
    ...names.flatMap(([, entries]) => textsOfNames(entries)),
  ])
  const about: AboutWorld = {
    stamp,
    longestNameWords: parts.names.reduce((longest, { name }) => Math.max(longest, name.split(/\s+/u).length), 1),
    actors: {
      states: parts.states.length,
      organisations: parts.organisations.length,
      outlets: parts.outlets.length,
      people: parts.people.length,
      agreements: parts.agreements.length,
    },
    offices: parts.offices.length,
  }
  return {
    about,
    sections: Object.assign(
      {},
      texts.sections,
      ...tables.map((table) => packTable(table, texts)),
      ...indexes.map(([name, entries]) => packIndex(name, entries, texts)),
      ...names.map(([name, entries]) => packNames(name, entries, texts)),
    ),
  }
}

/** What the tables say, the rows of each in the order in which they are answered. */
export interface OrderedParts extends WorldParts {
  readonly actors: readonly WorldActor[]
}

function inOrder(parts: WorldParts): OrderedParts {
  return {
    ...parts,
    actors: ACTOR_TABLES.flatMap((table): readonly WorldActor[] => parts[table]),
    tenures: byStart(parts.tenures),
    memberships: byStart(parts.memberships),
    places: [
      ...parts.places.filter(({ kind }) => kind !== 'city'),
      ...parts.places.filter(({ kind }) => kind === 'city').sort((a, b) => (b.population ?? 0) - (a.population ?? 0)),
    ],
  }
}

/** ISO dates sort as their characters do; an unknown start comes first. */
function byStart<Lasting extends { readonly from: string | null }>(items: readonly Lasting[]): readonly Lasting[] {
  return [...items].sort((a, b) => {
    const [from, other] = [a.from ?? '', b.from ?? '']
    return from < other ? -1 : Number(from > other)
  })
}
