import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reading, statement } from './fake-reading.ts'
import { listPlaces, listSentences, stepPlace } from './step-place.ts'

const ARTICLE = reading('One here. Two here. Three here.', [
  statement('inner', 12, 15, ['Paper', 'A', 'B'], { inside: 'outer' }),
  statement('outer', 10, 18, ['Paper', 'A']),
  statement('last', 20, 30, ['Paper', 'C']),
])

test('statements follow in the order of the text, outer ones first', () => {
  const places = listPlaces(ARTICLE, null)
  assert.deepEqual(stepPlace(ARTICLE, places, null, 1), { kind: 'statement', id: 'outer' })
  assert.deepEqual(stepPlace(ARTICLE, places, { kind: 'statement', id: 'outer' }, 1), {
    kind: 'statement',
    id: 'inner',
  })
  assert.deepEqual(stepPlace(ARTICLE, places, null, -1), { kind: 'statement', id: 'last' })
  assert.equal(stepPlace(ARTICLE, places, { kind: 'statement', id: 'last' }, 1), null)
})

test('from a sentence the nearest statement comes next', () => {
  const places = listPlaces(ARTICLE, null)
  assert.deepEqual(stepPlace(ARTICLE, places, { kind: 'sentence', index: 1 }, 1), { kind: 'statement', id: 'outer' })
  assert.deepEqual(stepPlace(ARTICLE, places, { kind: 'sentence', index: 2 }, -1), { kind: 'statement', id: 'inner' })
})

test('with one voice alone only its statements come', () => {
  const places = listPlaces(ARTICLE, 'C')
  assert.deepEqual(stepPlace(ARTICLE, places, { kind: 'statement', id: 'outer' }, 1), { kind: 'statement', id: 'last' })
})

test('the outlet alone leads through the sentences that quote nobody', () => {
  assert.deepEqual(
    listPlaces(ARTICLE, 'Paper').map(({ place }) => place),
    [{ kind: 'sentence', index: 0 }],
  )
  assert.equal(listSentences(ARTICLE).length, 3)
})
