import { type Document, hashBytes, type TimeMention } from '../../../src/model/index.ts'
import { annotateDocument, knowledgeFor } from '../../../src/pipeline/index.ts'
import type { TimeCase } from './load-cases.ts'
import { TIME_STAGES } from './time-stages.ts'

/** The times that the stages find in a case, read as the story of one page. */
export function readTimesOf(one: TimeCase): readonly TimeMention[] {
  const document = pageOf(one)
  const layers = annotateDocument(document, knowledgeFor(document), { stages: TIME_STAGES })
  return layers.times
}

/** The document of a case. */
export function pageOf({ text, written, language = 'en', outlet }: TimeCase): Document {
  return {
    id: hashBytes(text).slice(0, 20),
    source: 'case.txt',
    format: 'text',
    text,
    textHash: hashBytes(text),
    title: null,
    author: null,
    outlet: outlet ?? null,
    language,
    url: null,
    regions: [],
    dates: [],
    written: written === undefined ? null : { earliest: written, latest: written, basis: 'stated date' },
    chain: [],
    family: 'case',
    alerts: [],
  }
}
