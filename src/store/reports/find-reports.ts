import type { CaseDatabase } from '../case-database.ts'
import { joinClauses } from '../clauses.ts'
import { countOf } from '../find-documents.ts'
import { readPage, type StorePage } from '../read-page.ts'
import { type DeedQuery, reportClause, timeClause } from './deed-query.ts'
import { SELECT_REPORTS, type StoredReport, storedReport } from './report-rows.ts'

export interface ReportQuery extends DeedQuery {
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** Reports that fit the query, in the order of their documents and then of their texts. */
export function findReports(database: CaseDatabase, query: ReportQuery): StorePage<StoredReport> {
  const { cursor, limit, ...question } = query
  const { type, status, background } = query
  return database.glance(() => {
    const fitting = joinClauses([
      reportClause(database, query),
      type === undefined ? null : { sql: 'r.final_type = ?', values: [type] },
      status === undefined ? null : { sql: 'r.final_status = ?', values: [status] },
      background === undefined ? null : { sql: 'r.is_background = ?', values: [background ? 1 : 0] },
      timeClause(query, 'r'),
    ])
    return readPage({
      question: ['reports', question],
      cursor,
      limit,
      count: () =>
        countOf(database.first(`SELECT count(*) AS total FROM report AS r WHERE ${fitting.sql}`, ...fitting.values)),
      rows: (after, rowLimit) =>
        database
          .all(
            `${SELECT_REPORTS} WHERE ${fitting.sql} AND (r.document, r.ordinal) > (?, ?)
             ORDER BY r.document, r.ordinal LIMIT ?`,
            ...fitting.values,
            after?.[0] ?? 0,
            after?.[1] ?? 0,
            rowLimit,
          )
          .map((row) => ({ key: [Number(row.document), Number(row.ordinal)], item: storedReport(database, row) })),
    })
  })
}

/** The report with an id; null when there is none. */
export function readStoredReport(database: CaseDatabase, id: string): StoredReport | null {
  const row = database.first(`${SELECT_REPORTS} WHERE r.id = ?`, id)
  return row === null ? null : storedReport(database, row)
}

/** All reports of one document, in the order of the text. */
export function readDocumentReports(database: CaseDatabase, document: string): readonly StoredReport[] {
  return database
    .all(`${SELECT_REPORTS} WHERE document.id = ? ORDER BY r.ordinal`, document)
    .map((row) => storedReport(database, row))
}
