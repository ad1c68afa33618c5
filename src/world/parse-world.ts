import { ACTOR_TYPES, type ActorType, type OfficeTenure } from '../model/index.ts'
import { buildWorld } from './build-world.ts'
import type { Gender, Office, Tenure, World, WorldActor, WorldName, WorldOutlet } from './world.ts'
import { readWorldTable, type TableRow, type WorldTableReader } from './world-table.ts'

/** The tables of world knowledge and the columns that each must have. */
export const WORLD_TABLES = {
  'states.tsv': ['id', 'name', 'aliases', 'adjectives', 'demonyms', 'capital', 'seats', 'from', 'to', 'successor'],
  'organisations.tsv': ['id', 'name', 'type', 'country', 'aliases', 'metonyms', 'from', 'to'],
  'people.tsv': ['id', 'name', 'aliases', 'gender', 'country'],
  'offices.tsv': ['id', 'name', 'kind', 'of', 'titles'],
  'holders.tsv': ['office', 'person', 'from', 'to'],
  'outlets.tsv': ['id', 'name', 'aliases', 'domains', 'kind', 'country', 'language', 'from', 'to'],
} as const

export type WorldTable = keyof typeof WORLD_TABLES

/** Makes the world of its tables' text; throws with file, line and column when a table contradicts itself or another. */
export function parseWorld(texts: Readonly<Record<WorldTable, string>>): World {
  const table = (file: WorldTable): WorldTableReader => readWorldTable(file, texts[file], WORLD_TABLES[file])
  const ids = new Map<string, { readonly file: string; readonly line: number }>()
  const names: WorldName[] = []
  const drafts: Drafts = { states: new Set(), predecessors: new Map(), ids, actors: [], names, outlets: [] }

  readStates(table('states.tsv'), drafts)
  readOrganisations(table('organisations.tsv'), drafts)
  readOutlets(table('outlets.tsv'), drafts)
  const offices = readOffices(table('offices.tsv'), drafts)
  const { people, tenures } = readPeople(table('people.tsv'), table('holders.tsv'), { ...drafts, offices })
  return buildWorld({
    actors: drafts.actors,
    names,
    outlets: drafts.outlets,
    people,
    offices: [...offices.values()],
    tenures,
    predecessors: drafts.predecessors,
  })
}

/** What the tables read so far have given. */
interface Drafts {
  /** Ids of states. */
  readonly states: Set<string>
  readonly predecessors: Map<string, WorldActor[]>
  /** Every id, and where it stands. */
  readonly ids: Map<string, { readonly file: string; readonly line: number }>
  readonly actors: WorldActor[]
  readonly names: WorldName[]
  readonly outlets: WorldOutlet[]
}

function readStates(table: WorldTableReader, drafts: Drafts): void {
  for (const row of table.rows) {
    const id = claimId(table, row, drafts)
    drafts.states.add(id)
    const actor = worldActor(table, row, { id, type: 'state', country: id })
    const successor = table.optional(row, 'successor')
    if (successor) drafts.predecessors.set(successor, [...(drafts.predecessors.get(successor) ?? []), actor])
    addActor(actor, drafts)
    addNames(actor, 'adjective', table.list(row, 'adjectives'), drafts)
    addNames(actor, 'demonym', table.list(row, 'demonyms'), drafts)
    addNames(actor, 'metonym', [...table.list(row, 'capital'), ...table.list(row, 'seats')], drafts)
  }
}

function readOrganisations(table: WorldTableReader, drafts: Drafts): void {
  for (const row of table.rows) {
    const written = table.required(row, 'type')
    const type =
      ACTOR_TYPES.find((candidate) => candidate === written) ??
      table.refuse(row, 'type', `"${written}" is none of ${ACTOR_TYPES.join(', ')}`)
    const id = claimId(table, row, drafts)
    const actor = worldActor(table, row, { id, type, country: countryOf(table, row, drafts) })
    addActor(actor, drafts)
    addNames(actor, 'metonym', table.list(row, 'metonyms'), drafts)
  }
}

function readOutlets(table: WorldTableReader, drafts: Drafts): void {
  for (const row of table.rows) {
    const id = claimId(table, row, drafts)
    const outlet: WorldOutlet = {
      ...worldActor(table, row, { id, type: 'outlet', country: countryOf(table, row, drafts) }),
      domains: table.list(row, 'domains'),
      outletKind: table.optional(row, 'kind') ?? 'outlet',
      language: table.optional(row, 'language'),
    }
    drafts.outlets.push(outlet)
    addActor(outlet, drafts)
  }
}

