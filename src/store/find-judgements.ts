import type { JudgementReference, JudgementStanding } from '../model/index.ts'
import type { CaseDatabase } from './case-database.ts'
import { type Clause, joinClauses } from './clauses.ts'
import { countOf } from './find-documents.ts'
import { groupOf, rootOf } from './identity.ts'
import { SELECT_JUDGEMENTS, STANDING_CLAUSES, type StoredJudgement, storedJudgement } from './judgement-rows.ts'
import { readPage, type StorePage } from './read-page.ts'

export interface JudgementQuery {
  /** Id of a document. */
  readonly document?: string | undefined
  /** Id of the statement that they belong to now. */
  readonly statement?: string | undefined
  readonly standing?: JudgementStanding | undefined
  /** Id of an actor that they are on, or that they name. */
  readonly actor?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** Judgements that fit the query, in the order in which they were made. */
export function findJudgements(database: CaseDatabase, query: JudgementQuery): StorePage<StoredJudgement> {
  const { document, statement, standing, actor, cursor, limit } = query
  const fitting = joinClauses([
    document === undefined ? null : { sql: 'judgement.document = ?', values: [document] },
    statement === undefined
      ? null
      : { sql: 'judgement.number IN (SELECT judgement FROM attachment WHERE record = ?)', values: [statement] },
    standing === undefined ? null : { sql: STANDING_CLAUSES[standing], values: [] },
    actor === undefined ? null : actorClause(database, actor),
  ])
  return database.glance(() =>
    readPage({
      question: ['judgements', document, statement, standing, actor],
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

/** The judgements with these numbers, as the record of a statement or mention names them. */
export function judgementReferences(database: CaseDatabase, numbers: readonly number[]): readonly JudgementReference[] {
  return numbers.flatMap((number) => {
    const row = database.first(`${SELECT_JUDGEMENTS} WHERE judgement.number = ?`, number)
    if (row === null) return []
    const { judgement, record } = storedJudgement(row)
    const { id, field, note, by, at, target } = judgement
    return [{ id, statement: target.kind === 'statement' ? (record ?? target.statement) : null, field, note, by, at }]
  })
}

function actorClause(database: CaseDatabase, actor: string): Clause {
  const ids = groupOf(database, rootOf(database, actor))
  const marks = ids.map(() => '?').join(', ')
  return {
    sql: `judgement.actor IN (${marks}) OR json_extract(judgement.value, '$.id') IN (${marks})`,
    values: [...ids, ...ids],
  }
}
