/** The tables of world knowledge in `data` and the columns that each must have. */
export const WORLD_TABLES = {
  'states.tsv': [
    ...['id', 'name', 'aliases', 'adjectives', 'demonyms', 'capital', 'seats', 'from', 'to', 'successor'],
    ...['iso2', 'iso3', 'cow', 'cameo'],
  ],
  'organisations.tsv': ['id', 'name', 'type', 'country', 'aliases', 'metonyms', 'from', 'to'],
  'people.tsv': ['id', 'name', 'aliases', 'gender', 'country'],
  'offices.tsv': ['id', 'name', 'kind', 'of', 'titles'],
  'holders.tsv': ['office', 'person', 'from', 'to'],
  'outlets.tsv': ['id', 'name', 'aliases', 'domains', 'kind', 'country', 'language', 'from', 'to'],
} as const

export type WorldTable = keyof typeof WORLD_TABLES

/** Tables that a small world may do without. */
export const FURTHER_TABLES = {
  'memberships.tsv': ['member', 'organisation', 'role', 'from', 'to'],
  'agreements.tsv': ['id', 'name', 'aliases', 'short', 'kind', 'signed', 'from', 'to', 'parties', 'place'],
  'places.tsv': ['id', 'name', 'aliases', 'kind', 'country', 'latitude', 'longitude'],
  'cities.tsv': ['id', 'name', 'aliases', 'country', 'latitude', 'longitude', 'population'],
  'weapons.tsv': ['id', 'name', 'aliases', 'kind', 'country'],
  'forces.tsv': ['id', 'name', 'broader'],
} as const

export type FurtherTable = keyof typeof FURTHER_TABLES

/** The text of each table. */
export type WorldTexts = Readonly<Record<WorldTable, string>> & Readonly<Partial<Record<FurtherTable, string>>>

/** Where a table lies under `data/`. */
export function pathOfTable(file: string): string {
  return file === 'forces.tsv' ? `taxonomies/${file}` : `world/${file}`
}
