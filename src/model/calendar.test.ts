import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addMonths,
  calendarDay,
  dayNumber,
  easterSunday,
  formatDay,
  lastDayOfMonth,
  parseDay,
  weekdayOf,
} from './calendar.ts'

test('days are numbered from 1970-01-01, and written back as they were', () => {
  assert.equal(dayNumber(1970, 1, 1), 0)
  for (const date of ['0044-03-15', '1582-10-04', '1900-02-28', '1962-10-22', '2024-02-29', '9999-12-31'])
    assert.equal(formatDay(parseDay(date)), date)
  assert.deepEqual(calendarDay(dayNumber(44, 3, 15)), { year: 44, month: 3, day: 15 })
})

test('a day outside four digits of years has no ISO date', () => {
  assert.equal(formatDay(parseDay('9999-12-31') + 1), null)
  assert.equal(formatDay(Number.NaN), null)
})

test('weeks begin on Monday', () => {
  assert.equal(weekdayOf(parseDay('1962-10-22')), 1)
  assert.equal(weekdayOf(parseDay('1962-10-28')), 7)
  assert.equal(weekdayOf(parseDay('1969-12-31')), 3)
})

test('a month later is the same day, or the last of a shorter month', () => {
  assert.equal(formatDay(addMonths(parseDay('2020-01-31'), 1)), '2020-02-29')
  assert.equal(formatDay(addMonths(parseDay('2020-01-31'), -2)), '2019-11-30')
  assert.equal(lastDayOfMonth(1900, 2), 28)
})

test('Easter falls where the churches of the west keep it', () => {
  for (const [year, date] of [
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1999, '1999-04-04'],
    [2022, '2022-04-17'],
  ] as const)
    assert.equal(formatDay(easterSunday(year)), date)
})
