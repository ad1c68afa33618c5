import type { LinkedReport } from '../../model/index.ts'
import type { CaseDatabase } from '../case-database.ts'
import { correctReport, type ReportJudgements, type ReportSurroundings } from './correct-reports.ts'
import type { EventLinking } from './event-linking.ts'
import { readReport } from './report-rows.ts'
import { type ReportAsRead, storeFinalReports } from './save-reports.ts'

/** The reports of a document as they were read, in their order. */
export function readReportsOf(database: CaseDatabase, document: number): readonly ReportAsRead[] {
  return database.all('SELECT * FROM report WHERE document = ? ORDER BY ordinal', document).map((row) => ({
    report: readReport(row),
    // Nothing but insertReports writes this column.
    linked: JSON.parse(String(row.linked)) as LinkedReport,
  }))
}

/** Works out anew what holds of the reports of a document; which events they tell of follows with `relinkEvents`. */
export function applyToReports(
  database: CaseDatabase,
  document: number,
  {
    reports,
    judged,
    around,
    linking,
  }: {
    readonly reports: readonly ReportAsRead[]
    readonly judged: ReadonlyMap<string, ReportJudgements>
    readonly around: ReportSurroundings
    readonly linking: EventLinking
  },
): void {
  const finals = reports.map(({ report }) => correctReport(report, judged.get(report.id) ?? {}, around))
  storeFinalReports(database, document, { reports, finals, linking })
}
