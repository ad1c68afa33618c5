import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { explainFailure } from './explain-failure.ts'
import { problemOf } from './problem.ts'
import { APPLICATION_ID, MIGRATIONS } from './schema.ts'

/** `read` never changes what the file says; `snapshot` reads as of the moment of opening, whatever is written meanwhile. */
export type CaseMode = 'read' | 'snapshot' | 'write'

export interface OpenOptions {
  readonly mode: CaseMode
  /** The steps of the schema instead of `MIGRATIONS`. */
  readonly migrations?: readonly string[]
  /** Works out anew what follows from the rest of a case, once its schema was changed; within the same step. */
  readonly settle?: (database: DatabaseSync) => void
}

/** How long to wait for another process that writes; it holds the lock for one document, so a few milliseconds. */
const BUSY_TIMEOUT_MS = 10_000

/** Larger logs are cut back once their pages have moved into the case. */
const LOG_LIMIT_BYTES = 64 * 1024 * 1024

/**
 * Opens a case file, made anew (`write`) when there is none, and brings an older schema up to date.
 * Throws a problem when the file cannot be used: it is no database, not a case, of a newer version, or cannot be read.
 */
export function openDatabase(
  path: string,
  { mode, migrations = MIGRATIONS, settle = () => {} }: OpenOptions,
): DatabaseSync {
  const schema = { migrations, settle }
  return explainFailure(path, () => {
    refuseWhatIsNoFile(path, mode)
    if (mode === 'write') return untilFree(() => openToWrite(path, schema))
    const database = openToRead(path, schema)
    if (mode === 'snapshot') database.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    return database
  })
}

/** SQLite does not wait by itself while another process turns the file into a write-ahead one, or is the last to close it. */
const BUSY_CODE = 5
const RETRY_MS = 25

function untilFree<Result>(open: () => Result): Result {
  for (let waitedMs = 0; ; waitedMs += RETRY_MS) {
    try {
      return open()
    } catch (error) {
      const isBusy = error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === BUSY_CODE
      if (!isBusy || waitedMs >= BUSY_TIMEOUT_MS) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS)
    }
  }
}

function refuseWhatIsNoFile(path: string, mode: CaseMode): void {
  if (path === '') throw problemOf('case-file', 'the case has no name; give a file with --case')
  if (!existsSync(path)) {
    if (mode === 'write') return
    throw problemOf(
      'case-file',
      `${path}: there is no such case; make it by reading sources into it, or choose another with --case`,
    )
  }
  if (!statSync(path).isFile()) throw problemOf('case-file', `${path}: not a file; give a case file with --case`)
}

type Schema = Required<Pick<OpenOptions, 'migrations' | 'settle'>>

function openToWrite(path: string, schema: Schema): DatabaseSync {
  const { migrations } = schema
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  return orClose(database, () => {
    const version = schemaVersion(database, path, migrations)
    database.exec('PRAGMA trusted_schema = OFF')
    // Once a commit returns, neither a killed process nor a power cut undoes it.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    database.exec(`PRAGMA journal_size_limit = ${LOG_LIMIT_BYTES}`)
    if (version < migrations.length) migrate(database, path, schema)
  })
}

function openToRead(path: string, schema: Schema): DatabaseSync {
  const { migrations } = schema
  const database = openReadOnly(path)
  let version = 0
  orClose(database, () => {
    version = schemaVersion(database, path, migrations)
    database.exec('PRAGMA trusted_schema = OFF')
  })
  if (version === migrations.length) return database
  database.close()
  if (version === 0) {
    throw problemOf('case-file', `${path}: this case is empty; read sources into it, or choose another with --case`)
  }
  openToWrite(path, schema).close()
  return openReadOnly(path)
}

/** A reader of a write-ahead log needs to make files beside the case; in a folder where it may not, the case is at rest. */
function openReadOnly(path: string): DatabaseSync {
  const options = { readOnly: true, timeout: BUSY_TIMEOUT_MS }
  const database = new DatabaseSync(path, options)
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return database
  } catch (error) {
    database.close()
    if (existsSync(`${path}-wal`)) throw error
    const atRest = pathToFileURL(path)
    atRest.searchParams.set('immutable', '1')
    return new DatabaseSync(atRest, options)
  }
}

/** The version of the schema, 0 for an empty file; throws a problem when the file is not ours or newer than we are. */
function schemaVersion(database: DatabaseSync, path: string, migrations: readonly string[]): number {
  const application = pragma(database, 'application_id')
  const version = pragma(database, 'user_version')
  const tables = Number(database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables)
  if (application === 0 && version === 0 && tables === 0) return 0
  if (application !== APPLICATION_ID) {
    throw problemOf('case-file', `${path}: a SQLite database, but no Redline case; choose another file with --case`)
  }
  if (version > migrations.length) {
    throw problemOf(
      'case-file',
      `${path}: written by a newer Redline (case version ${version}, this one knows up to ${migrations.length}); update Redline`,
    )
  }
  return version
}

function migrate(database: DatabaseSync, path: string, { migrations, settle }: Schema): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    // Another process may have done it between our look and our lock.
    const version = schemaVersion(database, path, migrations)
    for (const step of migrations.slice(version)) database.exec(step)
    if (version > 0) settle(database)
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}`)
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function pragma(database: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name])
}

function orClose(database: DatabaseSync, use: () => void): DatabaseSync {
  try {
    use()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
