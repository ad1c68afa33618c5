import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDiscardDictionary } from './discard-dictionary.ts'

test('reads words of sentences and of stories, stems and whole words', () => {
  const { discards, faults } = readDiscardDictionary('+REGATTA # boats\nTUG_OF_WAR_\n+\n')
  assert.deepEqual(
    discards.map(({ words, isStory, isWhole }) => [words, isStory, isWhole]),
    [
      ['REGATTA', true, false],
      ['TUG OF WAR', false, true],
    ],
  )
  assert.deepEqual(
    faults.map(({ line }) => line),
    [3],
  )
})
