import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Timeline } from '../contract.ts'
import { dayOf } from '../look/day.ts'
import { countUndated, heightOf, stackBins } from './stack-bins.ts'

const timeline = (stretches: Timeline['stretches'], rest: Partial<Timeline> = {}): Timeline => ({
  bin: 'month',
  stretches,
  earliest: '1962-09-01',
  latest: '1962-11-30',
  events: stretches.reduce((sum, { events }) => sum + events, 0),
  undated: 0,
  types: {},
  ...rest,
})
const month = (start: string, end: string, types: Timeline['types']) => ({
  start,
  end,
  events: Object.values(types).reduce((sum, number) => sum + (number ?? 0), 0),
  imprecise: 0,
  types,
})
const ALL = timeline([
  month('1962-09-01', '1962-09-30', { AID: 1 }),
  month('1962-10-01', '1962-10-31', { AID: 4, THREATEN: 9 }),
])
const HAPPENED = timeline([month('1962-10-01', '1962-10-31', { AID: 2 })])
const ONGOING = timeline([month('1962-10-01', '1962-10-31', { AID: 1, THREATEN: 1 })])
const look = {
  window: { start: dayOf('1962-10-01') ?? 0, end: dayOf('1962-11-01') ?? 0 },
  width: 310,
}

test('a bar knows how much of it is told as done, and bars beyond the edge are left out', () => {
  const [bar, ...others] = stackBins({ all: ALL, done: [HAPPENED, ONGOING] }, 'AID', look)
  assert.deepEqual(bar, { start: '1962-10-01', end: '1962-10-31', x: 0, width: 310, events: 4, done: 3 })
  assert.deepEqual(others, [])
  assert.equal(stackBins({ all: ALL, done: [] }, null, look)[0]?.events, 13)
  assert.deepEqual(stackBins({ all: ALL, done: [] }, 'ASSAULT', look), [])
})

test('one event beside hundreds can be seen, and none has no height', () => {
  assert.ok(heightOf(1, 400) >= 0.05)
  assert.equal(heightOf(400, 400), 1)
  assert.equal(heightOf(0, 0), 0)
})

test('what no stretch holds is not dated', () => {
  const whole = timeline(ALL.stretches, { events: 17, undated: 3, types: { AID: 7, THREATEN: 10 } })
  assert.deepEqual(
    [...countUndated(whole)],
    [
      ['AID', 2],
      ['THREATEN', 1],
    ],
  )
  assert.equal(countUndated(ALL).size, 0)
})
