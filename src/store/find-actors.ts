import { type Actor, foldName } from '../model/index.ts'
import type { CaseDatabase, Row } from './case-database.ts'
import { joinClauses } from './clauses.ts'
import { countOf } from './find-documents.ts'
import { rootOf } from './identity.ts'
import { readPage, type StorePage } from './read-page.ts'

export interface StoredActor extends Actor {
  readonly documents: number
  readonly mentions: number
  readonly pronouns: number
  readonly statements: number
  readonly addressed: number
}

export const ACTOR_ORDERS = ['statements', 'mentions', 'name'] as const
export type ActorOrder = (typeof ACTOR_ORDERS)[number]

export interface ActorQuery {
  readonly type?: string | undefined
  /** Part of a name or alias. */
  readonly name?: string | undefined
  /** Id of the state that they belong to. */
  readonly country?: string | undefined
  /** Id of a document that they are in. */
  readonly document?: string | undefined
  /** Whether they make any statement. */
  readonly speaks?: boolean | undefined
  /** Most statements first, when absent. */
  readonly order?: ActorOrder | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** Columns to sort by, each unique with the id at its end; counts go down. */
const SORT_KEYS: Readonly<Record<ActorOrder, readonly string[]>> = {
  statements: ['-statements', '-mentions', 'id'],
  mentions: ['-mentions', '-statements', 'id'],
  name: ['name', 'id'],
}

/** Actors that fit the query, in the order asked for. */
export function findActors(database: CaseDatabase, query: ActorQuery): StorePage<StoredActor> {
  const { type, name, country, document, speaks, order = 'statements', cursor, limit } = query
  const fitting = joinClauses([
    type === undefined ? null : { sql: 'type = ?', values: [type] },
    country === undefined ? null : { sql: 'country = ? OR id = ?', values: [country, country] },
    speaks === undefined ? null : { sql: speaks ? 'statements > 0' : 'statements = 0', values: [] },
    name === undefined
      ? null
      : { sql: 'id IN (SELECT actor FROM actor_name WHERE instr(key, ?) > 0)', values: [foldName(name)] },
    document === undefined
      ? null
      : {
          sql: `id IN (SELECT presence.actor FROM presence JOIN document ON document.number = presence.document
                       WHERE document.id = ?)`,
          values: [document],
        },
  ])
  const keys = SORT_KEYS[order]
  return database.glance(() =>
    readPage({
      question: ['actors', type, name, country, document, speaks, order],
      cursor,
      limit,
      count: () =>
        countOf(database.first(`SELECT count(*) AS total FROM actor WHERE ${fitting.sql}`, ...fitting.values)),
      rows: (after, rowLimit) =>
        database
          .all(
            `SELECT * FROM actor WHERE ${fitting.sql}
             ${after === null ? '' : `AND (${keys.join(', ')}) > (${keys.map(() => '?').join(', ')})`}
             ORDER BY ${keys.join(', ')} LIMIT ?`,
            ...fitting.values,
            ...(after ?? []),
            rowLimit,
          )
          .map((row) => ({ key: keys.map((key) => keyPart(row, key)), item: storedActor(row) })),
    }),
  )
}

function keyPart(row: Row, key: string): string | number {
  return key.startsWith('-') ? -Number(row[key.slice(1)]) : String(row[key])
}

/** The usual name of an actor of the case, also of one that people take to be another; null when no document names it. */
export function actorName(database: CaseDatabase, id: string): string | null {
  const row =
    database.first('SELECT name FROM actor WHERE id = ?', id) ??
    database.first(
      `SELECT json_extract(description, '$.name') AS name FROM actor_description WHERE actor = ?
       ORDER BY length(description) DESC, hash LIMIT 1`,
      id,
    )
  return row === null ? null : String(row.name)
}

/** The actor that an id stands for; null when the case has none. */
export function readActor(database: CaseDatabase, id: string): StoredActor | null {
  const row = database.first('SELECT * FROM actor WHERE id = ?', rootOf(database, id))
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
  // Nothing but describeActors and addPresences writes these columns.
  const column = <Type>(name: string) => row[name] as Type
  return {
    id: column('id'),
    name: column('name'),
    type: column('type'),
    country: column('country'),
    aliases: JSON.parse(column('aliases')),
    offices: JSON.parse(column('offices')),
    description: column('description'),
    documents: Number(row.documents),
    mentions: Number(row.mentions),
    pronouns: Number(row.pronouns),
    statements: Number(row.statements),
    addressed: Number(row.addressed),
  }
}
