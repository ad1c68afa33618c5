import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHeldIn } from './is-held-in.ts'

const OCTOBER = { earliest: '1962-10-16', latest: '1962-10-28' }
const held = (from: string | null, to: string | null, period: Parameters<typeof isHeldIn>[1] = OCTOBER) =>
  isHeldIn({ office: 'Premier', from, to }, period)

test('an office is of a time when both have a day in common, dates as fine as they are', () => {
  assert.ok(held('1958-03-27', '1964-10-14'))
  assert.ok(held('1962', '1962'))
  assert.ok(held('1962-10', null))
  assert.ok(held(null, '1962-10-16'))
  assert.ok(!held('1962-11', null))
  assert.ok(!held('1950', '1961'))
})

test('what has no date at all is of no time', () => {
  assert.ok(!held(null, null))
  assert.ok(!held('1958', '1964', { earliest: null, latest: null }))
  assert.ok(held('1958', null, { earliest: null, latest: '1962' }))
})
