import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOf } from '../look/day.ts'
import {
  busiestWindow,
  datesOfWindow,
  panWindow,
  placeOf,
  wholeWindow,
  windowBetween,
  zoomWindow,
} from './time-window.ts'

const WHOLE = wholeWindow('1954-03-01', '1999-06-10')

test('the whole has room at both ends, even around a single day', () => {
  assert.ok(WHOLE.start < (dayOf('1954-03-01') ?? 0) && WHOLE.end > (dayOf('1999-06-11') ?? 0))
  const day = wholeWindow('1962-10-23', '1962-10-23')
  assert.equal(day.end - day.start, 7)
})

test('dates of the address and the window are one thing', () => {
  const window = windowBetween('1962-10-01', '1962-10-31', WHOLE)
  assert.equal(window.end - window.start, 31)
  assert.deepEqual(datesOfWindow(window, WHOLE), { from: '1962-10-01', to: '1962-10-31' })
  assert.deepEqual(datesOfWindow(WHOLE, WHOLE), { from: null, to: null })
  assert.deepEqual(windowBetween(null, null, WHOLE), WHOLE)
  assert.deepEqual(windowBetween('2030-01-01', '1999-01-01', WHOLE), WHOLE)
})

test('zooming keeps the time under the pointer where it is', () => {
  const window = windowBetween('1960-01-01', '1969-12-31', WHOLE)
  const zoomed = zoomWindow(window, 0.5, 0.25, WHOLE)
  const day = window.start + (window.end - window.start) * 0.25
  assert.ok(Math.abs(placeOf(day, zoomed, 1000) - 250) < 1e-6)
})

test('the busiest stretch is the shortest that holds half of the events', () => {
  const year = (number: number, events: number) => ({ start: `${number}-01-01`, end: `${number}-12-31`, events })
  const window = busiestWindow([year(1954, 1), year(1962, 40), year(1963, 41), year(1999, 4)], WHOLE)
  assert.ok(window && window.start < (dayOf('1962-01-01') ?? 0) && window.start > (dayOf('1961-01-01') ?? 0))
  assert.ok(window && window.end > (dayOf('1963-12-31') ?? 0) && window.end < (dayOf('1964-12-31') ?? 0))
  assert.equal(busiestWindow([{ start: '1954-01-01', end: '1983-12-31', events: 9 }], WHOLE), null)
  assert.equal(busiestWindow([], WHOLE), null)
})

test('no step ever leaves the whole or shows nothing', () => {
  const part = fc.double({ min: -3, max: 3, noNaN: true })
  const factor = fc.double({ min: 0.001, max: 100, noNaN: true })
  const at = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(factor, at, part), { maxLength: 20 }), (steps) => {
      let window = WHOLE
      for (const [by, where, move] of steps) {
        window = panWindow(zoomWindow(window, by, where, WHOLE), move, WHOLE)
        assert.ok(window.start >= WHOLE.start - 1e-6 && window.end <= WHOLE.end + 1e-6)
        assert.ok(window.end - window.start >= 3 - 1e-6)
      }
    }),
    { seed: 1962, numRuns: 200 },
  )
})
