import { type Document, foldName, type IsoDate } from '../model/index.ts'
import type { CaseDatabase, Row } from './case-database.ts'
import { type Clause, joinClauses } from './clauses.ts'
import { dateBound } from './date-bound.ts'
import { readPage, type StorePage } from './read-page.ts'

/** A document as stored: without its text unless that was asked for. */
export interface StoredDocument extends Omit<Document, 'text'> {
  readonly text?: string
  readonly statements: number
  readonly voices: readonly string[]
}

export interface DocumentQuery {
  /** Start of the outlet's name. */
  readonly outlet?: string | undefined
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly withText?: boolean | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** Ids are hexadecimal; a single digit is more likely a slip. */
const ID_START = /^[0-9a-f]{2,}$/

/** As many as a message about an ambiguous key can use. */
const MAX_CANDIDATES = 10

/** Sorts after every name that begins with the text before it. */
const LAST_CHARACTER = '\u{10ffff}'

/** Documents that fit the query, in the order in which they were added. */
export function findDocuments(database: CaseDatabase, query: DocumentQuery): StorePage<StoredDocument> {
  const { outlet, from, to, withText = false, cursor, limit } = query
  const fitting = joinClauses([outletClause(outlet), dateClause({ from, to })])
  return database.glance(() =>
    readPage({
      question: ['documents', outlet, from, to],
      cursor,
      limit,
      count: () =>
        countOf(database.first(`SELECT count(*) AS total FROM document WHERE ${fitting.sql}`, ...fitting.values)),
      rows: (after, rowLimit) =>
        database
          .all(
            `${selectDocuments(withText)} WHERE ${fitting.sql} AND document.number > ? ORDER BY document.number LIMIT ?`,
            ...fitting.values,
            after?.[0] ?? 0,
            rowLimit,
          )
          .map((row) => ({ key: [Number(row.number)], item: storedDocument(row) })),
    }),
  )
}

/** The document with an id; null when there is none. */
export function readDocument(
  database: CaseDatabase,
  id: string,
  { withText = false }: { readonly withText?: boolean | undefined } = {},
): StoredDocument | null {
  const row = database.first(`${selectDocuments(withText)} WHERE document.id = ?`, id)
  return row === null ? null : storedDocument(row)
}

/** The text of a document; null when there is none with this id. */
export function readText(database: CaseDatabase, id: string): string | null {
  const row = database.first(
    'SELECT text FROM document_text JOIN document ON document.number = document_text.document WHERE document.id = ?',
    id,
  )
  return row === null ? null : String(row.text)
}

/**
 * Ids of the documents that a key can mean, at most ten: the one with this id, else those whose id begins with it,
 * else those of this source, else those whose source has this file name, the last added first.
 */
export function documentKeys(database: CaseDatabase, key: string): readonly string[] {
  const exact = ids(database.all('SELECT id FROM document WHERE id = ?', key))
  if (exact.length > 0) return exact
  if (ID_START.test(key)) {
    const starting = ids(
      database.all(
        'SELECT id FROM document WHERE id >= ? AND id < ? ORDER BY id LIMIT ?',
        key,
        key + LAST_CHARACTER,
        MAX_CANDIDATES,
      ),
    )
    if (starting.length > 0) return starting
  }
  for (const column of ['source', 'file_name']) {
    const named = ids(
      database.all(`SELECT id FROM document WHERE ${column} = ? ORDER BY number DESC LIMIT ?`, key, MAX_CANDIDATES),
    )
    if (named.length > 0) return named
  }
  return []
}

/** The condition that a document's date lies, at least in part, between two ISO dates; null when neither is given. */
export function dateClause({
  from,
  to,
}: {
  readonly from: IsoDate | undefined
  readonly to: IsoDate | undefined
}): Clause | null {
  if (from === undefined && to === undefined) return null
  return joinClauses([
    { sql: 'earliest IS NOT NULL OR latest IS NOT NULL', values: [] },
    from === undefined ? null : { sql: 'latest IS NULL OR latest >= ?', values: [dateBound(from, 'earliest')] },
    to === undefined ? null : { sql: 'earliest IS NULL OR earliest <= ?', values: [dateBound(to, 'latest')] },
  ])
}

function outletClause(outlet: string | undefined): Clause | null {
  if (outlet === undefined) return null
  const key = foldName(outlet)
  return { sql: 'outlet_key >= ? AND outlet_key < ?', values: [key, key + LAST_CHARACTER] }
}

function selectDocuments(withText: boolean): string {
  return withText
    ? 'SELECT document.*, document_text.text AS text FROM document JOIN document_text ON document_text.document = document.number'
    : 'SELECT document.* FROM document'
}

function storedDocument(row: Row): StoredDocument {
  // Nothing but saveDocument writes these columns.
  const column = <Type>(name: string) => row[name] as Type
  const json = <Type>(name: string) => JSON.parse(column<string>(name)) as Type
  return {
    id: column('id'),
    source: column('source'),
    format: column('format'),
    title: column('title'),
    author: column('author'),
    outlet: column('outlet'),
    language: column('language'),
    url: column('url'),
    ...(row.text === undefined ? {} : { text: column<string>('text') }),
    textHash: column('text_hash'),
    regions: json('regions'),
    dates: json('dates'),
    written: row.written === null ? null : json('written'),
    chain: json('chain'),
    family: column('family'),
    alerts: json('alerts'),
    statements: Number(row.statements),
    voices: json('voices'),
  }
}

function ids(rows: readonly Row[]): readonly string[] {
  return rows.map(({ id }) => String(id))
}

/** The column `total` of a row that counts. */
export function countOf(row: Row | null): number {
  return Number(row?.total ?? 0)
}
