import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayAct, sayConfidence } from './statement-words.ts'

test('a denial is a denial, and only what the text itself negates is called so', () => {
  assert.equal(sayAct({ act: 'deny', polarity: 'negative' }), 'denies')
  assert.equal(sayAct({ act: 'say', polarity: 'positive' }), 'says')
  assert.match(sayAct({ act: 'say', polarity: 'negative' }), /^says – negated/)
  assert.match(sayAct({ act: 'deny', polarity: 'positive' }), /^denies – negated/)
})

test('confidence is said in words at every height', () => {
  assert.deepEqual([1, 0.9, 0.8, 0.5, 0].map(sayConfidence), [
    'very sure',
    'very sure',
    'fairly sure',
    'unsure',
    'doubtful',
  ])
})
