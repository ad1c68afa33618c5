import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reading } from '../contract.ts'
import { mention, reading, statement } from './fake-reading.ts'
import { listNamed } from './list-named.ts'

const TEXT = 'Washington said the US would wait for Ankara. Bern kept quiet.'

const named = (form: string, name: string | null): Reading['mentions'][number] =>
  mention(
    form,
    TEXT.indexOf(form),
    TEXT.indexOf(form) + form.length,
    name === null ? null : { id: name.toLowerCase(), name },
  )

const ARTICLE: Reading = {
  ...reading(TEXT, [statement('a', 16, 44, ['Paper', 'United States'], { speaker: { start: 0, end: 10, text: '' } })]),
  mentions: [
    named('Washington', 'United States'),
    named('the US', 'United States'),
    named('Ankara', null),
    named('Bern', 'Bern'),
  ],
}

test('an actor is listed once at a place, with every form that the text has for it', () => {
  assert.deepEqual(listNamed(ARTICLE, { kind: 'statement', id: 'a' }), [
    { id: 'united states', name: 'United States', forms: ['Washington', 'the US'] },
    { id: null, name: null, forms: ['Ankara'] },
  ])
})

test('a pronoun names nobody', () => {
  const pronoun = { ...named('the US', 'United States'), kind: 'pronoun' as const }
  const article = { ...ARTICLE, mentions: [pronoun] }
  assert.deepEqual(listNamed(article, { kind: 'statement', id: 'a' }), [])
})

test('a form that is the name itself is not said twice', () => {
  assert.deepEqual(listNamed(ARTICLE, { kind: 'sentence', index: 1 }), [{ id: 'bern', name: 'Bern', forms: [] }])
})

test('a place that is gone names no one', () => {
  assert.deepEqual(listNamed(ARTICLE, { kind: 'statement', id: 'gone' }), [])
  assert.deepEqual(listNamed(ARTICLE, { kind: 'sentence', index: 9 }), [])
})
