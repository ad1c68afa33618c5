import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { CaseMode } from './open-database.ts'

/** Closes a case so that its file alone remains where no other process has it open. */
export function closeDatabase(
  database: DatabaseSync,
  { path, mode }: { readonly path: string; readonly mode: CaseMode },
) {
  if (!database.isOpen) return
  if (mode === 'write') {
    emptyLog(database)
    database.close()
    return
  }
  database.close()
  if (existsSync(`${path}-wal`)) removeLog(path)
}

/** The last to close does this by itself; with a reader still there, it leaves that one nothing to clear away but an empty log. */
function emptyLog(database: DatabaseSync): void {
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // A full disk, say: what the log holds is as safe there, and the next writer moves it.
  }
}

/** A reader may not remove the log that it had to make; a writer that is the last to close does. */
function removeLog(path: string): void {
  try {
    const file = pathToFileURL(resolve(path))
    // Never makes a file: the case may have been removed meanwhile.
    file.searchParams.set('mode', 'rw')
    const database = new DatabaseSync(file, { timeout: 0 })
    try {
      database.prepare('SELECT count(*) FROM sqlite_schema').get()
    } finally {
      database.close()
    }
  } catch {
    // Another process holds the case, or the file may not be written to: the log does no harm.
  }
}
