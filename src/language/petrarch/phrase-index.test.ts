import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPhrase } from './dictionary-phrase.ts'
import { type DictionaryWord, indexPhrases } from './phrase-index.ts'

const NAMES = ['ZENDA', 'NEW_ZENDA', 'PRINCE MICHAEL', 'U.R.', 'KARL-DORF', 'THE_KU']
const index = indexPhrases(
  NAMES.flatMap((value) => ({ phrase: readPhrase(value) ?? { words: [], isLoose: [] }, value })),
)

test('finds the longest phrase, and none inside another', () => {
  assert.deepEqual(found('They saw New Zenda and Zenda'), ['NEW_ZENDA', 'ZENDA'])
})

test('lets words stand between those that a blank parts, and none between those that "_" joins', () => {
  assert.deepEqual(found('Prince and Duke Michael came'), ['PRINCE MICHAEL'])
  assert.deepEqual(found('Prince . Michael'), [])
  assert.deepEqual(found('New old Zenda'), ['ZENDA'])
})

test('knows whole words alone', () => {
  assert.deepEqual(found('The Kuban in Zendaland'), [])
})

test('finds words that a text is cut into otherwise', () => {
  assert.deepEqual(found('in Karl ~- ~Dorf and the U.R ~.'), ['KARL-DORF', 'U.R.'])
})

/** Phrases in words parted by blanks; "~" before one that follows without. */
function found(text: string): readonly string[] {
  const words = text
    .split(' ')
    .map((word): DictionaryWord => ({ text: word.replace('~', '').toUpperCase(), isGlued: word.startsWith('~') }))
  return index.find(words).map(({ value }) => value)
}
