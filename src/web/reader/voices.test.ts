import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statement } from './fake-reading.ts'
import { HUES, isSpokenBy, LINES, listVoices } from './voices.ts'

test('voices are listed by how much they say, and drawn by when they first speak', () => {
  const voices = listVoices([
    statement('a', 0, 1, ['Paper', 'First']),
    statement('b', 2, 3, ['Paper', 'Second']),
    statement('c', 4, 5, ['Paper', 'Second']),
  ])
  assert.deepEqual(
    voices.map(({ name, statements, look }) => [name, statements, look.hue]),
    [
      ['Second', 2, 1],
      ['First', 1, 0],
    ],
  )
})

test('no two of the first 32 voices look alike', () => {
  const many = Array.from({ length: HUES * LINES }, (_, index) =>
    statement(`s${index}`, index, index + 1, ['Paper', `Voice ${index}`]),
  )
  const looks = new Set(listVoices(many).map(({ look }) => `${look.hue} ${look.line}`))
  assert.equal(looks.size, HUES * LINES)
})

test('a statement belongs to every voice on its path but the outlet', () => {
  const nested = statement('a', 0, 1, ['Paper', 'Wire', 'Minister'])
  assert.ok(isSpokenBy(nested, 'Wire'))
  assert.ok(isSpokenBy(nested, 'Minister'))
  assert.ok(!isSpokenBy(nested, 'Paper'))
})
