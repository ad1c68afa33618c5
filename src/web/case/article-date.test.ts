import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentDate, DocumentRecord } from '../contract.ts'
import { articleDate, listWarnings } from './article-date.ts'

const DOCUMENT: DocumentRecord = {
  id: 'd',
  source: 'd.txt',
  format: 'text',
  title: 'Ships turn back',
  author: null,
  outlet: 'Harbor Courier',
  language: 'en',
  url: null,
  textHash: 'ff',
  regions: [],
  dates: [],
  written: null,
  chain: [],
  family: 'd',
  alerts: [],
  statements: 0,
  voices: [],
}

const day = (kind: DocumentDate['kind'], date: string): DocumentDate => ({
  kind,
  earliest: date,
  latest: date,
  precision: 'day',
  basis: 'explicit',
  spans: [],
})

test('the day of first publication counts before the day that a reprint states', () => {
  const dates = [day('stated', '1987-10-24'), day('original', '1962-10-24')]
  assert.deepEqual(articleDate({ ...DOCUMENT, dates }), {
    said: '24 Oct 1962',
    basis: 'first published',
    sortsAs: '1962-10-24',
  })
})

test('the day of a visit never dates an article', () => {
  const dates = [day('visit', '2023-02-08')]
  assert.equal(articleDate({ ...DOCUMENT, dates }), null)
  assert.match(listWarnings({ ...DOCUMENT, dates })[0]?.explanation ?? '', /8 Feb 2023, the day it was visited/)
})

test('the day that an article states needs no further word', () => {
  assert.equal(articleDate({ ...DOCUMENT, dates: [day('stated', '1962-10-24')] })?.basis, null)
})

test('an alert is a sentence with its dates in words', () => {
  const alerts = [{ kind: 'stated-date-contradicted', message: 'the page says 1962-10-01', spans: [] }]
  assert.deepEqual(listWarnings({ ...DOCUMENT, alerts }), [
    { label: 'Stated date contradicted', explanation: 'the page says 1 Oct 1962.' },
  ])
})

test('an alert about the visit is not said twice', () => {
  const alerts = [{ kind: 'visit-date', message: 'The header shows the day of the visit.', spans: [] }]
  const warnings = listWarnings({ ...DOCUMENT, dates: [day('visit', '2023-02-08')], alerts })
  assert.deepEqual(warnings, [{ label: 'Visit date', explanation: 'The header shows the day of the visit.' }])
})
