import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadLanguage, loadTimeExamples, readSentences } from '../../language/index.ts'
import type { Document } from '../../model/index.ts'
import { findTimes } from './find-times.ts'

const language = loadLanguage('en')
const world = { outletNamed: () => null } as unknown as Parameters<typeof findTimes.run>[1]['world']

/** The words of every time found in a sentence, with trees, as the pipeline reads it. */
function timesIn(text: string): readonly string[] {
  const written = { earliest: '2014-03-05', latest: '2014-03-05', basis: 'stated date' }
  const document = { id: 'd', text, language: 'en', regions: [], dates: [], written } as unknown as Document
  const { sentences } = readSentences.run({ document }, { language })
  const trees = language.parser?.parse(sentences.map(({ tokens }) => tokens.map((token) => token.text))) ?? null
  return findTimes
    .run({ document, sentences, trees }, { language, world })
    .times.map(({ start, end }) => text.slice(start, end))
}

describe('the rules of times', () => {
  for (const { id, finds, leaves } of loadTimeExamples('en')) {
    it(`${id} finds and leaves what its examples say`, () => {
      for (const [sentence, words] of Object.entries(finds))
        assert.deepEqual(timesIn(sentence).join(' ... '), words, sentence)
      for (const sentence of leaves) assert.deepEqual(timesIn(sentence), [], sentence)
    })
  }
})
