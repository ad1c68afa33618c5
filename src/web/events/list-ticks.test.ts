import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOf } from '../look/day.ts'
import { chooseBin } from './choose-bin.ts'
import { listTicks } from './list-ticks.ts'

const between = (from: string, to: string) => ({ start: dayOf(from) ?? 0, end: dayOf(to) ?? 1 })
const labels = (from: string, to: string, width: number) =>
  listTicks(between(from, to), width).map(({ label }) => label)

test('ticks are years, months, weeks or days, as wide as the screen allows', () => {
  assert.deepEqual(labels('1950-01-01', '2000-01-01', 600), ['1950', '1960', '1970', '1980', '1990'])
  assert.deepEqual(labels('1962-01-15', '1963-03-01', 640), ['Apr 1962', 'Jul', 'Oct', 'Jan 1963'])
  assert.deepEqual(labels('1962-10-20', '1962-10-24', 600), ['20 Oct 1962', '21 Oct', '22 Oct', '23 Oct'])
  assert.deepEqual(labels('1962-10-20', '1962-11-12', 400), ['22 Oct 1962', '29 Oct', '5 Nov 1962'])
})

test('a name that would be cut at the edge is left out, its tick is not', () => {
  assert.deepEqual(labels('1962-01-15', '1963-01-20', 600), ['Apr 1962', 'Jul', 'Oct', ''])
})

test('ticks never touch, whatever the stretch', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -100_000, max: 60_000 }),
      fc.integer({ min: 3, max: 200_000 }),
      fc.integer({ min: 280, max: 2400 }),
      (start, length, width) => {
        const ticks = listTicks({ start, end: start + length }, width)
        assert.ok(ticks.length <= width / 70)
        for (const [index, tick] of ticks.entries()) {
          assert.ok(tick.x >= 0 && tick.x < width)
          const before = ticks[index - 1]
          if (before) assert.ok(tick.x - before.x >= 70, `${before.label} and ${tick.label}`)
        }
      },
    ),
    { seed: 1962, numRuns: 300 },
  )
})

test('bars are as fine as can be told apart', () => {
  assert.equal(chooseBin(between('1950-01-01', '2000-01-01'), 1000), 'year')
  assert.equal(chooseBin(between('1950-01-01', '2000-01-01'), 300), 'decade')
  assert.equal(chooseBin(between('1962-10-01', '1962-11-01'), 1000), 'day')
  assert.equal(chooseBin(between('1962-01-01', '1963-01-01'), 1000), 'week')
})
