import { problemOf, type RecordTable, type Store } from '../store/index.ts'

/** As much of an id as listings show. */
const SHOWN_ID_LENGTH = 8

/** The one record that a key means; null for none. Throws when several ids begin so. */
export function recordIdOf(store: Store, table: RecordTable, key: string): string | null {
  return oneOf(store.recordKeys(table, key), key, `${table}s`)
}

/** The one document that a key means, of several readings of one file the last; null for none. Throws when several ids begin so. */
export function documentIdOf(store: Store, key: string): string | null {
  const ids = store.documentKeys(key)
  const [first] = ids
  if (first === undefined) return null
  const isStart = first !== key && first.startsWith(key)
  return isStart ? oneOf(ids, key, 'documents') : first
}

/** The only one of these ids; null for none. Throws a problem when there are several. */
export function oneOf(ids: readonly string[], key: string, what: string): string | null {
  if (ids.length <= 1) return ids[0] ?? null
  const starts = ids.map((id) => id.slice(0, Math.max(SHOWN_ID_LENGTH, key.length + 1)))
  throw problemOf('request', `several ${what} begin with ${key}: ${starts.join(', ')}; give more of the id`)
}