function readOffices(table: WorldTableReader, drafts: Drafts): ReadonlyMap<string, Office> {
  const owners = new Set(drafts.actors.map((actor) => actor.id))
  const offices = new Map<string, Office>()
  for (const row of table.rows) {
    const of = table.required(row, 'of')
    if (!owners.has(of)) table.refuse(row, 'of', `no state or organisation "${of}"; add it or correct the id`)
    const id = claimId(table, row, drafts)
    const titles = table.list(row, 'titles').map((title) => title.toLowerCase())
    offices.set(id, { id, name: table.required(row, 'name'), kind: table.required(row, 'kind'), of, titles })
  }
  return offices
}

function readPeople(
  table: WorldTableReader,
  holders: WorldTableReader,
  drafts: Drafts & { readonly offices: ReadonlyMap<string, Office> },
): { readonly people: readonly WorldActor[]; readonly tenures: readonly Tenure[] } {
  const held = readHolders(holders, new Set(table.rows.map((row) => table.required(row, 'id'))), drafts.offices)
  const people: WorldActor[] = []
  const tenures: Tenure[] = []
  for (const row of table.rows) {
    const id = claimId(table, row, drafts)
    const own = held.get(id) ?? []
    const person: WorldActor = {
      ...worldActor(table, row, { id, type: 'person', country: countryOf(table, row, drafts) }),
      gender: genderOf(table, row),
      offices: own.map(({ tenure }) => tenure),
    }
    people.push(person)
    addActor(person, drafts)
    for (const { office, tenure } of own) tenures.push({ office, person, from: tenure.from, to: tenure.to })
  }
  return { people, tenures }
}

interface Held {
  readonly office: Office
  readonly tenure: OfficeTenure
}

function readHolders(
  table: WorldTableReader,
  people: ReadonlySet<string>,
  offices: ReadonlyMap<string, Office>,
): ReadonlyMap<string, readonly Held[]> {
  const held = new Map<string, Held[]>()
  for (const row of table.rows) {
    const person = table.required(row, 'person')
    if (!people.has(person))
      table.refuse(row, 'person', `no person "${person}" in people.tsv; add them or correct the id`)
    const id = table.required(row, 'office')
    const office =
      offices.get(id) ?? table.refuse(row, 'office', `no office "${id}" in offices.tsv; add it or correct the id`)
    const [from, to] = [table.date(row, 'from'), table.date(row, 'to')]
    if (from && to && to < from.slice(0, to.length)) {
      table.refuse(row, 'to', `${to} lies before ${from}; correct one of the two`)
    }
    const entry = { office, tenure: { office: office.name, from, to } }
    const known = held.get(person)
    if (known) known.push(entry)
    else held.set(person, [entry])
  }
  return held
}

function claimId(table: WorldTableReader, row: TableRow, { ids }: Drafts): string {
  const id = table.required(row, 'id')
  const earlier = ids.get(id)
  if (earlier) {
    table.refuse(
      row,
      'id',
      `"${id}" is taken by ${earlier.file}, line ${earlier.line}; give each actor and office an id of its own`,
    )
  }
  ids.set(id, { file: table.file, line: row.line })
  return id
}

function countryOf(table: WorldTableReader, row: TableRow, { states }: Drafts): string | null {
  const country = table.optional(row, 'country')
  if (country !== null && !states.has(country)) {
    table.refuse(row, 'country', `no state "${country}" in states.tsv; add it or correct the id`)
  }
  return country
}

interface ActorKey {
  readonly id: string
  readonly type: ActorType
  readonly country: string | null
}

function worldActor(table: WorldTableReader, row: TableRow, { id, type, country }: ActorKey): WorldActor {
  const lasts = type !== 'person'
  return {
    id,
    name: table.required(row, 'name'),
    type,
    country,
    aliases: table.list(row, 'aliases'),
    offices: [],
    gender: null,
    from: lasts ? table.date(row, 'from') : null,
    to: lasts ? table.date(row, 'to') : null,
  }
}

function genderOf(table: WorldTableReader, row: TableRow): Gender | null {
  const value = table.optional(row, 'gender')
  if (value === null || value === 'female' || value === 'male') return value
  return table.refuse(row, 'gender', `"${value}" is neither female nor male; leave it empty where it is not known`)
}

function addActor(actor: WorldActor, drafts: Drafts): void {
  drafts.actors.push(actor)
  addNames(actor, 'name', [actor.name], drafts)
  addNames(actor, 'alias', actor.aliases, drafts)
}

/** The tables are in English: "The Times" is found behind any article, "Times" alone is not. */
const ARTICLE = /^the +/iu

function addNames(actor: WorldActor, kind: WorldName['kind'], values: readonly string[], { names }: Drafts): void {
  for (const value of values) {
    const hasArticle = ARTICLE.test(value)
    names.push({ actor, kind, name: hasArticle ? value.replace(ARTICLE, '') : value, hasArticle })
  }
}
