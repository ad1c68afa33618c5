import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLanguage } from '../../../language/index.ts'
import { isSameFamily, isSameGiven } from './same-name.ts'

const { names } = loadLanguage('en').roles

test('takes spellings of one family name for one name', () => {
  for (const [a, b] of names.same) assert.ok(isSameFamily(a, b, names), `${a} and ${b}`)
})

test('keeps names apart that only look alike', () => {
  for (const [a, b] of names.different) assert.ok(!isSameFamily(a, b, names), `${a} and ${b}`)
})

test('lets initials, short forms and shared parts pass as one given name', () => {
  assert.ok(isSameGiven(['Mike'], ['Michael'], names))
  assert.ok(isSameGiven(['J.'], ['John'], names))
  assert.ok(isSameGiven(['Franz', 'Walter'], ['Frank-Walter'], names))
  assert.ok(!isSameGiven(['John'], ['Robert'], names))
})
