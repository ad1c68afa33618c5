export { isProblem, type Problem, type ProblemKind } from '../store/index.ts'
export type * from './case.ts'
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
