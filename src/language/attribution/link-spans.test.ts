import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkSpans } from './link-spans.ts'
import { ROLES, taggedSpans } from './tagged-spans.ts'

const OUT = 0
const [SOURCE, CUE, CONTENT] = [1, 3, 5]
const MORE = 1

test('tags make spans, and an inside tag after another role begins one', () => {
  const path = [SOURCE, SOURCE + MORE, OUT, CUE, CONTENT, CONTENT + MORE, CONTENT, CUE + MORE]
  assert.deepEqual(
    taggedSpans(path).map(({ role, start, end }) => [role, start, end]),
    [
      ['source', 0, 2],
      ['cue', 3, 4],
      ['content', 4, 6],
      ['content', 6, 7],
      ['cue', 7, 8],
    ],
  )
  assert.deepEqual(taggedSpans([OUT, OUT]), [])
})

/** What each span points to, by index; to all others it points with the logarithm -9. */
function link(
  path: readonly number[],
  targets: readonly number[],
  sentenceOf = (_word: number): number => 0,
): string[] {
  const spans = taggedSpans(path)
  const pointing = (from: number, to: number): number => (targets[from] === to ? -0.1 : -9)
  return linkSpans(spans, { pointing, sentenceOf }).map((one) =>
    ROLES.map((role) => one[role].map(({ start, end }) => `${start}-${end}`).join('+')).join(' '),
  )
}

test('sources and contents go to the cue that they point to', () => {
  const path = [SOURCE, CUE, CONTENT, OUT, SOURCE, CUE, CONTENT, OUT, CONTENT]
  assert.deepEqual(link(path, [1, 1, 1, 4, 4, 4, 4]), ['0-1 1-2 2-3', '4-5 5-6 6-7+8-9'])
})

test('a cue that does not point to itself belongs to one before it in its sentence', () => {
  const path = [SOURCE, CUE, CONTENT, CUE]
  assert.deepEqual(link(path, [1, 1, 1, 1]), ['0-1 1-2+3-4 2-3'])
  assert.deepEqual(
    link(path, [1, 1, 1, 1], (word) => (word < 3 ? 0 : 1)),
    ['0-1 1-2 2-3', ' 3-4 '],
  )
})

test('what points to no cue stays by itself, where no cue is near', () => {
  assert.deepEqual(link([SOURCE, OUT, CONTENT], [0, 1]), ['0-1  ', '  2-3'])
})
