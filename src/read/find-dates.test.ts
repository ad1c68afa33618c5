import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadPageRules } from '../language/index.ts'
import { findDates, readMetadataDate } from './find-dates.ts'

const words = loadPageRules(fileURLToPath(new URL('../../data/languages', import.meta.url))).dates

function days(text: string, language: string | null = null): readonly string[] {
  return findDates(text, { words, language }).map(({ earliest, latest }) =>
    earliest === latest ? earliest : `${earliest}..${latest}`,
  )
}

test('a date is read in every language of the data', () => {
  for (const text of [
    '4 March 2019',
    'March 4th, 2019',
    'Mar. 4, 2019',
    '4 de marzo de 2019',
    'le 4 mars 2019',
    '4. März 2019',
    '4 марта 2019',
    '4 marzo 2019',
    '4 de março de 2019',
    '4 березня 2019',
    '4 marca 2019',
    '4 Mart 2019',
    '4 март 2019',
    '2019-03-04T10:00',
    '04.03.2019',
    '4-Mar-2019',
    '2019年3月4日',
  ]) {
    assert.deepEqual(days(text), ['2019-03-04'], text)
  }
})

test('a month and a year are the whole month', () => {
  assert.deepEqual(days('February 2020'), ['2020-02-01..2020-02-29'])
})

test('figures that can be read in two ways are left unless the language decides', () => {
  assert.deepEqual(days('03/04/2019'), [])
  assert.deepEqual(days('03/04/2019', 'en'), [])
  assert.deepEqual(days('03/04/2019', 'es'), ['2019-04-03'])
  assert.deepEqual(days('03/04/2019', 'en-US'), ['2019-03-04'])
  assert.deepEqual(days('25/04/2019'), ['2019-04-25'])
})

test('what is no day of the calendar is no date', () => {
  assert.deepEqual(days('31 February 2019, 99.99.2019, page 12/13/14/15, may 3000'), [])
})

test('metadata is read as it is written, in no other time zone', () => {
  assert.equal(readMetadataDate('2019-03-04T23:30:00-08:00', { words, language: null })?.earliest, '2019-03-04')
  assert.equal(readMetadataDate('20190304', { words, language: null })?.earliest, '2019-03-04')
  assert.equal(readMetadataDate('yesterday', { words, language: null }), null)
})
