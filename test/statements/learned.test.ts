import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '../../src/model/index.ts'
import { annotateDocument, knowledgeFor } from '../../src/pipeline/index.ts'
import { plainPage } from '../plain-page.ts'

const NEWS = 'The harbour union voiced regret over the closure of the port. The envoy said that the road was open.'

test('with the learned weights more is found than the rules know', () => {
  assert.deepEqual(read(NEWS).map(shown), [
    'The harbour union | voiced regret over | the closure of the port',
    'The envoy | said | that the road was open',
  ])
})

test('without them the rules alone go on, and every statement says so', () => {
  const alone = read(NEWS, { withoutLearned: true })
  assert.deepEqual(alone.map(shown), ['The envoy | said | that the road was open'])
  assert.match(alone[0]?.by ?? '', /^statements@\d+ rules$/u)
  assert.match(read(NEWS)[0]?.by ?? '', /^statements@\d+$/u)
})

test('another language is read by its marks alone, with or without the weights', () => {
  const german = '„Die Fähre fährt heute nicht mehr aus dem Hafen“, sagte der Kapitän.'
  const statements = read(german, {}, 'de')
  assert.ok(statements.every(({ by }) => by.endsWith(' rules')))
})

test('words that were not said are no clause of anybody', () => {
  assert.deepEqual(read('The envoy never said that the road was open.').map(shown), [])
  assert.deepEqual(read('If the envoy says that the road is open, the trucks will leave.').map(shown), [])
})

test("a heading or a title between marks is nobody's statement", () => {
  assert.deepEqual(read('She read "The Long Winter" twice that year and left it on the train.').map(shown), [])
})

function read(text: string, options = {}, language = 'en'): readonly (Statement & { readonly text: string })[] {
  const document = { ...plainPage(text), language }
  return annotateDocument(document, knowledgeFor(document, options)).statements.map((one) => ({ ...one, text }))
}

function shown({ text, speaker, cue, content }: Statement & { readonly text: string }): string {
  const words = (span: { start: number; end: number } | null): string => (span ? text.slice(span.start, span.end) : '-')
  return [words(speaker), words(cue), content.map(words).join(' ... ')].join(' | ')
}
