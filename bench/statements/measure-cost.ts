import { statSync } from 'node:fs'
import { readSentences } from '../../src/language/index.ts'
import type { Document } from '../../src/model/index.ts'
import { annotateDocument, type Knowledge, knowledgeFor, readTrees } from '../../src/pipeline/index.ts'
import type { Figures } from '../main.ts'

const MODELS = new URL('../../models/en/', import.meta.url)
/** Each is run so often; the quickest counts, since whatever else runs on the machine can only slow it. */
const ROUNDS = 3

/** What reading costs on one thread, in milliseconds for 1,000 tokens, warm; and what the weights weigh. */
export function measureCost(documents: readonly Document[]): Figures {
  const learned = knowledgeFor({ language: 'en' })
  const ruled = knowledgeFor({ language: 'en' }, { withoutLearned: true })
  const read = documents.map((document) => ({ document, ...readSentences.run({ document }, learned) }))
  const tokens = read.reduce(
    (sum, { sentences }) => sum + sentences.reduce((all, one) => all + one.tokens.length, 0),
    0,
  )
  const trees = (knowledge: Knowledge) => (): void => {
    for (const one of read) readTrees.run(one, knowledge)
  }
  const all = (knowledge: Knowledge) => (): void => {
    for (const document of documents) annotateDocument(document, knowledge)
  }
  const per = (run: () => void): number => Math.round((10_000 * quickest(run)) / tokens) / 10
  return {
    tokens,
    parserMilliseconds: per(trees(ruled)),
    parserAndNetworkMilliseconds: per(trees(learned)),
    allStagesMilliseconds: per(all(learned)),
    allStagesWithoutNetworkMilliseconds: per(all(ruled)),
    weightsMegabytes: megabytes('parser.bin') + megabytes('attribution.bin'),
    networkMegabytes: megabytes('attribution.bin'),
  }
}

function quickest(run: () => void): number {
  run()
  return Math.min(
    ...Array.from({ length: ROUNDS }, () => {
      const started = performance.now()
      run()
      return performance.now() - started
    }),
  )
}

function megabytes(name: string): number {
  return Math.round(statSync(new URL(name, MODELS)).size / 10_000) / 100
}
