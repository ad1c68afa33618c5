import type { Case, EventFilter } from '../case.ts'

/** Shapes in which researchers have event data. */
export const EVENT_TABLES = ['icews', 'gdelt', 'polecat'] as const
export type EventTable = (typeof EVENT_TABLES)[number]

/** The events that fit (all when there is no filter) in one of these shapes, line by line. */
export async function exportEventTable(
  caseFile: Case,
  table: EventTable,
  filter?: EventFilter,
): Promise<Iterable<string>> {
  // Loaded only now: the names of CAMEO's codes come with the whole pipeline.
  const { gdeltTable, icewsTable, polecatLines } = await import('./tables.ts')
  return { icews: icewsTable, gdelt: gdeltTable, polecat: polecatLines }[table](caseFile, filter)
}
