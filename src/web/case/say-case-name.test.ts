import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayCaseName } from './say-case-name.ts'

test('a file’s name reads as a title', () => {
  assert.equal(sayCaseName('october-1962.redline'), 'October 1962')
  assert.equal(sayCaseName('my_case'), 'My case')
  assert.equal(sayCaseName('October 1962'), 'October 1962')
  assert.equal(sayCaseName('---'), '---')
})
