import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALL_EVENTS } from '../address/events-route.ts'
import { listChips, withoutFilter } from './filter-chips.ts'

test('every filter is a chip in words that takes itself away and nothing else', () => {
  const route = {
    ...ALL_EVENTS,
    source: 'soviet-union',
    target: 'J. Doe',
    type: 'THREATEN',
    status: 'denied',
    background: false,
    from: '1962-10-01',
    to: '1962-10-31',
  } as const
  const chips = listChips(route, (id) => (id === 'soviet-union' ? 'Soviet Union' : null))
  assert.deepEqual(
    chips.map(({ label, value }) => `${label}: ${value}`),
    [
      'done by: Soviet Union',
      'done to: J. Doe',
      'what: Threat',
      'told as: denied',
      'background: left out',
      'when: 1–31 Oct 1962',
    ],
  )
  let left: typeof ALL_EVENTS = route
  for (const { without } of chips) left = { ...left, ...without }
  assert.deepEqual(left, ALL_EVENTS)
  assert.deepEqual(listChips(ALL_EVENTS), [])
})

test('taking all filters away keeps how the events are looked at', () => {
  const route = { ...ALL_EVENTS, view: 'map', lanes: 'actor', place: 'havana' } as const
  assert.deepEqual(withoutFilter(route), { ...ALL_EVENTS, view: 'map', lanes: 'actor' })
})

test('an id without a name is said in words', () => {
  assert.equal(listChips({ ...ALL_EVENTS, actor: 'united-states' })[0]?.value, 'United states')
})
