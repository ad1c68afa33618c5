import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eitherCase } from './either-case.ts'

test('letters stand in both cases, escapes, slots and what is marked exact stay', () => {
  assert.equal(eitherCase('by {author}'), '[bB][yY] {author}')
  assert.equal(eitherCase(String.raw`\bno\. \d{1,3}`), String.raw`\b[nN][oO]\. \d{1,3}`)
  assert.equal(eitherCase('(?-i:the )?x'), '(?:the )?[xX]')
  assert.equal(eitherCase(String.raw`[oa]\p{L}[\p{L}-]`), String.raw`[oaOA]\p{L}[\p{L}-]`)
})

test('matches as the flag for either case does', () => {
  const source = String.raw`^(?:written|reported by:?|источник|über) \p{Lu}\p{L}{0,5}$`
  const either = new RegExp(eitherCase(source), 'u')
  for (const line of ['Written Ann', 'REPORTED BY: Ann', 'Источник Анна', 'ÜBER Ann'])
    assert.ok(either.test(line), line)
  for (const line of ['Written ann', 'write Ann', 'Written Ann Hall']) assert.ok(!either.test(line), line)
})
