import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from './parse.ts'

test('gives the sentences of a text with exact offsets and a tree each', () => {
  const text = 'HARBOUR CLOSED\n\nThe council met on Monday. It won’t meet again, she said.'
  const sentences = parse(text)
  assert.deepEqual(
    sentences.map(({ start, end }) => text.slice(start, end)),
    ['HARBOUR CLOSED', 'The council met on Monday.', 'It won’t meet again, she said.'],
  )
  const last = sentences[2]
  assert.deepEqual(
    last?.tokens.map(({ text }) => text),
    ['It', 'wo', 'n’t', 'meet', 'again', ',', 'she', 'said', '.'],
  )
  assert.equal(last?.tree.heads.length, last?.tokens.length)
  assert.equal(last?.tree.lemmas[3], 'meet')
})

test('nothing to read gives no sentences', () => {
  assert.deepEqual(parse(''), [])
  assert.deepEqual(parse(' \n\n\t\n'), [])
})

test('every string gives one tree a sentence, over tokens that stand in the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom('The council met. ', '\n\n', '“Don’t,” she said. ', 'A'.repeat(5000), '\0', '... ', '- item\n'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      for (const { tokens, tree } of parse(text)) {
        assert.ok(tokens.length > 0)
        for (const token of tokens) assert.equal(text.slice(token.start, token.end), token.text)
        for (const list of Object.values(tree)) assert.equal(list.length, tokens.length)
        assert.equal(tree.heads.filter((head) => head === -1).length, 1)
      }
    }),
    { seed: 1962, numRuns: 120 },
  )
})

test('a language without a parser is named', () => {
  assert.throws(() => parse('Bonjour.', { language: 'fr' }), /no parser for the language "fr"/)
})
