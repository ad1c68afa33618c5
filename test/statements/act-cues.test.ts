import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadActCueExamples } from '../../src/language/index.ts'
import { readExample } from './read-example.ts'

describe('what is said as an act of its own, by the rules of English', () => {
  for (const { id, act, finds, leaves } of loadActCueExamples('en')) {
    for (const sentence of finds) {
      it(`${id}: hears ${act} in ${sentence}`, () => {
        const acts = readExample(sentence).statements.map((statement) => statement.act)
        assert.ok(acts.includes(act), `heard instead: ${acts.join(', ') || 'nothing'}`)
      })
    }
    for (const sentence of leaves) {
      it(`${id}: hears no ${act} in ${sentence}`, () => {
        const acts = readExample(sentence).statements.map((statement) => statement.act)
        assert.ok(!acts.includes(act), `heard: ${acts.join(', ')}`)
      })
    }
  }
})
