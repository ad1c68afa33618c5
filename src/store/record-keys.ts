import type { CaseDatabase } from './case-database.ts'

/** Ids are hexadecimal; a single digit is more likely a slip. */
const ID_START = /^[0-9a-f]{2,}$/

/** As many as a message about an ambiguous key can use. */
const MAX_CANDIDATES = 10

/** Sorts after every id that begins with the text before it. */
const LAST_CHARACTER = '\u{10ffff}'

/** The tables whose records people name by ids. */
export type RecordTable = 'statement' | 'judgement' | 'report' | 'event'

/** Ids of records of one table that a key can mean, at most ten: the one with this id, else those that begin with it. */
export function recordKeys(database: CaseDatabase, table: RecordTable, key: string): readonly string[] {
  if (database.first(`SELECT id FROM ${table} WHERE id = ?`, key) !== null) return [key]
  if (!ID_START.test(key)) return []
  return database
    .all(
      `SELECT DISTINCT id FROM ${table} WHERE id >= ? AND id < ? ORDER BY id LIMIT ?`,
      key,
      key + LAST_CHARACTER,
      MAX_CANDIDATES,
    )
    .map(({ id }) => String(id))
}
