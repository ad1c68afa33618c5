import { parseAgreements, parseMemberships, parseOrganisations, parseOutlets, parseStates } from './parse-bodies.ts'
import { parseOffices, parsePeople } from './parse-offices.ts'
import { parsePlaces } from './parse-places.ts'
import { parseWeapons } from './parse-weapons.ts'
import { readWorldTable, type WorldTableReader } from './read-world-table.ts'
import { emptyDraft } from './world-draft.ts'
import type { WorldParts } from './world-parts.ts'
import { FURTHER_TABLES, type FurtherTable, WORLD_TABLES, type WorldTable, type WorldTexts } from './world-tables.ts'

const COLUMNS: Readonly<Record<WorldTable | FurtherTable, readonly string[]>> = { ...WORLD_TABLES, ...FURTHER_TABLES }

/** Reads the tables' text; throws with file, line and column when a table contradicts itself or another. */
export function parseTables(texts: WorldTexts): WorldParts {
  const table = (file: WorldTable | FurtherTable): WorldTableReader =>
    readWorldTable(file, texts[file] ?? COLUMNS[file].join('\t'), COLUMNS[file])
  const draft = emptyDraft()
  parseStates(table('states.tsv'), draft)
  parseOrganisations(table('organisations.tsv'), draft)
  parseOutlets(table('outlets.tsv'), draft)
  parseOffices(table('offices.tsv'), draft)
  parsePeople(table('people.tsv'), table('holders.tsv'), draft)
  parseAgreements(table('agreements.tsv'), draft)
  parseMemberships(table('memberships.tsv'), draft)
  parsePlaces(table('places.tsv'), table('cities.tsv'), draft)
  parseWeapons(table('weapons.tsv'), table('forces.tsv'), draft)
  return draft
}
