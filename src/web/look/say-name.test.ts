import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUnnamed, sayName, UNKNOWN_OUTLET, UNKNOWN_SPEAKER } from './say-name.ts'

test('a stand-in for an unknown voice is said in plain words, every other name tidied alone', () => {
  assert.equal(sayName(UNKNOWN_OUTLET), 'Outlet not named')
  assert.equal(sayName(UNKNOWN_SPEAKER), 'Speaker not named')
  assert.equal(sayName('a spokesman'), 'a spokesman')
  assert.equal(sayName('a spokesman for the harbour,'), 'a spokesman for the harbour')
  assert.equal(sayName(','), 'Speaker not named')
  assert.ok(isUnnamed(UNKNOWN_SPEAKER) && !isUnnamed('a spokesman'))
})
