import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLanguage, parse } from '../../../language/index.ts'
import type { Span } from '../../../model/index.ts'
import { readSyntax } from '../words/syntax.ts'
import { overlapping } from '../words/within.ts'
import { antecedentOf, narrowSource } from './narrow-source.ts'

const words = loadLanguage('en').speech.tree

function placeIn(text: string) {
  const sentences = parse(text)
  const syntax = readSyntax(
    sentences,
    sentences.map(({ tree }) => tree),
  )
  const at = (part: string): Span => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
  return { at, place: { syntax, words, sentences: (span: Span) => overlapping(sentences, span) } }
}

test('a source begins with the subject of its words of saying', () => {
  const text = 'In the Chamber the foreign minister, Mr Lund, described the blockade as reckless.'
  const { at, place } = placeIn(text)
  const { start, end } = narrowSource(at('the Chamber the foreign minister, Mr Lund,'), at('described'), place)
  assert.equal(text.slice(start, end), 'the foreign minister, Mr Lund,')
})

test('a source that is the subject stays whole', () => {
  const { at, place } = placeIn('The mayor of the port, Ada Quill, said the crane was broken.')
  const source = at('The mayor of the port, Ada Quill,')
  assert.deepEqual(narrowSource(source, at('said'), place), source)
})

test('a relative pronoun leads to what it stands for', () => {
  const text = 'The paper, which had declared that the straits were safe, printed no correction.'
  const { at, place } = placeIn(text)
  const found = antecedentOf(at('which'), place)
  assert.equal(found && text.slice(found.start, found.end), 'The paper')
})

test('other words lead nowhere', () => {
  const { at, place } = placeIn('The paper declared that the straits were safe.')
  assert.equal(antecedentOf(at('The paper'), place), null)
  assert.equal(antecedentOf(at('declared'), place), null)
})
