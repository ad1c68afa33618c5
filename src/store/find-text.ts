import type { Region, Span } from '../model/index.ts'
import type { CaseDatabase, Row } from './case-database.ts'
import { countOf } from './find-documents.ts'
import { readPage, type StorePage } from './read-page.ts'
import { searchExpression } from './search-expression.ts'
import { surroundings } from './surroundings.ts'

export interface TextHit {
  /** Id of the document. */
  readonly document: string
  readonly title: string | null
  readonly outlet: string | null
  /** Where the first match stands in the text; the title's place when only the title matches. */
  readonly span: Span
  readonly snippet: string
}

export interface TextQuery {
  readonly words: string
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** A match in the title says more of what a text is about than one in its body. */
const RANK = 'bm25(document_search, 4.0, 1.0)'

/** Control characters, which are part of no word, stand around matches; a text may hold them too: see `firstMatch`. */
const OPENING = '\u{1}'
const CLOSING = '\u{2}'

/** Documents whose title or text holds all the words, the most telling first. */
export function findText(database: CaseDatabase, { words, cursor, limit }: TextQuery): StorePage<TextHit> {
  const expression = searchExpression(words)
  if (expression === null) return { items: [], next: null, total: 0 }
  return database.glance(() =>
    readPage({
      question: ['text', expression],
      cursor,
      limit,
      count: () =>
        countOf(
          database.first('SELECT count(*) AS total FROM document_search WHERE document_search MATCH ?', expression),
        ),
      rows: (after, rowLimit) =>
        rankedRows(database, { expression, after, limit: rowLimit }).map((row) => ({
          key: [Number(row.rank), Number(row.number)],
          item: textHit(database, Number(row.number), expression),
        })),
    }),
  )
}

function rankedRows(
  database: CaseDatabase,
  {
    expression,
    after,
    limit,
  }: { readonly expression: string; readonly after: readonly unknown[] | null; readonly limit: number },
): readonly Row[] {
  const [rank, number] = [Number(after?.[0]), Number(after?.[1])]
  return database.all(
    `SELECT number, rank FROM (
       SELECT rowid AS number, ${RANK} AS rank FROM document_search WHERE document_search MATCH ?
     ) ${after === null ? '' : 'WHERE (rank, number) > (?, ?)'} ORDER BY rank, number LIMIT ?`,
    expression,
    ...(after === null ? [] : [rank, number]),
    limit,
  )
}

function textHit(database: CaseDatabase, number: number, expression: string): TextHit {
  const row = database.first(
    `SELECT document.id, document.title, document.outlet, document.regions, document_text.text,
       highlight(document_search, 1, '${OPENING}', '${CLOSING}') AS marked
     FROM document_search
     JOIN document ON document.number = document_search.rowid
     JOIN document_text ON document_text.document = document_search.rowid
     WHERE document_search MATCH ? AND document_search.rowid = CAST(? AS INTEGER)`,
    expression,
    number,
  )
  const text = String(row?.text ?? '')
  const span = firstMatch(text, String(row?.marked ?? '')) ?? titleSpan(String(row?.regions ?? '[]'))
  return {
    document: String(row?.id),
    title: row?.title === null ? null : String(row?.title),
    outlet: row?.outlet === null ? null : String(row?.outlet),
    span,
    snippet: surroundings(text, span),
  }
}

/** The first place where the marked text departs from the text itself is a mark, whatever characters the text holds. */
function firstMatch(text: string, marked: string): Span | null {
  let start = 0
  while (start < text.length && text[start] === marked[start]) start++
  if (marked[start] !== OPENING) return null
  const closing = marked.indexOf(CLOSING, start + 1)
  const end = closing === -1 ? text.length : closing - 1
  return start < end && end <= text.length ? { start, end } : null
}

function titleSpan(regions: string): Span {
  // Nothing but saveDocument writes this column.
  const title = (JSON.parse(regions) as readonly Region[]).find(({ kind }) => kind === 'title')
  return title ? { start: title.start, end: title.end } : { start: 0, end: 0 }
}
