import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { cutWord, LONGEST_WORD, wordFeatures } from './word-features.ts'

interface Fixture {
  readonly buckets: number
  readonly words: readonly { form: string; key: string; subwords: readonly number[]; shape: number }[]
}

// Its values were computed from the written specification by a program that shares no code with this one or with training.
const fixture = JSON.parse(readFileSync(new URL('word-features.fixture.json', import.meta.url), 'utf8')) as Fixture

test('words have the features that training gave them', () => {
  assert.ok(fixture.words.length > 70)
  for (const { form, ...expected } of fixture.words) {
    const { key, subwords, shape } = wordFeatures(form, fixture.buckets)
    // A bag: its order does not matter.
    assert.deepEqual(
      { key, subwords: subwords.toSorted((a, b) => a - b), shape },
      { ...expected, subwords: expected.subwords.toSorted((a, b) => a - b) },
      JSON.stringify(form),
    )
  }
})

test('the fixture has every kind of spelling', () => {
  assert.deepEqual(
    [...new Set(fixture.words.map(({ shape }) => shape))].toSorted((a, b) => a - b),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  )
})

test('a word of a megabyte has the features of its two ends', () => {
  const long = `Kremlin${'x'.repeat(1_000_000)}ology`
  assert.equal(cutWord(long).length, LONGEST_WORD)
  assert.deepEqual(wordFeatures(long, 1000), wordFeatures(cutWord(long), 1000))
})

test('half a surrogate pair is a word like any other', () => {
  assert.equal(wordFeatures('\ud83d', 1000).shape, 1)
  assert.equal(wordFeatures('a\udc00b', 1000).key, 'a\udc00b')
})
