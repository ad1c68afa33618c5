import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fields, listOf, oneOf, orDefault, orNull, recordOf, text } from './read-shape.ts'

const readHarbour = fields({
  name: text,
  kind: oneOf(['sea', 'river']),
  berths: listOf(text, { least: 1, most: 2 }),
  owner: orNull(text),
  signs: orDefault(recordOf(text), {}),
})
const harbour = { name: 'Lakeport', kind: 'sea', berths: ['north'], owner: null }

test('what has the shape comes back whole, with what it left out', () => {
  assert.deepEqual(readHarbour(harbour, ''), { ...harbour, signs: {} })
})

test('what breaks the shape is named by its place', () => {
  const faults: readonly [object, RegExp][] = [
    [{ ...harbour, name: 7 }, /^Error: name: expected a text$/],
    [{ ...harbour, kind: 'lake' }, /^Error: kind: expected one of sea, river$/],
    [{ ...harbour, berths: [] }, /^Error: berths: expected 1 to 2 entries$/],
    [{ ...harbour, berths: ['north', 3] }, /^Error: berths\.1: expected a text$/],
    [{ ...harbour, signs: { gate: null } }, /^Error: signs\.gate: expected a text$/],
    [{ ...harbour, depth: 9 }, /^Error: depth: is not a field that is known here$/],
    [{ name: 'Lakeport' }, /^Error: kind: expected one of/],
  ]
  for (const [value, message] of faults) assert.throws(() => readHarbour(value, ''), message)
})
