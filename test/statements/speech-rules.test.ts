import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadSpeechExamples } from '../../src/language/index.ts'
import { readExample } from './read-example.ts'

describe('the speech rules of English', () => {
  for (const { id, file, finds, leaves } of loadSpeechExamples('en')) {
    for (const [sentence, content] of Object.entries(finds)) {
      it(`${file}, ${id}: finds "${content}" in ${sentence}`, () => {
        const found = readExample(sentence).statements.flatMap(({ text, stretches }) => [text, ...stretches])
        assert.ok(found.includes(content), `found instead: ${JSON.stringify(found)}`)
      })
    }
    for (const sentence of leaves) {
      it(`${file}, ${id}: leaves ${sentence}`, () => {
        const found = readExample(sentence).statements.map((statement) => statement.text)
        assert.deepEqual(found, [])
      })
    }
  }
})
