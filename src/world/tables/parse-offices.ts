import type { Gender, Office, Tenure, WorldActor } from '../world.ts'
import type { TableRow, WorldTableReader } from './read-world-table.ts'
import { addNames, claimId, countryOf, periodOf, type WorldDraft, worldActor } from './world-draft.ts'

export function parseOffices(table: WorldTableReader, draft: WorldDraft): void {
  for (const row of table.rows) {
    const of = table.required(row, 'of')
    if (!draft.bodies.has(of)) table.refuse(row, 'of', `no state or organisation "${of}"; add it or correct the id`)
    const id = claimId(table, row, draft)
    const titles = table.list(row, 'titles').map((title) => title.toLowerCase())
    draft.offices.push({ id, name: table.required(row, 'name'), kind: table.required(row, 'kind'), of, titles })
  }
}

/** People with the offices that they held. */
export function parsePeople(table: WorldTableReader, holders: WorldTableReader, draft: WorldDraft): void {
  const ids = new Set(table.rows.map((row) => table.required(row, 'id')))
  const held = Map.groupBy(parseHolders(holders, ids, draft), ({ person }) => person)
  for (const row of table.rows) {
    const id = claimId(table, row, draft)
    const own = held.get(id) ?? []
    const person: WorldActor = {
      ...worldActor(table, row, { id, type: 'person', country: countryOf(table, row, draft) }),
      gender: genderOf(table, row),
      offices: own.map(({ office, from, to }) => ({ office: office.name, from, to })),
    }
    draft.people.push(person)
    addNames(draft, person)
    for (const { office, from, to } of own) draft.tenures.push({ office, person, from, to })
  }
}

interface Held extends Omit<Tenure, 'person'> {
  /** Id of the person. */
  readonly person: string
}

function parseHolders(table: WorldTableReader, people: ReadonlySet<string>, draft: WorldDraft): readonly Held[] {
  const offices = new Map<string, Office>(draft.offices.map((office) => [office.id, office]))
  return table.rows.map((row) => {
    const person = table.required(row, 'person')
    if (!people.has(person)) {
      table.refuse(row, 'person', `no person "${person}" in people.tsv; add them or correct the id`)
    }
    const id = table.required(row, 'office')
    const office = offices.get(id)
    return {
      person,
      office: office ?? table.refuse(row, 'office', `no office "${id}" in offices.tsv; add it or correct the id`),
      ...periodOf(table, row),
    }
  })
}

function genderOf(table: WorldTableReader, row: TableRow): Gender | null {
  const value = table.optional(row, 'gender')
  if (value === null || value === 'female' || value === 'male') return value
  return table.refuse(row, 'gender', `"${value}" is neither female nor male; leave it empty where it is not known`)
}
