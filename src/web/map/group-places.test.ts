import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { event } from '../events/fake-event.ts'
import { groupPlaces, layOutDiscs } from './group-places.ts'

const place = (id: string, latitude: number | null = 10, longitude: number | null = 20) => ({
  id,
  name: id,
  country: null,
  latitude,
  longitude,
})

test('events stand at their places, and those without one are counted apart', () => {
  const { places, nowhere, unlocated } = groupPlaces([
    event('1', { place: place('port') }),
    event('2', { place: place('port'), status: 'threatened' }),
    event('3', { place: place('cape') }),
    event('4', { place: place('bay', null, null) }),
    event('5'),
  ])
  assert.deepEqual(
    places.map(({ place: { id }, events, done }) => [id, events.length, done]),
    [
      ['port', 2, 1],
      ['cape', 1, 1],
    ],
  )
  assert.deepEqual([nowhere.length, unlocated.length], [1, 1])
})

test('discs never lie upon one another, and no event is lost', () => {
  const spot = fc.tuple(fc.nat(400), fc.nat(300), fc.integer({ min: 1, max: 40 }))
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
      const located = spots.map(([x, y, number], index) => ({
        at: {
          place: { ...place(`p${index}`), latitude: 0, longitude: 0 },
          events: Array.from({ length: number }, (_, each) => event(`${index}-${each}`)),
          done: number,
        },
        x,
        y,
      }))
      const discs = layOutDiscs(located)
      assert.equal(
        discs.reduce((sum, { events }) => sum + events, 0),
        spots.reduce((sum, [, , number]) => sum + number, 0),
      )
      for (const [index, a] of discs.entries()) {
        for (const b of discs.slice(index + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= a.radius + b.radius)
      }
    }),
    { seed: 1962, numRuns: 100 },
  )
})
