import { hostOf, plainName } from '../outlet-address.ts'
import type { OrderedParts } from './compile-world.ts'
import type { IndexEntries } from './packed-index.ts'

/** Every index of the compiled world: what leads to rows of the table before the dot. */
export function listIndexes(parts: OrderedParts): Readonly<Record<string, IndexEntries>> {
  const { actors, offices, tenures, memberships, outlets, places, forceKinds } = parts
  const stateRows = new Map(parts.states.map(({ id }, row) => [id, row]))
  return {
    'actors.byId': byId(actors),
    'offices.byId': byId(offices),
    'places.byId': byId(places),
    'forceKinds.byId': byId(forceKinds),
    'offices.byTitle': entriesOf(offices, ({ titles }) => titles),
    'offices.byOwner': entriesOf(offices, ({ of }) => [of]),
    'tenures.byOffice': entriesOf(tenures, ({ office }) => [office.id]),
    'tenures.byPerson': entriesOf(tenures, ({ person }) => [person.id]),
    'memberships.byMember': entriesOf(memberships, ({ member }) => [member.id]),
    'memberships.byOrganisation': entriesOf(memberships, ({ organisation }) => [organisation.id]),
    'states.bySuccessor': [...parts.predecessors].flatMap(([id, states]) =>
      states.map((state) => [id, stateRows.get(state.id) ?? 0] as const),
    ),
    'outlets.byHost': entriesOf(outlets, ({ domains }) => domains.map(hostOf)),
    'outlets.byName': entriesOf(outlets, ({ name, aliases }) => [name, ...aliases].map(plainName)),
  }
}

/** The names under which texts are searched for rows of each table. */
export function listNames({ names, places, weapons }: OrderedParts): Readonly<Record<string, IndexEntries>> {
  const spellings = ({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }) => [
    name,
    ...aliases,
  ]
  return {
    'names.byName': entriesOf(names, ({ name }) => [name]),
    'places.byName': entriesOf(places, spellings),
    'weapons.byName': entriesOf(weapons, spellings),
  }
}

function byId(items: readonly { readonly id: string }[]): IndexEntries {
  return entriesOf(items, ({ id }) => [id])
}

function entriesOf<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): IndexEntries {
  return items.flatMap((item, row) => keysOf(item).map((key) => [key, row] as const))
}
