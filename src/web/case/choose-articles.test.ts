import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentRecord } from '../contract.ts'
import { chooseArticles } from './choose-articles.ts'

const article = (id: string, rest: Partial<DocumentRecord>): DocumentRecord => ({
  id,
  source: `${id}.txt`,
  format: 'text',
  title: null,
  author: null,
  outlet: null,
  language: 'en',
  url: null,
  textHash: id,
  regions: [],
  dates: [],
  written: null,
  chain: [],
  family: id,
  alerts: [],
  statements: 0,
  voices: [],
  ...rest,
})

const on = (date: string): Pick<DocumentRecord, 'dates'> => ({
  dates: [{ kind: 'stated', earliest: date, latest: date, precision: 'day', basis: 'explicit', spans: [] }],
})

const ARTICLES = [
  article('a', {
    title: '“Zero hour”',
    outlet: 'Courier',
    statements: 2,
    voices: ['Andrei Gromykó'],
    ...on('1962-10-24'),
  }),
  article('b', { title: 'Blockade', outlet: null, statements: 9, family: 'f' }),
  article('c', { title: 'A pledge', outlet: 'Tribune', statements: 10, family: 'f', ...on('1962-10-22') }),
]

const WHOLE = { text: '', family: null, order: 'date', isDescending: false, spoken: null } as const

const ids = (choice: Partial<Parameters<typeof chooseArticles>[1]>): string =>
  chooseArticles(ARTICLES, { ...WHOLE, ...choice })
    .map(({ id }) => id)
    .join('')

test('articles without a date come last, whichever way the dates run', () => {
  assert.equal(ids({}), 'cab')
  assert.equal(ids({ isDescending: true }), 'acb')
})

test('titles sort by their letters, numbers by their size', () => {
  assert.equal(ids({ order: 'title' }), 'cba')
  assert.equal(ids({ order: 'statements' }), 'abc')
})

test('every word must stand in the title, the outlet, the author, the chain or a voice', () => {
  assert.equal(ids({ text: 'gromyko courier' }), 'a')
  assert.equal(ids({ text: 'gromyko tribune' }), '')
})

test('a family or a voice keeps only its articles', () => {
  assert.equal(ids({ family: 'f' }), 'cb')
  assert.equal(ids({ spoken: new Map([['b', 3]]) }), 'b')
})
