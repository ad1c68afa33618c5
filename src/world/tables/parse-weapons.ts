import type { TableRow, WorldTableReader } from './read-world-table.ts'
import { claimId, countriesOf, type WorldDraft } from './world-draft.ts'

/** Kinds of weapons and forces, and the systems that are of them. */
export function parseWeapons(weapons: WorldTableReader, forces: WorldTableReader, draft: WorldDraft): void {
  const rows = new Map<string, TableRow>()
  const kindIds: WorldDraft['ids'] = new Map()
  for (const row of forces.rows) rows.set(claimId(forces, row, { ids: kindIds }), row)
  for (const [id, row] of rows) {
    draft.forceKinds.push({ id, name: forces.required(row, 'name'), broader: broaderKinds(forces, id, rows) })
  }
  const ids: WorldDraft['ids'] = new Map()
  for (const row of weapons.rows) {
    const kind = weapons.required(row, 'kind')
    if (!rows.has(kind)) weapons.refuse(row, 'kind', `no kind "${kind}" in forces.tsv; add it or correct the id`)
    draft.weapons.push({
      id: claimId(weapons, row, { ids }),
      name: weapons.required(row, 'name'),
      aliases: weapons.list(row, 'aliases'),
      kind,
      countries: countriesOf(weapons, row, draft),
    })
  }
}

/** All kinds above one, the nearest first. */
function broaderKinds(table: WorldTableReader, id: string, rows: ReadonlyMap<string, TableRow>): readonly string[] {
  const found = new Set<string>()
  for (let level = [id]; level.length > 0; ) {
    level = level.flatMap((kind) => {
      const row = rows.get(kind)
      return row ? table.list(row, 'broader').map((above) => checkKind(table, row, { above, id, rows })) : []
    })
    level = [...new Set(level)].filter((kind) => !found.has(kind))
    for (const kind of level) found.add(kind)
  }
  return [...found]
}

function checkKind(
  table: WorldTableReader,
  row: TableRow,
  { above, id, rows }: { readonly above: string; readonly id: string; readonly rows: ReadonlyMap<string, TableRow> },
): string {
  if (!rows.has(above)) table.refuse(row, 'broader', `no kind "${above}" in this table; add it or correct the id`)
  if (above === id) table.refuse(row, 'broader', `"${above}" would be a kind of itself; take one of the two out`)
  return above
}
