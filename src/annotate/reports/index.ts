export { findReports, type ReportKnowledge } from './find-reports.ts'
