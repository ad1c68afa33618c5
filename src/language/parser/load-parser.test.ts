import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasParser, loadParser } from './index.ts'

test('the English parser reads a plain sentence as anyone would', () => {
  const words = ['The', 'old', 'harbour', 'was', 'closed', 'by', 'the', 'council', '.']
  const [tree] = loadParser('en').parse([words])
  assert.deepEqual(tree?.tags, ['DET', 'ADJ', 'NOUN', 'AUX', 'VERB', 'ADP', 'DET', 'NOUN', 'PUNCT'])
  assert.deepEqual(tree?.heads, [2, 2, 4, 4, -1, 7, 7, 4, 4])
  assert.deepEqual(tree?.relations.slice(2, 5), ['nsubj:pass', 'aux:pass', 'root'])
  assert.equal(tree?.xpos[4], 'VBN')
  assert.equal(tree?.lemmas[4], 'close')
})

test('a parser is loaded once', () => {
  assert.equal(loadParser('en'), loadParser('en'))
})

test('a language without a parser says so', () => {
  assert.equal(hasParser('en'), true)
  assert.equal(hasParser('xx'), false)
  assert.equal(hasParser('../en'), false)
  assert.throws(() => loadParser('xx'), /models\/xx\/parser\.bin: there is no parser for the language "xx"/)
})
