import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayDatesIn, sayStretch, sayTime } from './say-time.ts'

test('a day, a month and a year are said as finely as they are known', () => {
  assert.equal(sayTime({ earliest: '1962-10-23', latest: '1962-10-23', precision: 'day' }), '23 Oct 1962')
  assert.equal(sayTime({ earliest: '1962-10-01', latest: '1962-10-31', precision: 'month' }), 'October 1962')
  assert.equal(sayTime({ earliest: '1962-01-01', latest: '1962-12-31', precision: 'year' }), '1962')
})

test('a range shows both its ends, an open one the end that is known', () => {
  assert.equal(sayTime({ earliest: '1962-10-14', latest: '1962-10-28' }), '14–28 Oct 1962')
  assert.equal(sayTime({ earliest: null, latest: '1962-10-28' }), 'before 28 Oct 1962')
  assert.equal(sayTime({ earliest: '1962-10-28', latest: null }), 'from 28 Oct 1962')
})

test('an unknown or unreadable time stays unknown', () => {
  assert.equal(sayTime({ earliest: null, latest: null }), null)
  assert.equal(sayTime({ earliest: 'soon', latest: null }), null)
})

test('dates within a text are said in words, and what only looks like one stays', () => {
  assert.equal(sayDatesIn('1962-10-23 stands in the head'), '23 Oct 1962 stands in the head')
  assert.equal(sayDatesIn('number 1962-13-40'), 'number 1962-13-40')
})

test('whole years and months are said as such', () => {
  assert.equal(sayStretch('1962-01-01', '1962-12-31'), '1962')
  assert.match(sayStretch('1960-01-01', '1969-12-31'), /^1960\W+1969$/)
  assert.equal(sayStretch('1962-10-01', '1962-10-31'), 'October 1962')
  assert.equal(sayStretch('1962-10-22', '1962-10-28'), '22–28 Oct 1962')
})
