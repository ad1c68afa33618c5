import type { IsoDate, JudgementReference, Span, Statement } from '../model/index.ts'
import type { CaseDatabase, Row } from './case-database.ts'
import { type Clause, joinClauses } from './clauses.ts'
import { countOf, dateClause } from './find-documents.ts'
import { judgementReferences } from './find-judgements.ts'
import { actorIds, questionMarks, voiceNumbers } from './find-named.ts'
import { readPage, type StorePage } from './read-page.ts'
import { unpackSpans } from './span-list.ts'

export interface StoredStatement {
  /** Id of the document that it stands in. */
  readonly document: string
  /** As Redline read it. */
  readonly statement: Statement
  /** What holds after judgements; null where none bears on it. */
  readonly judged: JudgedFields | null
}

/** What holds of a statement after the judgements that bear on it, last ones last. */
export interface JudgedFields extends Pick<Statement, 'actor' | 'voice' | 'act' | 'addressee'> {
  readonly judgements: readonly JudgementReference[]
}

export interface StatementQuery {
  /** Id of a document. */
  readonly document?: string | undefined
  /** Id, name or alias of whoever speaks. */
  readonly actor?: string | undefined
  /** Id, name or alias of whoever is spoken to, and of whoever is named in what is said. */
  readonly addressee?: string | undefined
  readonly naming?: string | undefined
  /** Name of any voice on the path. */
  readonly voice?: string | undefined
  readonly kind?: string | undefined
  readonly act?: string | undefined
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** Statements that fit the query, in the order of their documents and then of their texts. */
export function findStatements(database: CaseDatabase, query: StatementQuery): StorePage<StoredStatement> {
  const { document, actor, addressee, naming, voice, kind, act, from, to, cursor, limit } = query
  return database.glance(() => {
    const voices = voice === undefined ? null : voiceNumbers(database, voice)
    const order = orderFor(voices)
    const fitting = joinClauses([
      document === undefined
        ? null
        : { sql: `${order.by}.document = (SELECT number FROM document WHERE id = ?)`, values: [document] },
      actor === undefined ? null : actorClause(database, 's.final_actor', actor),
      addressee === undefined ? null : actorClause(database, 's.final_addressee', addressee),
      naming === undefined ? null : namingClause(database, naming),
      voices === null ? null : voiceClause(voices, order),
      kind === undefined ? null : { sql: 's.kind = ?', values: [kind] },
      act === undefined ? null : { sql: 's.final_act = ?', values: [act] },
      documentDateClause({ from, to }),
    ])
    return readPage({
      question: ['statements', document, actor, addressee, naming, voice, kind, act, from, to],
      cursor,
      limit,
      count: () =>
        countOf(
          database.first(`SELECT count(*) AS total FROM ${order.tables} WHERE ${fitting.sql}`, ...fitting.values),
        ),
      rows: (after, rowLimit) =>
        database
          .all(
            `SELECT s.*, document.id AS document_id FROM ${order.tables} JOIN document ON document.number = s.document
             WHERE ${fitting.sql} AND (${order.by}.document, ${order.by}.ordinal) > (?, ?)
             ORDER BY ${order.by}.document, ${order.by}.ordinal LIMIT ?`,
            ...fitting.values,
            after?.[0] ?? 0,
            after?.[1] ?? 0,
            rowLimit,
          )
          .map((row) => ({ key: [Number(row.document), Number(row.ordinal)], item: storedStatement(database, row) })),
    })
  })
}

/** The tables to look into, and the alias of the one whose order the listing follows. */
interface Order {
  readonly tables: string
  readonly by: 's' | 'v'
}

/** One voice's own list stands in the order of the listing already, so that a page of it costs no more than its rows. */
function orderFor(voices: readonly number[] | null): Order {
  return voices?.length === 1
    ? {
        tables: `statement_voice AS v CROSS JOIN statement AS s ON s.document = v.document AND s.ordinal = v.ordinal`,
        by: 'v',
      }
    : { tables: 'statement AS s', by: 's' }
}

/** All statements of one document, in the order of the text. */
export function readStatements(database: CaseDatabase, document: string): readonly StoredStatement[] {
  return database
    .all(
      `SELECT s.*, document.id AS document_id FROM document JOIN statement AS s ON s.document = document.number
       WHERE document.id = ? ORDER BY s.ordinal`,
      document,
    )
    .map((row) => storedStatement(database, row))
}

/** The statement with an id; null when there is none. */
export function readStatement(database: CaseDatabase, id: string): StoredStatement | null {
  const row = database.first(
    `SELECT s.*, document.id AS document_id FROM statement AS s JOIN document ON document.number = s.document WHERE s.id = ?`,
    id,
  )
  return row === null ? null : storedStatement(database, row)
}

function actorClause(database: CaseDatabase, column: string, actor: string): Clause {
  const ids = actorIds(database, actor)
  return { sql: `${column} IN (${questionMarks(ids)})`, values: ids }
}

function namingClause(database: CaseDatabase, actor: string): Clause {
  const ids = actorIds(database, actor)
  return {
    sql: `(s.document, s.ordinal) IN (SELECT document, ordinal FROM naming WHERE actor IN (${questionMarks(ids)}))`,
    values: ids,
  }
}

function voiceClause(voices: readonly number[], { by }: Order): Clause {
  const heard = `voice IN (${questionMarks(voices)})`
  return {
    sql:
      by === 'v'
        ? `v.${heard}`
        : `(s.document, s.ordinal) IN (SELECT document, ordinal FROM statement_voice WHERE ${heard})`,
    values: voices,
  }
}

function documentDateClause(period: {
  readonly from: IsoDate | undefined
  readonly to: IsoDate | undefined
}): Clause | null {
  const clause = dateClause(period)
  return clause === null
    ? null
    : { sql: `s.document IN (SELECT number FROM document WHERE ${clause.sql})`, values: clause.values }
}

function storedStatement(database: CaseDatabase, row: Row): StoredStatement {
  // Nothing but saveDocument and applyJudgements writes these columns.
  const column = <Type>(name: string) => row[name] as Type
  const span = (name: string): Span | null => (row[name] === null ? null : (unpackSpans(column(name))[0] ?? null))
  return {
    document: column('document_id'),
    statement: {
      id: column('id'),
      start: column('start'),
      end: column('end'),
      kind: column('kind'),
      content: unpackSpans(column('content')),
      verbatim: unpackSpans(column('verbatim')),
      cue: span('cue'),
      speaker: span('speaker'),
      actor: column('actor'),
      speakerResolution: column('speaker_resolution'),
      act: column('act'),
      addressee: column('addressee'),
      time: row.time === null ? null : JSON.parse(column('time')),
      place: span('place'),
      occasion: span('occasion'),
      polarity: column('polarity'),
      hedged: row.hedged === 1,
      translated: row.translated === 1,
      inside: column('inside'),
      voice: JSON.parse(column('voice')),
      confidence: column('confidence'),
      by: column('made_by'),
    },
    judged:
      row.judged === null
        ? null
        : {
            actor: column('final_actor'),
            voice: JSON.parse(column('final_voice')),
            act: column('final_act'),
            addressee: column('final_addressee'),
            judgements: judgementReferences(database, JSON.parse(column('judged'))),
          },
  }
}
