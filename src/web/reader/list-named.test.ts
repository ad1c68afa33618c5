import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reading } from '../contract.ts'
import { reading, statement } from './fake-reading.ts'
import { listNamed } from './list-named.ts'

const TEXT = 'Washington said the US would wait for Ankara. Bern kept quiet.'

const mention = (form: string, name: string | null): Reading['mentions'][number] => ({
  id: form,
  start: TEXT.indexOf(form),
  end: TEXT.indexOf(form) + form.length,
  actor: name === null ? null : { id: name, name },
})

const ARTICLE: Reading = {
  ...reading(TEXT, [statement('a', 16, 44, ['Paper', 'United States'], { speaker: { start: 0, end: 10, text: '' } })]),
  mentions: [
    mention('Washington', 'United States'),
    mention('the US', 'United States'),
    mention('Ankara', null),
    mention('Bern', 'Bern'),
  ],
}

test('an actor is listed once at a place, with every form that the text has for it', () => {
  assert.deepEqual(listNamed(ARTICLE, { kind: 'statement', id: 'a' }), [
    { name: 'United States', forms: ['Washington', 'the US'] },
    { name: null, forms: ['Ankara'] },
  ])
})

test('a form that is the name itself is not said twice', () => {
  assert.deepEqual(listNamed(ARTICLE, { kind: 'sentence', index: 1 }), [{ name: 'Bern', forms: [] }])
})

test('a place that is gone names no one', () => {
  assert.deepEqual(listNamed(ARTICLE, { kind: 'statement', id: 'gone' }), [])
  assert.deepEqual(listNamed(ARTICLE, { kind: 'sentence', index: 9 }), [])
})
