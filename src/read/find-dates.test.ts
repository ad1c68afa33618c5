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

test('a date is read in the forms that headers and bylines of its language use', () => {
  const FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    es: {
      'Mié. 08 Febrero 2023': '2023-02-08',
      'Miércoles, 8 de febrero del 2023 - 16:02': '2023-02-08',
      '8 FEB. 2023 16:02 CET': '2023-02-08',
      '1 de setiembre de 2021': '2021-09-01',
      '08-02-2023': '2023-02-08',
    },
    fr: {
      'le 3 mars 2022 à 14h30': '2022-03-03',
      'Mis à jour le 4 déc. 2021': '2021-12-04',
      '1er août 2021': '2021-08-01',
      '04/03/2022 à 14:30': '2022-03-04',
    },
    de: {
      'Freitag, 5. Juli 2019, 14:30 Uhr': '2019-07-05',
      '5.Juli 2019': '2019-07-05',
      'Fr., 05.07.19': '2019-07-05',
      '1. Jänner 2020': '2020-01-01',
    },
    ru: {
      '24 февраля 2022, 06:15': '2022-02-24',
      '06:15 24.02.2022': '2022-02-24',
      '5 сен. 2021 г.': '2021-09-05',
      '3 мая 2021 года': '2021-05-03',
    },
    uk: { '24 лютого 2022 року, 06:15': '2022-02-24', 'Четвер, 12 жовт. 2020': '2020-10-12' },
    pl: { 'wtorek, 12 lipca 2016 r., 14:30': '2016-07-12', '1 paź. 2020': '2020-10-01', '12-07-2016': '2016-07-12' },
    it: { 'venerdì 5 luglio 2019 ore 14:30': '2019-07-05', '1° maggio 2020': '2020-05-01', '05/07/2019': '2019-07-05' },
    pt: {
      'sexta-feira, 5 de julho de 2019': '2019-07-05',
      '5.jul.2019 às 14h30': '2019-07-05',
      '1º de março de 2020': '2020-03-01',
    },
    tr: { '3 Şubat 2023 Cuma': '2023-02-03', '12 KASIM 2021': '2021-11-12', '15 HAZİRAN 2020': '2020-06-15' },
    bg: { '29.11.2021 г.': '2021-11-29', 'понеделник, 29 Ноември 2021 г.': '2021-11-29', '29 ное. 2021': '2021-11-29' },
    en: { 'Wed 8 Feb 2023 16.02 GMT': '2023-02-08', '8 Feb ’23': '2023-02-08', '08-Feb-23': '2023-02-08' },
  }
  for (const [language, forms] of Object.entries(FORMS))
    for (const [text, day] of Object.entries(forms)) assert.deepEqual(days(text, language), [day], text)
})

test('what the page has shown of its order decides over the language', () => {
  assert.deepEqual(
    findDates('03/04/2019', { words, language: 'es', order: 'month-first' }).map(({ earliest }) => earliest),
    ['2019-03-04'],
  )
  assert.deepEqual(findDates('03/04/2019', { words, language: 'es', order: null }), [])
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
