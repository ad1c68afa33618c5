import type { Layers } from '../../src/model/index.ts'
import { annotateDocument, knowledgeFor } from '../../src/pipeline/index.ts'
import { plainPage } from '../../test/plain-page.ts'

/** Spans of one attribution by the roles of PolNeAR, `[start, end]` in UTF-16 code units. */
export interface TrainingAttribution {
  readonly Source: readonly (readonly [number, number])[]
  readonly Cue: readonly (readonly [number, number])[]
  readonly Content: readonly (readonly [number, number])[]
}

/** Reads a text as Redline does without anything that was learned of attributions: the network must not learn from itself. */
export function readText(text: string): Layers {
  const document = plainPage(text)
  return annotateDocument(document, knowledgeFor(document, { withoutLearned: true }))
}

interface Labelled {
  readonly name: string
  readonly text: string
  readonly layers: Layers
  readonly attributions: readonly TrainingAttribution[]
}

/** One line for the trainers, a JSON object: name, text, sentences (paragraph, words and tree of each) and attributions. */
export function trainingArticle({ name, text, layers: { sentences, trees }, attributions }: Labelled): string {
  return JSON.stringify({
    name,
    text,
    sentences: sentences.map(({ tokens, paragraph }, index) => ({
      paragraph,
      forms: tokens.map((token) => token.text),
      starts: tokens.map((token) => token.start),
      ends: tokens.map((token) => token.end),
      ...trees?.[index],
    })),
    attributions,
  })
}
