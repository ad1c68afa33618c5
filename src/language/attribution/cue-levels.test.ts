import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCueLevels } from './cue-levels.ts'

test('a lemma has the level of its line, and any other none', () => {
  const levelOf = readCueLevels(['2 table', '6 say', '5 "'])
  assert.deepEqual(['say', 'table', '"', 'chair', '', '6 say'].map(levelOf), [6, 2, 5, 0, 0, 0])
})

test('a line that is none is refused', () => {
  assert.throws(() => readCueLevels(['say']), /its list of cues holds "say"/)
  assert.throws(() => readCueLevels(['9 say']), /its list of cues holds "9 say"/)
})
