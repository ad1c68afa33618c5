import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

export type Row = Readonly<Record<string, unknown>>
export type Value = SQLInputValue

/** An open case file whose statements are prepared once. */
export interface CaseDatabase {
  all(sql: string, ...values: readonly Value[]): readonly Row[]
  /** The first row; null when there is none. */
  first(sql: string, ...values: readonly Value[]): Row | null
  run(sql: string, ...values: readonly Value[]): void
  /** Does all of `change` or, when it throws, nothing of it. */
  change<Result>(change: () => Result): Result
  /** Reads as of one moment, whatever another process writes meanwhile. */
  glance<Result>(read: () => Result): Result
  close(): void
}

export function caseDatabase(database: DatabaseSync, close = (): void => database.close()): CaseDatabase {
  const prepared = new Map<string, StatementSync>()

  function prepare(sql: string): StatementSync {
    const known = prepared.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }

  function transact<Result>(begin: string, work: () => Result): Result {
    if (database.isTransaction) return work()
    database.exec(begin)
    try {
      const result = work()
      database.exec('COMMIT')
      return result
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  return {
    all: (sql, ...values) => prepare(sql).all(...values),
    first: (sql, ...values) => prepare(sql).get(...values) ?? null,
    run: (sql, ...values) => {
      prepare(sql).run(...values)
    },
    change: (change) => transact('BEGIN IMMEDIATE', change),
    glance: (read) => transact('BEGIN', read),
    close: () => {
      prepared.clear()
      close()
    },
  }
}
