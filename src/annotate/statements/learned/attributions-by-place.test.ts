import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attribution, Span } from '../../../model/index.ts'
import { attributionsByPlace } from './attributions-by-place.ts'

const attribution = (cue: readonly Span[], content: readonly Span[]): Attribution => ({
  source: [],
  cue,
  content,
  certainty: 1,
})
const said = attribution([{ start: 20, end: 24 }], [{ start: 0, end: 18 }])
const bare = attribution([], [{ start: 40, end: 60 }])
const added = attribution([{ start: 65, end: 70 }], [{ start: 71, end: 90 }])

test('an attribution belongs where its words of saying stand, and where it has none, where it begins', () => {
  const { anchoredIn } = attributionsByPlace([added, bare, said], 'network')
  assert.deepEqual(anchoredIn({ start: 19, end: 64 }), [said, bare])
  assert.deepEqual(anchoredIn({ start: 0, end: 19 }), [])
  assert.deepEqual(anchoredIn({ start: 0, end: 100 }), [said, bare, added])
})

test('an attribution whose anchor is cut by the border of a stretch is not in it', () => {
  const { anchoredIn } = attributionsByPlace([said], 'network')
  assert.deepEqual(anchoredIn({ start: 0, end: 22 }), [])
})
