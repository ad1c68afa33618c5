import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutWindows, groupWindows, LONGEST_WINDOW, type SentenceSize } from './cut-windows.ts'

const windowsOf = (...sizes: readonly (readonly [paragraph: number, words: number])[]): number[] => [
  ...cutWindows(sizes.map(([paragraph, words]) => ({ paragraph, words }))),
]

test('a paragraph is one window', () => {
  assert.deepEqual(windowsOf([0, 10], [0, 20], [1, 5], [3, 1]), [30, 35, 36])
  assert.deepEqual(windowsOf([0, 0], [1, 4], [1, 0], [1, 3]), [7])
  assert.deepEqual(windowsOf(), [])
})

test('a long paragraph is cut between sentences, as late as can be', () => {
  assert.deepEqual(windowsOf([0, 100], [0, 100], [0, 60], [0, 1]), [260, 261])
  assert.deepEqual(windowsOf([0, 100], [0, 100], [0, 61], [0, 1]), [200, 262])
})

test('a sentence that is too long is cut anywhere, and goes on with the next', () => {
  assert.deepEqual(windowsOf([0, 5], [0, 600], [0, 30]), [5, 265, 525, 635])
})

test('all words are in one window each, of the right size and in the right group', () => {
  const size = fc.record({ paragraph: fc.nat(3), words: fc.nat(700) })
  fc.assert(
    fc.property(fc.array(size, { maxLength: 40 }), (sentences: SentenceSize[]) => {
      const ends = [...cutWindows(sentences)]
      const total = sentences.reduce((sum, { words }) => sum + words, 0)
      assert.equal(ends.at(-1) ?? 0, total)
      ends.forEach((end, index) => {
        const words = end - (ends[index - 1] ?? 0)
        assert.ok(words > 0 && words <= LONGEST_WINDOW)
      })
      const groups = [...groupWindows(ends)]
      assert.deepEqual(
        groups.flatMap((starts) => starts.slice(1)),
        ends,
      )
      groups.forEach((starts, index) => {
        assert.equal(starts[0], groups[index - 1]?.at(-1) ?? 0)
        assert.ok((starts.at(-1) as number) - (starts[0] as number) <= LONGEST_WINDOW)
      })
    }),
    { seed: 1962 },
  )
})
