import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadTranslationWords } from './translation-words.ts'

/** The sentence without what stands in quotation marks. */
const outsideMarks = (sentence: string): string => sentence.replaceAll(/"[^"]*"/gu, ' ')

describe('the words of English for a translated quotation', () => {
  const { rules, find } = loadTranslationWords('en')
  for (const { id, finds, leaves } of rules) {
    for (const [sentence, words] of Object.entries(finds)) {
      it(`${id}: finds "${words}" in ${sentence}`, () => assert.equal(find(outsideMarks(sentence)), words))
    }
    for (const sentence of leaves) {
      it(`${id}: leaves ${sentence}`, () => assert.equal(find(outsideMarks(sentence)), null))
    }
  }
})
