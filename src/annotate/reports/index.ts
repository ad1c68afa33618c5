export * from './coding/index.ts'
export { findReports, type ReportKnowledge } from './find-reports.ts'
