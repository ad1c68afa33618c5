import { foldName, type IsoDate, type JudgementReference, type Span, type Statement } from '../model/index.ts'
import type { CaseDatabase, Row } from './case-database.ts'
import { type Clause, joinClauses } from './clauses.ts'
import { countOf, dateClause } from './find-documents.ts'
import { judgementReferences } from './find-judgements.ts'
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
  /** Name of any voice on the path. */
  readonly voice?: string | undefined
  readonly kind?: string | undefined
  readonly act?: string | undefined
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** A folded name in which the one looked for stands as whole words: "kennedy" in "john f. kennedy". */
const HOLDS_WORDS = "instr(' ' || key || ' ', ' ' || ? || ' ') > 0"

/** A word that more names hold than this tells nobody apart. */
const MAX_NAMESAKES = 200

/** Statements that fit the query, in the order of their documents and then of their texts. */
export function findStatements(database: CaseDatabase, query: StatementQuery): StorePage<StoredStatement> {
  const { document, actor, voice, kind, act, from, to, cursor, limit } = query
  return database.glance(() => {
    const voices = voice === undefined ? null : voiceNumbers(database, voice)
    const order = orderFor(voices)
    const fitting = joinClauses([
      document === undefined
        ? null
        : { sql: `${order.by}.document = (SELECT number FROM document WHERE id = ?)`, values: [document] },
      actor === undefined ? null : actorClause(database, actor),
      voices === null ? null : voiceClause(voices, order),
      kind === undefined ? null : { sql: 's.kind = ?', values: [kind] },
      act === undefined ? null : { sql: 's.final_act = ?', values: [act] },
      documentDateClause({ from, to }),
    ])
    return readPage({
      question: ['statements', document, actor, voice, kind, act, from, to],
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

function actorClause(database: CaseDatabase, actor: string): Clause {
  const ids = actorIds(database, actor)
  return { sql: `s.final_actor IN (${questionMarks(ids)})`, values: ids }
}

/** Ids of the actors with this id, else of those that go by this name, else of those in whose name it stands as whole words. */
function actorIds(database: CaseDatabase, actor: string): readonly string[] {
  if (database.first('SELECT id FROM actor WHERE id = ?', actor) !== null) return [actor]
  const key = foldName(actor)
  const named = database.all('SELECT DISTINCT actor FROM actor_name WHERE key = ?', key)
  const rows =
    named.length > 0
      ? named
      : database.all(`SELECT DISTINCT actor FROM actor_name WHERE ${HOLDS_WORDS} LIMIT ?`, key, MAX_NAMESAKES)
  return rows.map((row) => String(row.actor))
}

/** The voices that go by this name, else those in whose name it stands as whole words. */
function voiceNumbers(database: CaseDatabase, voice: string): readonly number[] {
  const key = foldName(voice)
  const named = database.all('SELECT number FROM voice WHERE key = ?', key)
  const rows =
    named.length > 0 ? named : database.all(`SELECT number FROM voice WHERE ${HOLDS_WORDS} LIMIT ?`, key, MAX_NAMESAKES)
  return rows.map((row) => Number(row.number))
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

function questionMarks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ')
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
