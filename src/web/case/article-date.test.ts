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

test('an alert about the visit is not said twice', () => {
  const alerts = [{ kind: 'visit-date', message: 'The header shows the day of the visit.', spans: [] }]
  const warnings = listWarnings({ ...DOCUMENT, dates: [day('visit', '2023-02-08')], alerts })
  assert.deepEqual(warnings, [{ label: 'Visit date', explanation: 'The header shows the day of the visit.' }])
})
