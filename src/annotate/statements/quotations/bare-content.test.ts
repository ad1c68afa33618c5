import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLanguage, parse } from '../../../language/index.ts'
import { readClauses } from '../words/clause.ts'
import { readSyntax } from '../words/syntax.ts'
import { overlapping } from '../words/within.ts'
import { bareContent, withinSentence } from './bare-content.ts'
import { findQuotations } from './find-quotations.ts'

const { speech } = loadLanguage('en')

function read(text: string, words: string) {
  const sentences = parse(text)
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  const quotations = findQuotations({ text, tokens, isOpenBefore: false })
  const clauses = readClauses({ sentences, quotations, isHeading: false })
  const syntax = readSyntax(
    sentences,
    sentences.map(({ tree }) => tree),
  )
  const span = { start: text.indexOf(words), end: text.indexOf(words) + words.length }
  const place = { clauses, syntax, complementizer: speech.tree.complementizer }
  const whole = withinSentence(span, { clauses, sentences: (one) => overlapping(sentences, one) })
  const bare = bareContent(whole, place)
  return text.slice(bare.start, bare.end)
}

test('a clause is bare without its conjunction', () => {
  assert.equal(read('The pilot said that the river was high.', 'that the river was high'), 'the river was high')
})

test('a whole quotation is bare without its marks', () => {
  assert.equal(read('"The river is high," the pilot said.', '"The river is high,"'), 'The river is high,')
})

test('a content that only begins with a quotation keeps the marks', () => {
  const words = '"too high" for any barge'
  assert.equal(read(`The pilot called the river ${words}.`, words), words)
})

test('what no quotation holds ends with its sentence', () => {
  const text = 'The pilot said the river was high. The mayor shrugged.'
  assert.equal(read(text, 'the river was high. The mayor shrugged'), 'the river was high.')
})

test('a quotation goes on over full stops', () => {
  const words = '"The river is high. We shall wait."'
  assert.equal(read(`The pilot said: ${words}`, words), 'The river is high. We shall wait.')
})
