import { fileURLToPath } from 'node:url'
import { hasAttributionReader, LANGUAGES, loadPageRules } from '../language/index.ts'
import {
  annotateDocument,
  knowledgeFor,
  type RunnableStage,
  STAGES,
  sharedWorld,
  stageMarks,
} from '../pipeline/index.ts'
import { findSources, readDocument } from '../read/index.ts'
import { hashData } from './hash-data.ts'
import type { SourceReader } from './source-reader.ts'

/** Raised whenever `read` may make another document of the same bytes. */
const READ_VERSION = 1

/** Raised whenever the same reports may be linked otherwise: what linking has to know of them is kept with each document. */
const LINK_VERSION = 1

/** The source that stands for what another program gives. */
const STANDARD_INPUT = '-'

/** Where words, rules and names lie: the same two steps up from `src/engine` and from `dist/engine`. */
const LANGUAGE_FOLDER = fileURLToPath(new URL('../../data/languages', import.meta.url))
const WORLD_FOLDER = fileURLToPath(new URL('../../data/world', import.meta.url))
const TAXONOMY_FOLDER = fileURLToPath(new URL('../../data/taxonomies', import.meta.url))
const MODEL_FOLDER = fileURLToPath(new URL('../../models', import.meta.url))

/** The reader of sources that Redline ships: `read`, then the stages of the pipeline (or the given ones). */
export function pipelineReader({ stages = STAGES }: { readonly stages?: readonly RunnableStage[] } = {}): SourceReader {
  const pageKnowledge = { pageRules: loadPageRules(LANGUAGE_FOLDER), world: sharedWorld() }
  return {
    // With other words, names or weights the same stages find something else.
    madeBy: `data@${hashData([LANGUAGE_FOLDER, WORLD_FOLDER, TAXONOMY_FOLDER, MODEL_FOLDER])} read@${READ_VERSION} ${stageMarks(stages)} link@${LINK_VERSION}`,
    attributions: LANGUAGES.some(hasAttributionReader) ? 'learned' : 'rules',
    async *find(sources) {
      const options = sources.includes(STANDARD_INPUT) ? { stdin: process.stdin } : {}
      for await (const { found, problem } of findSources(sources, options)) {
        yield problem === undefined ? found : { source: problem.source, problem: problem.message }
      }
    },
    read(source) {
      const { document, problem } = readDocument(source, pageKnowledge)
      return problem === undefined ? { document } : { problem: problem.message }
    },
    annotate: (document) => annotateDocument(document, knowledgeFor(document), { stages }),
  }
}
