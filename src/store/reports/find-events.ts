import type { EventLink } from '../../model/index.ts'
import type { CaseDatabase, Row } from '../case-database.ts'
import { type Clause, joinClauses } from '../clauses.ts'
import { countOf } from '../find-documents.ts'
import { readPage, type StorePage } from '../read-page.ts'
import { type DeedQuery, reportClause, timeClause } from './deed-query.ts'
import { SELECT_REPORTS, type StoredReport, storedReport } from './report-rows.ts'

/** An event with its reports. */
export interface StoredEvent {
  readonly link: EventLink
  readonly isBackground: boolean
  /** Whether people joined or parted any of its reports. */
  readonly isJudged: boolean
  /** In the order of the case. */
  readonly reports: readonly StoredReport[]
}

export const EVENT_ORDERS = ['time', 'latest', 'origins'] as const
export type EventOrder = (typeof EVENT_ORDERS)[number]

export interface EventQuery extends DeedQuery {
  /** Oldest first, when absent. */
  readonly order?: EventOrder | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** Columns to sort by, each unique with the id at its end; those without a time come last. */
const SORT_KEYS: Readonly<Record<EventOrder, readonly string[]>> = {
  time: ['e.day', 'e.id'],
  latest: ['e.recency', 'e.id'],
  origins: ['-e.origins', 'e.day', 'e.id'],
}

/** Events that fit the query, in the order asked for. */
export function findEvents(database: CaseDatabase, query: EventQuery): StorePage<StoredEvent> {
  const { cursor, limit, order = 'time', ...question } = query
  const keys = SORT_KEYS[order]
  return database.glance(() => {
    const fitting = eventClause(database, query)
    return readPage({
      question: ['events', order, question],
      cursor,
      limit,
      count: () =>
        countOf(database.first(`SELECT count(*) AS total FROM event AS e WHERE ${fitting.sql}`, ...fitting.values)),
      rows: (after, rowLimit) =>
        database
          .all(
            `SELECT e.*, -e.origins AS lack FROM event AS e WHERE ${fitting.sql}
             ${after === null ? '' : `AND (${keys.join(', ')}) > (${keys.map(() => '?').join(', ')})`}
             ORDER BY ${keys.join(', ')} LIMIT ?`,
            ...fitting.values,
            ...(after ?? []),
            rowLimit,
          )
          .map((row) => ({ key: keys.map((key) => keyPart(row, key)), item: storedEvent(database, row) })),
    })
  })
}

/** The event with an id, or that a report with this id tells of; null when there is none. */
export function readEvent(database: CaseDatabase, id: string): StoredEvent | null {
  const row =
    database.first('SELECT * FROM event WHERE id = ?', id) ??
    database.first('SELECT event.* FROM report JOIN event ON event.number = report.event WHERE report.id = ?', id)
  return row === null ? null : storedEvent(database, row)
}

/**
 * The condition on an event `e`: its own type, status, time and background; what else is asked, one of its reports fits.
 */
export function eventClause(database: CaseDatabase, query: DeedQuery): Clause {
  const { type, status, background } = query
  const told = reportClause(database, query)
  return joinClauses([
    type === undefined ? null : { sql: 'e.type = ?', values: [type] },
    status === undefined ? null : { sql: 'e.status = ?', values: [status] },
    background === undefined ? null : { sql: 'e.is_background = ?', values: [background ? 1 : 0] },
    timeClause(query, 'e'),
    told && { sql: `e.number IN (SELECT r.event FROM report AS r WHERE ${told.sql})`, values: told.values },
  ])
}

function keyPart(row: Row, key: string): string | number {
  const value = row[key === '-e.origins' ? 'lack' : key.slice('e.'.length)]
  return typeof value === 'number' ? value : String(value)
}

function storedEvent(database: CaseDatabase, row: Row): StoredEvent {
  return {
    // Nothing but relinkEvents writes this column.
    link: JSON.parse(String(row.link)) as EventLink,
    isBackground: row.is_background === 1,
    isJudged: row.is_judged === 1,
    reports: database
      .all(`${SELECT_REPORTS} WHERE r.event = ? ORDER BY r.document, r.ordinal`, Number(row.number))
      .map((report) => storedReport(database, report)),
  }
}
