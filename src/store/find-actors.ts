import { type Actor, foldName } from '../model/index.ts'
import type { CaseDatabase, Row } from './case-database.ts'
import { joinClauses } from './clauses.ts'
import { countOf } from './find-documents.ts'
import { readPage, type StorePage } from './read-page.ts'

export interface StoredActor extends Actor {
  readonly mentions: number
  readonly statements: number
}

export interface ActorQuery {
  readonly type?: string | undefined
  /** Part of a name or alias. */
  readonly name?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** Actors that fit the query: those with most statements first, then those named most often. */
export function findActors(database: CaseDatabase, query: ActorQuery): StorePage<StoredActor> {
  const { type, name, cursor, limit } = query
  const fitting = joinClauses([
    type === undefined ? null : { sql: 'type = ?', values: [type] },
    name === undefined
      ? null
      : { sql: 'id IN (SELECT actor FROM actor_name WHERE instr(key, ?) > 0)', values: [foldName(name)] },
  ])
  return database.glance(() =>
    readPage({
      question: ['actors', type, name],
      cursor,
      limit,
      count: () =>
        countOf(database.first(`SELECT count(*) AS total FROM actor WHERE ${fitting.sql}`, ...fitting.values)),
      rows: (after, rowLimit) =>
        database
          .all(
            `SELECT * FROM actor WHERE ${fitting.sql} ${after === null ? '' : 'AND (-statements, -mentions, id) > (?, ?, ?)'}
             ORDER BY -statements, -mentions, id LIMIT ?`,
            ...fitting.values,
            ...(after ?? []),
            rowLimit,
          )
          .map((row) => ({
            key: [-Number(row.statements), -Number(row.mentions), String(row.id)],
            item: storedActor(row),
          })),
    }),
  )
}

/** The usual name of an actor of the case; null when no document names it. */
export function actorName(database: CaseDatabase, id: string): string | null {
  const row = database.first('SELECT name FROM actor WHERE id = ?', id)
  return row === null ? null : String(row.name)
}

/** The actor with an id; null when the case has none. */
export function readActor(database: CaseDatabase, id: string): StoredActor | null {
  const row = database.first('SELECT * FROM actor WHERE id = ?', id)
  return row === null ? null : storedActor(row)
}

/** The actors that go by a name or alias, most statements first; at most ten. */
export function actorsCalled(database: CaseDatabase, name: string): readonly StoredActor[] {
  return database
    .all(
      `SELECT actor.* FROM actor_name JOIN actor ON actor.id = actor_name.actor WHERE key = ?
       ORDER BY -statements, -mentions, id LIMIT 10`,
      foldName(name),
    )
    .map(storedActor)
}

function storedActor(row: Row): StoredActor {
  // Nothing but saveDocument writes these columns.
  const column = <Type>(name: string) => row[name] as Type
  return {
    id: column('id'),
    name: column('name'),
    type: column('type'),
    country: column('country'),
    aliases: JSON.parse(column('aliases')),
    offices: JSON.parse(column('offices')),
    mentions: Number(row.mentions),
    statements: Number(row.statements),
  }
}
