import type { ActorType } from '../../model/index.ts'
import { withoutArticle } from '../article.ts'
import type { WorldActor, WorldName } from '../world.ts'
import type { TableRow, WorldTableReader } from './read-world-table.ts'
import type { WorldParts } from './world-parts.ts'

/** What the tables read so far have given; each adds its own to the lists. */
export interface WorldDraft extends Mutable<WorldParts> {
  /** Every id of an actor or office, and where it stands. */
  readonly ids: Map<string, { readonly file: string; readonly line: number }>
  /** Ids of states. */
  readonly stateIds: Set<string>
  /** States, organisations and outlets by id. */
  readonly bodies: Map<string, WorldActor>
}

type Mutable<Lists> = {
  readonly [Key in keyof Lists]: Lists[Key] extends readonly (infer Item)[]
    ? Item[]
    : Lists[Key] extends ReadonlyMap<infer Id, readonly (infer Item)[]>
      ? Map<Id, Item[]>
      : never
}

export function emptyDraft(): WorldDraft {
  return {
    ids: new Map(),
    stateIds: new Set(),
    bodies: new Map(),
    states: [],
    organisations: [],
    outlets: [],
    people: [],
    agreements: [],
    names: [],
    offices: [],
    tenures: [],
    predecessors: new Map(),
    memberships: [],
    places: [],
    weapons: [],
    forceKinds: [],
  }
}

/** The id of a row, which no other actor or office has. */
export function claimId(table: WorldTableReader, row: TableRow, { ids }: Pick<WorldDraft, 'ids'>): string {
  const id = table.required(row, 'id')
  const earlier = ids.get(id)
  if (earlier) {
    table.refuse(row, 'id', `"${id}" is taken by ${earlier.file}, line ${earlier.line}; give each an id of its own`)
  }
  ids.set(id, { file: table.file, line: row.line })
  return id
}

/** The state that a row is of; null where the cell is empty. */
export function countryOf(table: WorldTableReader, row: TableRow, { stateIds }: WorldDraft): string | null {
  const country = table.optional(row, 'country')
  if (country !== null && !stateIds.has(country)) refuseState(table, row, country)
  return country
}

/** The states that a row is of. */
export function countriesOf(table: WorldTableReader, row: TableRow, { stateIds }: WorldDraft): readonly string[] {
  const countries = table.list(row, 'country')
  const unknown = countries.find((id) => !stateIds.has(id))
  if (unknown !== undefined) refuseState(table, row, unknown)
  return countries
}

function refuseState(table: WorldTableReader, row: TableRow, id: string): never {
  return table.refuse(row, 'country', `no state "${id}" in states.tsv; add it or correct the id`)
}

/** One of a list of words that a cell must hold. */
export function choiceOf<Word extends string>(
  table: WorldTableReader,
  row: TableRow,
  { column, words }: { readonly column: string; readonly words: readonly Word[] },
): Word {
  const written = table.required(row, column)
  const word = words.find((candidate) => candidate === written)
  return word ?? table.refuse(row, column, `"${written}" is none of ${words.join(', ')}`)
}

interface ActorKey {
  readonly id: string
  readonly type: ActorType
  readonly country: string | null
}

export function worldActor(table: WorldTableReader, row: TableRow, { id, type, country }: ActorKey): WorldActor {
  const { from, to } = type === 'person' ? { from: null, to: null } : periodOf(table, row)
  return {
    ...{ id, name: table.required(row, 'name'), type, country },
    ...{ aliases: table.list(row, 'aliases'), offices: [], description: null, gender: null, from, to },
  }
}

/** The dates of a row, the second of which must not lie before the first. */
export function periodOf(table: WorldTableReader, row: TableRow): Pick<WorldActor, 'from' | 'to'> {
  const [from, to] = [table.date(row, 'from'), table.date(row, 'to')]
  if (from && to && to < from.slice(0, to.length)) {
    table.refuse(row, 'to', `${to} lies before ${from}; correct one of the two`)
  }
  return { from, to }
}

export function addNames(
  { names }: Pick<WorldDraft, 'names'>,
  actor: WorldActor,
  values: Partial<Record<WorldName['kind'], readonly string[]>> = {},
): void {
  const all = { name: [actor.name], alias: actor.aliases, ...values }
  // The keys are those of the object above.
  for (const [kind, spellings] of Object.entries(all) as [WorldName['kind'], readonly string[]][]) {
    for (const value of spellings) {
      const name = withoutArticle(value)
      names.push({ actor, kind, name, hasArticle: name !== value })
    }
  }
}
