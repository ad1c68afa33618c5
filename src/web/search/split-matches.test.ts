import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitMatches } from './split-matches.ts'

const draw = (snippet: string, words: string): string =>
  splitMatches(snippet, words)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('')

test('searched words are found whatever their case, also at the head of longer ones', () => {
  assert.equal(draw('Missiles in Cuba; the missile gap', 'missile CUBA'), '[Missiles] in [Cuba]; the [missile] gap')
})

test('signs in the search are no patterns', () => {
  assert.equal(draw('a.b (c)', '.* ('), 'a.b (c)')
  assert.equal(draw('“quarantine”', '"quarantine"'), '“[quarantine]”')
})
