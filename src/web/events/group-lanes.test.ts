import assert from 'node:assert/strict'
import { test } from 'node:test'
import { event } from './fake-event.ts'
import { groupByActor, groupByType } from './group-lanes.ts'

const named = (...names: readonly string[]) => names.map((name) => ({ id: name.toLowerCase(), name }))

test('lanes of types keep the order of the types and leave out those without events', () => {
  const lanes = groupByType([
    event('a', { type: 'ASSAULT' }),
    event('b', { type: 'AGREE' }),
    event('c', { type: 'ASSAULT' }),
  ])
  assert.deepEqual(
    lanes.map(({ key, events }) => [key, events.length]),
    [
      ['AGREE', 1],
      ['ASSAULT', 2],
    ],
  )
})

test('lanes of actors begin with whoever does most, and no event is lost', () => {
  const events = [
    event('1', { source: named('Ruritania', 'Atlantis') }),
    event('2', { source: named('Atlantis') }),
    event('3', { source: [] }),
    ...Array.from({ length: 12 }, (_, index) => event(`x${index}`, { source: named(`Z${index}`) })),
  ]
  const lanes = groupByActor(events, 'source')
  assert.equal(lanes[0]?.name, 'Atlantis')
  assert.equal(lanes.at(-2)?.name, '6 others')
  assert.equal(lanes.at(-1)?.name, 'Nobody named')
  assert.equal(new Set(lanes.flatMap((lane) => lane.events.map(({ id }) => id))).size, events.length)
})
