import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document, LayerName, Layers } from '../model/index.ts'
import { annotateDocument } from './annotate-document.ts'
import type { Knowledge } from './knowledge.ts'
import type { RunnableStage } from './runnable-stage.ts'

const knowledge = {} as Knowledge
const document = { id: 'd', text: 'Text.' } as Document

function fakeStage(
  name: string,
  needs: readonly LayerName[],
  makes: readonly LayerName[],
  run: (layers: Layers) => Partial<Layers> = () => Object.fromEntries(makes.map((layer) => [layer, []])),
): RunnableStage {
  return { name, version: 1, needs, makes, run }
}

const sentences = fakeStage('sentences', ['document'], ['sentences'])
const trees = fakeStage('trees', ['sentences'], ['trees', 'attributions'])
const times = fakeStage('times', ['document', 'sentences'], ['times'])
const actors = fakeStage('actors', ['document', 'sentences'], ['mentions', 'actors', 'places'])
const statements = fakeStage('statements', ['document', 'sentences', 'mentions', 'actors'], ['statements'])
const reports = fakeStage('reports', ['document', 'sentences'], ['reports'])

test('gives every layer, the document among them', () => {
  const layers = annotateDocument(document, knowledge, {
    stages: [sentences, trees, times, actors, statements, reports],
  })
  assert.deepEqual(Object.keys(layers).sort(), [
    'actors',
    'attributions',
    'document',
    'mentions',
    'places',
    'reports',
    'sentences',
    'statements',
    'times',
    'trees',
  ])
  assert.equal(layers.document, document)
})

test('shows a stage just the layers that it names', () => {
  let seen: readonly string[] = []
  const curious = fakeStage('statements', ['document', 'mentions'], ['statements'], (layers) => {
    seen = Object.keys(layers)
    return { statements: [] }
  })
  annotateDocument(document, knowledge, { stages: [sentences, trees, times, actors, curious, reports] })
  assert.deepEqual(seen, ['document', 'mentions'])
})

test('keeps nothing of what a stage makes beyond the layers that it names', () => {
  const greedy = fakeStage('statements', ['document'], ['statements'], () => ({
    statements: [],
    document: { ...document, text: 'other' },
  }))
  const layers = annotateDocument(document, knowledge, { stages: [sentences, trees, times, actors, greedy, reports] })
  assert.equal(layers.document.text, 'Text.')
})

test('refuses a stage that comes before what it needs', () => {
  assert.throws(
    () => annotateDocument(document, knowledge, { stages: [sentences, trees, statements, actors, reports] }),
    /stage statements@1 needs the layer mentions, which no stage before it makes/,
  )
})

test('refuses a list of stages that makes a layer twice, or never', () => {
  assert.throws(
    () =>
      annotateDocument(document, knowledge, {
        stages: [sentences, sentences, trees, times, actors, statements, reports],
      }),
    /makes the layer sentences, which sentences@1 has made already/,
  )
  assert.throws(
    () => annotateDocument(document, knowledge, { stages: [sentences, trees, times, actors, reports] }),
    /no stage makes the layers statements/,
  )
})

test('names the stage that throws, and the one that makes less than it says', () => {
  const broken = fakeStage('statements', ['document'], ['statements'], () => {
    throw new TypeError('x is not a function')
  })
  assert.throws(
    () => annotateDocument(document, knowledge, { stages: [sentences, trees, times, actors, broken, reports] }),
    (error: Error) =>
      error.message === 'stage statements@1 failed: x is not a function' && error.cause instanceof TypeError,
  )
  const lazy = fakeStage('statements', ['document'], ['statements'], () => ({}))
  assert.throws(
    () => annotateDocument(document, knowledge, { stages: [sentences, trees, times, actors, lazy, reports] }),
    /stage statements@1 did not make the layer statements/,
  )
})

test('makes trees only for a stage that reads them, or when asked', () => {
  let runs = 0
  const counted = fakeStage('trees', ['sentences'], ['trees', 'attributions'], () => {
    runs++
    return { trees: [], attributions: null }
  })
  const list = [sentences, counted, times, actors, statements, reports]
  assert.equal(annotateDocument(document, knowledge, { stages: list }).trees, null)
  assert.equal(runs, 0)
  assert.deepEqual(annotateDocument(document, knowledge, { stages: list, withTrees: true }).trees, [])
  const reader = fakeStage('statements', ['document', 'trees'], ['statements'])
  assert.deepEqual(
    annotateDocument(document, knowledge, { stages: [sentences, counted, times, actors, reader, reports] }).trees,
    [],
  )
  assert.equal(runs, 2)
})
