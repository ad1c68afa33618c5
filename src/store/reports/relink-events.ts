import { type EventLink, type LinkedReport, parseDay } from '../../model/index.ts'
import type { CaseDatabase, Row } from '../case-database.ts'
import type { EventLinking } from './event-linking.ts'
import { findComponent, type ReportKey, reportKeysOf } from './find-component.ts'
import { readLinkJudgements, type StandingLinks } from './link-judgements.ts'
import { SELECT_REPORTS, storedReport } from './report-rows.ts'
import { finalLinked } from './save-reports.ts'

/** What may be otherwise once documents change: ask for it before that, then call `relinkEvents`. */
export interface Concerned {
  readonly documents: readonly number[]
  /** Reports, those of the documents among them, and numbers of their events. */
  readonly reports: readonly ReportKey[]
  readonly events: readonly number[]
}

export function concernedBy(database: CaseDatabase, documents: readonly number[]): Concerned {
  const seeds = documents.flatMap((document) => reportKeysOf(database, document))
  const reports = findComponent(database, seeds, joinedPairs(database, readLinkJudgements(database)))
  return { documents, reports, events: eventsOf(database, reports) }
}

/**
 * Works out anew, after the reports of some documents have changed, which events the reports tell of that these can bear on: the
 * outcome is that of linking all reports of the case at once.
 */
export function relinkEvents(
  database: CaseDatabase,
  linking: EventLinking,
  { documents, reports: before, events: eventsBefore }: Concerned,
): void {
  for (const document of documents) tieDocument(database, document, linking)
  const judgements = readLinkJudgements(database)
  const changed = documents.flatMap((document) => reportKeysOf(database, document))
  const keys = findComponent(database, [...changed, ...before], joinedPairs(database, judgements))
  const linked = new Map(keys.flatMap((key) => linkedReport(database, key)))
  const ids = [...linked.keys()]
  const apart = [...judgements.apart, ...apartFromAll(ids, judgements.alone)]
  for (const number of new Set([...eventsBefore, ...eventsOf(database, keys)])) {
    database.run('DELETE FROM event WHERE number = ?', number)
  }
  const events = linking.link(
    [...linked.values()].map(({ report }) => report),
    { together: judgements.together, apart },
  )
  for (const event of events) {
    const reports = event.reports.flatMap((id) => linked.get(id) ?? [])
    const isJudged = reports.some(({ report }) => judgements.bearing.has(report.id))
    const number = insertEvent(database, event, {
      isBackground: reports.every(({ report }) => report.isBackground),
      isJudged,
    })
    for (const { key, report } of reports) {
      const bearing = judgements.bearing.get(report.id)
      database.run(
        'UPDATE report SET event = ?, link_judged = ? WHERE document = ? AND ordinal = ?',
        number,
        bearing === undefined ? null : JSON.stringify(bearing),
        key.document,
        key.ordinal,
      )
    }
  }
}

/** Finds anew to which others the reports of a document are tied. */
function tieDocument(database: CaseDatabase, document: number, linking: EventLinking): void {
  database.run('DELETE FROM report_tie WHERE document = ? OR other_document = ?', document, document)
  const own = new Map(reportKeysOf(database, document).flatMap((key) => linkedReport(database, key)))
  const others = new Map(
    database
      .all(
        `SELECT DISTINCT b.document, b.ordinal FROM report_block AS a
         JOIN report_block AS b ON b.block = a.block AND b.first_day <= a.last_day AND b.last_day >= a.first_day
         WHERE a.document = ? AND b.document <> a.document`,
        document,
      )
      .flatMap((row) => linkedReport(database, { document: Number(row.document), ordinal: Number(row.ordinal) })),
  )
  const reportsOf = (found: typeof own) => [...found.values()].map(({ report }) => report)
  for (const [a, b] of linking.ties(reportsOf(own), reportsOf(others))) {
    const [first, second] = [own.get(a) ?? others.get(a), own.get(b) ?? others.get(b)]
    if (!first || !second) continue
    insertTie(database, first.key, second.key)
    insertTie(database, second.key, first.key)
  }
}

function insertTie(database: CaseDatabase, a: ReportKey, b: ReportKey): void {
  database.run(
    'INSERT INTO report_tie (document, ordinal, other_document, other_ordinal) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    a.document,
    a.ordinal,
    b.document,
    b.ordinal,
  )
}

/** A report as linking has to know it after judgements, by its id; none where there is no such report. */
function linkedReport(
  database: CaseDatabase,
  key: ReportKey,
): readonly (readonly [string, { readonly key: ReportKey; readonly report: LinkedReport }])[] {
  const row = database.first(`${SELECT_REPORTS} WHERE r.document = ? AND r.ordinal = ?`, key.document, key.ordinal)
  if (row === null) return []
  const report = finalOf(database, row)
  return [[report.id, { key, report }]]
}

function finalOf(database: CaseDatabase, row: Row): LinkedReport {
  // Nothing but insertReports writes this column.
  const linked = JSON.parse(String(row.linked)) as LinkedReport
  if (row.judged === null) return linked
  const { report, final, judgements } = storedReport(database, row)
  return finalLinked(linked, { report, final: { ...final, judgements } })
}

function joinedPairs(
  database: CaseDatabase,
  { together }: StandingLinks,
): readonly (readonly [ReportKey, ReportKey])[] {
  return together.flatMap(([a, b]) => {
    const [first, second] = [keyOf(database, a), keyOf(database, b)]
    return first && second ? [[first, second] as const] : []
  })
}

function keyOf(database: CaseDatabase, id: string): ReportKey | null {
  const row = database.first('SELECT document, ordinal FROM report WHERE id = ?', id)
  return row === null ? null : { document: Number(row.document), ordinal: Number(row.ordinal) }
}

/** Reports that are apart from all others, as pairs with each of these. */
function apartFromAll(ids: readonly string[], alone: StandingLinks['alone']): readonly (readonly [string, string])[] {
  return ids
    .filter((id) => alone.has(id))
    .flatMap((id) => ids.flatMap((other) => (other === id ? [] : [[id, other] as const])))
}

function eventsOf(database: CaseDatabase, keys: readonly ReportKey[]): readonly number[] {
  return keys.flatMap(({ document, ordinal }) => {
    const row = database.first('SELECT event FROM report WHERE document = ? AND ordinal = ?', document, ordinal)
    return typeof row?.event === 'number' ? [row.event] : []
  })
}

/** Sorts after every day of four-digit years. */
const NO_DAY = '~'
/** Sorts after every day counted backwards. */
const NO_RECENCY = 1e9

function insertEvent(
  database: CaseDatabase,
  event: EventLink,
  { isBackground, isJudged }: { readonly isBackground: boolean; readonly isJudged: boolean },
): number {
  const earliest = event.time?.earliest ?? null
  const latest = event.time?.latest ?? null
  const last = latest ?? earliest
  const row = database.first(
    `INSERT INTO event (id, type, status, is_background, is_judged, earliest, latest, day, recency, origins, link)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`,
    event.id,
    event.type,
    event.status,
    isBackground ? 1 : 0,
    isJudged ? 1 : 0,
    earliest,
    latest,
    earliest ?? latest ?? NO_DAY,
    last === null ? NO_RECENCY : -parseDay(last),
    event.origins,
    JSON.stringify(event),
  )
  return Number(row?.number)
}
