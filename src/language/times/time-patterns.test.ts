import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPattern } from './time-patterns.ts'

function rows(pattern: string): readonly string[] {
  return readPattern(pattern).rows.map((row) =>
    row.map((item) => (item.kind === 'word' ? item.word : `{${item.slot}:${item.name}}`)).join(' '),
  )
}

test('a pattern stands for every row of words and slots that its brackets allow', () => {
  assert.deepEqual(rows('the (first|last) {unit}'), ['the first {unit:unit}', 'the last {unit:unit}'])
  assert.deepEqual(rows('{day:x} [, [of]] {month}'), [
    '{day:x} {month:month}',
    '{day:x} , {month:month}',
    '{day:x} , of {month:month}',
  ])
  assert.deepEqual(rows('in {length}|{length} hence'), ['in {length:length}', '{length:length} hence'])
})

test('words before < must stand right before and are no part of it', () => {
  const { behind } = readPattern('(in|during) < the {season}')
  assert.deepEqual([...(behind ?? [])], ['in', 'during'])
  assert.deepEqual(rows('(in|during) < the {season}'), ['the {season:season}'])
  assert.equal(readPattern('the {season}').behind, null)
})

test('a pattern that cannot be read, or stands for too much, is refused', () => {
  assert.throws(() => readPattern('the (first|last'), /expected \)/)
  assert.throws(() => readPattern('the ]'), /stands alone/)
  assert.throws(() => readPattern('in the < {season}'), /only single words/)
  assert.throws(() => readPattern('(a|b) '.repeat(13)), /too many rows/)
})
