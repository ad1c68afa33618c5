import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadTokenExamples, loadTokenRules } from './token-rules.ts'
import { tokenize } from './tokenize.ts'

const rules = loadTokenRules('en')
const examples = [...loadTokenExamples('en')]
const cut = (text: string): string =>
  tokenize(text, rules)
    .map((token) => token.text)
    .join(' ')

test('every list of tokens.yaml has a text that it cuts and one that it leaves', () => {
  assert.deepEqual(
    examples.filter(([, { finds, leaves }]) => Object.keys(finds).length === 0 || leaves.length === 0),
    [],
  )
})

for (const [name, { finds, leaves }] of examples)
  test(`tokens.yaml, ${name}: cuts its examples as they say`, () => {
    for (const [text, tokens] of Object.entries(finds)) assert.equal(cut(text), tokens)
    for (const text of leaves) assert.equal(cut(text), text)
  })

test('the pieces of fused words spell them', () => {
  for (const [word, pieces] of rules.fused) assert.equal(pieces.join(''), word)
  for (const [word, { pieces }] of rules.fusedBefore) assert.equal(pieces.join(''), word)
})
