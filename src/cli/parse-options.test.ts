import assert from 'node:assert/strict'
import test from 'node:test'
import { parseCount, parseFrom, parsePort, parseTo } from './parse-options.ts'

test('a month or a year is its first day in --from and its last in --to', () => {
  assert.deepEqual([parseFrom('1962'), parseTo('1962')], ['1962-01-01', '1962-12-31'])
  assert.deepEqual([parseFrom('1964-02'), parseTo('1964-02')], ['1964-02-01', '1964-02-29'])
  assert.deepEqual([parseFrom('1962-10-22'), parseTo('1962-10-22')], ['1962-10-22', '1962-10-22'])
})

test('what is no date is refused', () => {
  for (const value of ['', 'yesterday', '62', '1962-13', '1962-02-30', '1962-1-1', '1962-10-22T00:00', ' 1962']) {
    assert.throws(() => parseFrom(value), /Give a date/, value)
  }
})

test('counts and ports are whole numbers within their bounds', () => {
  assert.equal(parseCount('0'), 0)
  for (const value of ['', '-1', '1.5', '1e3', 'ten', '9'.repeat(20)]) assert.throws(() => parseCount(value), value)
  assert.equal(parsePort('65535'), 65_535)
  assert.throws(() => parsePort('65536'), /65535/)
})
