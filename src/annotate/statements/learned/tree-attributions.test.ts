import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLanguage, parse } from '../../../language/index.ts'
import { treeAttributions } from './tree-attributions.ts'

const { speech } = loadLanguage('en')

function read(text: string): string[] {
  const sentences = parse(text)
  const found = treeAttributions(
    sentences,
    sentences.map(({ tree }) => tree),
    { words: speech.tree, verbs: speech.reporting },
  )
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' ... ')
  return found.map(({ source, cue, content }) => [source, cue, content].map(words).join(' | '))
}

test('a tree tells who says what where the weights of the network are left out', () => {
  assert.deepEqual(read('The harbour master has said that the crane was broken.'), [
    'The harbour master | has said | the crane was broken',
  ])
})

test('a report that is denied is none', () => {
  assert.deepEqual(read('The harbour master never said that the crane was broken.'), [])
})

test('a sentence that reports nothing gives nothing', () => {
  assert.deepEqual(read('The crane lifted forty crates before noon.'), [])
})
