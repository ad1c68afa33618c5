import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMultiwords } from './find-multiwords.ts'
import { loadTokenRules } from './token-rules.ts'
import { tokenize } from './tokenize.ts'

const rules = loadTokenRules('en')

function multiwords(text: string): string[] {
  const tokens = tokenize(text, rules)
  return findMultiwords(tokens, rules).map(({ first, last }) =>
    tokens
      .slice(first, last + 1)
      .map((token) => token.text)
      .join('|'),
  )
}

test('finds what is written as one and is several words', () => {
  assert.deepEqual(multiwords("They don't and cannot say it's NATO’s, nor are they gonna."), [
    "do|n't",
    'can|not',
    "it|'s",
    'NATO|’s',
    'gon|na',
  ])
  assert.deepEqual(multiwords("I couldn't've, I dunno."), ["could|n't|'ve", 'du|n|no'])
})

test('tells a possessive from the end of a quotation', () => {
  assert.deepEqual(multiwords("The drivers' union met the pilots’ union."), ["drivers|'", 'pilots|’'])
  assert.deepEqual(multiwords("She called it 'a matter for drivers' and left."), [])
})

test('leaves words that only stand beside each other', () => {
  assert.deepEqual(multiwords('We can not go on; the so-called "can" not.'), [])
  assert.deepEqual(multiwords('its borders and its neighbours'), [])
})
