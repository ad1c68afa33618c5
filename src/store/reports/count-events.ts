import type { IsoDate, ReportType } from '../../model/index.ts'
import type { CaseDatabase } from '../case-database.ts'
import type { DeedQuery } from './deed-query.ts'
import { eventClause } from './find-events.ts'

/** How many events of one type have just this time; both ends null: none. */
export interface EventCount {
  readonly earliest: IsoDate | null
  readonly latest: IsoDate | null
  readonly type: ReportType
  readonly events: number
}

/** The events that fit the query, counted by time and type, in order of time. */
export function countEvents(database: CaseDatabase, query: DeedQuery): readonly EventCount[] {
  const fitting = eventClause(database, query)
  return database
    .all(
      `SELECT e.earliest, e.latest, e.type, count(*) AS events FROM event AS e WHERE ${fitting.sql}
       GROUP BY e.day, e.earliest, e.latest, e.type ORDER BY e.day, e.earliest, e.latest, e.type`,
      ...fitting.values,
    )
    .map((row) => ({
      earliest: row.earliest as IsoDate | null,
      latest: row.latest as IsoDate | null,
      type: row.type as ReportType,
      events: Number(row.events),
    }))
}
