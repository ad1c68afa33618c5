import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUnnamed, sayName, UNKNOWN_OUTLET, UNKNOWN_SPEAKER } from './say-name.ts'

test('a stand-in for an unknown voice is said in plain words, every other name as it is', () => {
  assert.equal(sayName(UNKNOWN_OUTLET), 'Outlet not named')
  assert.equal(sayName(UNKNOWN_SPEAKER), 'Speaker not named')
  assert.equal(sayName('a spokesman'), 'a spokesman')
  assert.ok(isUnnamed(UNKNOWN_SPEAKER) && !isUnnamed('a spokesman'))
})
