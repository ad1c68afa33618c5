import assert from 'node:assert/strict'
import test from 'node:test'
import type { IsoDate } from '../model/index.ts'
import { makeTimeline } from './timeline.ts'

const event = (earliest: IsoDate | null, latest: IsoDate | null = earliest, events = 1) => {
  return { earliest, latest, type: 'CONSULT' as const, events }
}

test('counts events where they begin, by stretches of the asked length', () => {
  const counts = [event('1962-10-22', '1962-10-22', 2), event('1962-10-31', '1962-11-02'), event('1962-11-05')]
  const { stretches, earliest, latest, events } = makeTimeline(counts, 'month')
  assert.deepEqual(stretches, [
    { start: '1962-10-01', end: '1962-10-31', events: 3, imprecise: 1, types: { CONSULT: 3 } },
    { start: '1962-11-01', end: '1962-11-30', events: 1, imprecise: 0, types: { CONSULT: 1 } },
  ])
  assert.deepEqual([earliest, latest, events], ['1962-10-22', '1962-11-05', 4])
})

test('every length of stretch ends on its last day', () => {
  const ends = (['day', 'week', 'month', 'quarter', 'year', 'decade'] as const).map((bin) => {
    const [stretch] = makeTimeline([event('1964-02-29')], bin).stretches
    return [stretch?.start, stretch?.end]
  })
  assert.deepEqual(ends, [
    ['1964-02-29', '1964-02-29'],
    ['1964-02-24', '1964-03-01'],
    ['1964-02-01', '1964-02-29'],
    ['1964-01-01', '1964-03-31'],
    ['1964-01-01', '1964-12-31'],
    ['1960-01-01', '1969-12-31'],
  ])
})

test('without a length it takes the finest of which few are needed', () => {
  const over = (last: IsoDate) => makeTimeline([event('1962-01-01'), event(last)]).bin
  assert.deepEqual(
    ['1962-01-01', '1962-04-01', '1963-12-01', '1970-01-01', '1990-01-01', '2020-01-01', '2400-01-01'].map(over),
    ['day', 'day', 'week', 'month', 'quarter', 'year', 'decade'],
  )
})

test('events without a time are counted apart, those with one end where it is', () => {
  const timeline = makeTimeline([event(null, null, 5), event(null, '1962-10-28')], 'year')
  assert.deepEqual([timeline.undated, timeline.events], [5, 6])
  assert.deepEqual(timeline.stretches, [
    { start: '1962-01-01', end: '1962-12-31', events: 1, imprecise: 1, types: { CONSULT: 1 } },
  ])
  assert.deepEqual(makeTimeline([]), {
    ...{ bin: 'day', stretches: [], earliest: null, latest: null, events: 0, undated: 0, types: {} },
  })
})
