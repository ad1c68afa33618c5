export { countEvents, type EventCount } from './count-events.ts'
export type { DeedQuery } from './deed-query.ts'
export { type EventLinking, LINK_NOTHING } from './event-linking.ts'
export {
  EVENT_ORDERS,
  type EventOrder,
  type EventQuery,
  findEvents,
  readEvent,
  type StoredEvent,
} from './find-events.ts'
export { findReports, type ReportQuery, readDocumentReports, readStoredReport } from './find-reports.ts'
export type { FinalReport, StoredReport } from './report-rows.ts'
