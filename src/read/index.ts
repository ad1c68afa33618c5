export {
  type FindSourcesOptions,
  type FoundSource,
  findSources,
  MOST_SOURCE_BYTES,
  type SourceResult,
} from './find-sources.ts'
export { type ReadInput, type ReadKnowledge, type ReadResult, readDocument } from './read-document.ts'
export type { ReadProblem } from './read-problem.ts'
