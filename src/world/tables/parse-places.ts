import { PLACE_KINDS, type WorldPlace } from '../place.ts'
import type { TableRow, WorldTableReader } from './read-world-table.ts'
import { choiceOf, claimId, countriesOf, type WorldDraft } from './world-draft.ts'

/** Places, whose ids may be those of actors: a territory can be both. */
export function parsePlaces(table: WorldTableReader, cities: WorldTableReader, draft: WorldDraft): void {
  const ids: WorldDraft['ids'] = new Map()
  const place = (source: WorldTableReader, row: TableRow): Omit<WorldPlace, 'kind' | 'population'> => ({
    id: claimId(source, row, { ids }),
    name: source.required(row, 'name'),
    aliases: source.list(row, 'aliases'),
    countries: countriesOf(source, row, draft),
    latitude: degrees(source, row, { column: 'latitude', most: 90 }),
    longitude: degrees(source, row, { column: 'longitude', most: 180 }),
  })
  for (const row of table.rows) {
    const kind = choiceOf(table, row, { column: 'kind', words: PLACE_KINDS })
    draft.places.push({ ...place(table, row), kind, population: null })
  }
  for (const row of cities.rows) {
    draft.places.push({ ...place(cities, row), kind: 'city', population: cities.number(row, 'population') })
  }
}

function degrees(
  table: WorldTableReader,
  row: TableRow,
  { column, most }: { readonly column: string; readonly most: number },
): number | null {
  const value = table.number(row, column)
  if (value === null || Math.abs(value) <= most) return value
  return table.refuse(row, column, `${value} is no ${column}; write degrees from -${most} to ${most}`)
}
