import type { JudgementReference, JudgementStanding } from '../model/index.ts'
import type { CaseDatabase } from './case-database.ts'
import { joinClauses } from './clauses.ts'
import { countOf } from './find-documents.ts'
import { SELECT_JUDGEMENTS, STANDING_CLAUSES, type StoredJudgement, storedJudgement } from './judgement-rows.ts'
import { readPage, type StorePage } from './read-page.ts'

export interface JudgementQuery {
  /** Id of a document. */
  readonly document?: string | undefined
  /** Id of the statement that they belong to now. */
  readonly statement?: string | undefined
  readonly standing?: JudgementStanding | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** Judgements that fit the query, in the order in which they were made. */
export function findJudgements(database: CaseDatabase, query: JudgementQuery): StorePage<StoredJudgement> {
  const { document, statement, standing, cursor, limit } = query
  const fitting = joinClauses([
    document === undefined ? null : { sql: 'judgement.document = ?', values: [document] },
    statement === undefined ? null : { sql: 'attachment.statement = ?', values: [statement] },
    standing === undefined ? null : { sql: STANDING_CLAUSES[standing], values: [] },
  ])
  return database.glance(() =>
    readPage({
      question: ['judgements', document, statement, standing],
      cursor,
      limit,
      count: () =>
        countOf(
          database.first(
            `SELECT count(*) AS total FROM (${SELECT_JUDGEMENTS} WHERE ${fitting.sql})`,
            ...fitting.values,
          ),
        ),
      rows: (after, rowLimit) =>
        database
          .all(
            `${SELECT_JUDGEMENTS} WHERE ${fitting.sql} AND judgement.number > ? ORDER BY judgement.number LIMIT ?`,
            ...fitting.values,
            after?.[0] ?? 0,
            rowLimit,
          )
          .map((row) => ({ key: [Number(row.number)], item: storedJudgement(row) })),
    }),
  )
}

/** The judgement with an id; null when there is none. */
export function readJudgement(database: CaseDatabase, id: string): StoredJudgement | null {
  const row = database.first(`${SELECT_JUDGEMENTS} WHERE judgement.id = ?`, id)
  return row === null ? null : storedJudgement(row)
}

/** The judgements with these numbers, as a statement's record names them. */
export function judgementReferences(database: CaseDatabase, numbers: readonly number[]): readonly JudgementReference[] {
  return numbers.flatMap((number) => {
    const row = database.first(`${SELECT_JUDGEMENTS} WHERE judgement.number = ?`, number)
    if (row === null) return []
    const { judgement, statement } = storedJudgement(row)
    const { id, field, note, by, at, target } = judgement
    return [{ id, statement: statement ?? target.statement, field, note, by, at }]
  })
}
