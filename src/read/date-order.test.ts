import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadPageRules } from '../language/index.ts'
import { type DateOrderOptions, dateOrder } from './date-order.ts'

const words = loadPageRules(fileURLToPath(new URL('../../data/languages', import.meta.url))).dates

function order(text: string, { language = 'en', country = null }: Partial<DateOrderOptions> = {}) {
  return dateOrder(text, { words, language, country })
}

test('a day above twelve shows the order of all figures of the page', () => {
  assert.equal(order('03/04/2019 and 28/04/2019'), 'day-first')
  assert.equal(order('03/04/2019 and 04/28/2019'), 'month-first')
})

test('so does a date that the page also writes in words or in its metadata', () => {
  assert.equal(order('4 March 2019. Filed 03/04/2019.'), 'month-first')
  assert.equal(order('2019-04-03T10:00:00Z\n03/04/2019'), 'day-first')
})

test('dates that disagree decide nothing', () => {
  assert.equal(order('13/04/2019 and 04/13/2019', { language: 'es' }), null)
})

test('without such dates the language decides, then the country of the outlet', () => {
  assert.equal(order('03/04/2019', { language: 'it' }), 'day-first')
  assert.equal(order('03/04/2019', { language: 'en-US' }), 'month-first')
  assert.equal(order('03/04/2019', { language: 'en-IE' }), 'day-first')
  assert.equal(order('03/04/2019', { country: 'united-states' }), 'month-first')
  assert.equal(order('03/04/2019', { country: 'united-kingdom' }), 'day-first')
})

test('where nothing tells, it is not known', () => {
  assert.equal(order('03/04/2019'), null)
  assert.equal(order('', { language: null }), null)
})
