import type { OrderedParts } from './compile-world.ts'
import type { Row, TableToPack } from './packed-table.ts'

/** Every table of the compiled world with its columns. */
export function listTables(parts: OrderedParts): readonly TableToPack[] {
  const rowsOf = (items: readonly { readonly id: string }[]) => {
    const rows = new Map(items.map(({ id }, row) => [id, row]))
    return ({ id }: { readonly id: string }): number => rows.get(id) ?? 0
  }
  const actorRow = rowsOf(parts.actors)
  const officeRow = rowsOf(parts.offices)
  return [
    {
      name: 'actors',
      texts: ['id', 'name', 'type', 'country', 'gender', 'from', 'to'],
      lists: ['aliases'],
      rows: asRows(parts.actors),
    },
    {
      name: 'states',
      texts: ['iso2', 'iso3', 'cameo', 'capital'],
      lists: ['seats'],
      decimals: ['cow'],
      rows: asRows(parts.states.map(({ codes, capital, seats }) => ({ ...codes, capital, seats }))),
    },
    { name: 'outlets', texts: ['outletKind', 'language'], lists: ['domains'], rows: asRows(parts.outlets) },
    {
      name: 'agreements',
      texts: ['kind', 'signed', 'place'],
      lists: ['short', 'parties'],
      rows: asRows(parts.agreements),
    },
    {
      name: 'names',
      texts: ['name', 'kind'],
      wholes: ['actor', 'hasArticle'],
      rows: parts.names.map(({ name, kind, actor, hasArticle }) => ({
        ...{ name, kind, actor: actorRow(actor), hasArticle: Number(hasArticle) },
      })),
    },
    { name: 'offices', texts: ['id', 'name', 'kind', 'of'], lists: ['titles'], rows: asRows(parts.offices) },
    {
      name: 'tenures',
      texts: ['from', 'to'],
      wholes: ['office', 'person'],
      rows: parts.tenures.map(({ office, person, from, to }) => ({
        ...{ office: officeRow(office), person: actorRow(person), from, to },
      })),
    },
    {
      name: 'memberships',
      texts: ['role', 'from', 'to'],
      wholes: ['member', 'organisation'],
      rows: parts.memberships.map(({ member, organisation, role, from, to }) => ({
        ...{ member: actorRow(member), organisation: actorRow(organisation), role, from, to },
      })),
    },
    {
      name: 'places',
      texts: ['id', 'name', 'kind'],
      lists: ['aliases', 'countries'],
      decimals: ['latitude', 'longitude', 'population'],
      rows: asRows(parts.places),
    },
    {
      name: 'weapons',
      texts: ['id', 'name', 'kind'],
      lists: ['aliases', 'countries'],
      rows: asRows(parts.weapons),
    },
    { name: 'forceKinds', texts: ['id', 'name'], lists: ['broader'], rows: asRows(parts.forceKinds) },
  ]
}

/** Objects as rows: `packTable` reads the columns that are named beside them, and no other. */
function asRows(items: readonly object[]): readonly Row[] {
  return items as readonly Row[]
}
