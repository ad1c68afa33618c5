export { ACTOR_ORDERS, EVENT_ORDERS, isProblem, type Problem, type ProblemKind } from '../store/index.ts'
export { askWorld, type WorldAnswer, type WorldRecord } from './ask-world.ts'
export type * from './case.ts'
export {
  type CodedRecord,
  type CodingQuestion,
  type CodingResult,
  codeEvents,
  type DictionaryProblem,
  type DictionaryText,
} from './code-events.ts'
export { EVENT_TABLES, type EventTable, exportEventTable } from './event-tables/export-event-table.ts'
export {
  EXPORTED_NOUNS,
  type ExportedNoun,
  type ExportedRecords,
  type ExportOptions,
  exportRecords,
} from './export-records.ts'
export { loadPipelineReader } from './load-pipeline-reader.ts'
export { loadTextParser, type ParsedSentence, type ReparsedConllu, type TextParser } from './load-text-parser.ts'
export { type OpenCaseOptions, openCase } from './open-case.ts'
export type { SourceBytes, SourceProblem, SourceReader } from './source-reader.ts'
