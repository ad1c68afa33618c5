import type { RunnableStage } from '../pipeline/index.ts'
import type { SourceReader } from './source-reader.ts'

/** Loads what reads sources when it is first needed: listing a case has no use for parsers and word lists. */
export async function loadPipelineReader(
  options: { readonly stages?: readonly RunnableStage[] } = {},
): Promise<SourceReader> {
  const { pipelineReader } = await import('./pipeline-reader.ts')
  return pipelineReader(options)
}
