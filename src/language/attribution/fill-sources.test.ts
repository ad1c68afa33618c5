import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillSources } from './fill-sources.ts'
import type { WordAttribution } from './link-spans.ts'

// The old clerk wrote and later denied that ships left .
const HEADS = [2, 2, 3, 3, 6, 6, 3, 9, 9, 6, 3]
const RELATIONS = ['det', 'amod', 'nsubj', 'root', 'cc', 'advmod', 'conj', 'mark', 'nsubj', 'ccomp', 'punct']
const range = (start: number, end: number): { start: number; end: number } => ({ start, end })
const denied: WordAttribution = { source: [], cue: [range(6, 7)], content: [range(7, 10)] }
const OUT = 0
const FREE = [OUT, OUT, OUT, OUT, OUT, OUT, 3, 5, 6, 6, OUT]

function fill(
  attributions: readonly WordAttribution[],
  path: readonly number[],
  sentences = (_: number) => 0,
): unknown {
  const syntax = { heads: HEADS, relations: RELATIONS, path, sentenceOf: sentences }
  return fillSources(attributions, syntax).map(({ source }) => source.map(({ start, end }) => [start, end]))
}

test('the subject of the cue or of what it is joined with is the source', () => {
  assert.deepEqual(fill([denied], FREE), [[[0, 3]]])
})

test('a subject that is a source of another lends its words', () => {
  const path = [OUT, 1, 2, ...FREE.slice(3)]
  assert.deepEqual(fill([denied], path), [[[1, 3]]])
})

test('a subject whose words are of another role is none', () => {
  const path = [OUT, 5, 6, ...FREE.slice(3)]
  assert.deepEqual(fill([denied], path), [[]])
})

test('the last source of the same sentence serves where there is no subject', () => {
  const first: WordAttribution = { source: [range(1, 3)], cue: [range(3, 4)], content: [range(4, 5)] }
  const path = [OUT, 5, 6, ...FREE.slice(3)]
  assert.deepEqual(fill([denied, first], path), [[[1, 3]], [[1, 3]]])
  assert.deepEqual(
    fill([denied, first], path, (word) => (word < 5 ? 0 : 1)),
    [[], [[1, 3]]],
  )
})

test('what has a source, no cue or no content is left as it is', () => {
  const others: WordAttribution[] = [
    { source: [range(8, 9)], cue: [range(6, 7)], content: [range(7, 8)] },
    { source: [], cue: [], content: [range(7, 10)] },
    { source: [], cue: [range(6, 7)], content: [] },
  ]
  assert.deepEqual(fill(others, FREE), [[[8, 9]], [], []])
})
