import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALL_EVENTS } from './events-route.ts'
import {
  ALL_ACTORS,
  actorAddress,
  articleAddress,
  eventsAddress,
  printRoute,
  type Route,
  readRoute,
  WHOLE_CASE,
} from './route.ts'

test('an address printed from a route reads as the same route', () => {
  const routes: readonly Route[] = [
    WHOLE_CASE,
    { ...WHOLE_CASE, text: 'red & line', voice: 'Nikita Khrushchev', order: 'statements', isDescending: true },
    { ...WHOLE_CASE, family: 'f00' },
    { screen: 'reader', document: 'ab/ç?', voice: 'TASS', at: 's1', find: null },
    { screen: 'reader', document: 'ab', voice: null, at: null, find: { start: 3, end: 9 } },
    ALL_ACTORS,
    { ...ALL_ACTORS, text: 'ç & co', type: 'person', order: 'name', isSpeaking: true },
    { screen: 'actor', actor: 'unnamed-4f?/0a', tie: null },
    { screen: 'actor', actor: 'nikita-khrushchev', tie: { kind: 'of', actor: 'john-f-kennedy' } },
    ALL_EVENTS,
    {
      ...ALL_EVENTS,
      view: 'map',
      lanes: 'actor',
      order: 'origins',
      source: 'cuba & co',
      target: 'ç',
      type: 'THREATEN',
      status: 'denied',
      voice: 'TASS',
      place: 'havana',
      document: '4f',
      background: false,
      from: '1962-10-01',
      to: '1962-10-31',
    },
    { screen: 'event', event: 'e/1' },
  ]
  for (const route of routes) assert.deepEqual(readRoute(printRoute(route)), route)
})

test('an address of the whole case is just a slash', () => {
  assert.equal(printRoute(WHOLE_CASE), '/')
  assert.equal(articleAddress('4f0a'), '/documents/4f0a')
  assert.equal(printRoute(ALL_ACTORS), '/actors')
  assert.equal(actorAddress('tass'), '/actors/tass')
})

test('what an address says wrongly is left out', () => {
  assert.deepEqual(readRoute('/documents/a?find=9-3'), readRoute('/documents/a'))
  assert.deepEqual(readRoute('/documents/a?find=x'), readRoute('/documents/a'))
  assert.deepEqual(readRoute('/?sort=colour'), WHOLE_CASE)
  assert.deepEqual(readRoute('/actors/?type=tree&sort=size&speaks=loudly'), ALL_ACTORS)
  assert.deepEqual(readRoute('/actors/tass?near=reuters'), { screen: 'actor', actor: 'tass', tie: null })
  assert.deepEqual(readRoute('/documents/%E0%A4%A'), {
    screen: 'reader',
    document: '%E0%A4%A',
    voice: null,
    at: null,
    find: null,
  })
})

test('the address of all events is short, and what it says wrongly is left out', () => {
  assert.equal(printRoute(ALL_EVENTS), '/events')
  assert.equal(eventsAddress({ source: 'cuba', type: 'AID' }), '/events?source=cuba&type=AID')
  assert.deepEqual(
    readRoute('/events/?type=WAR&status=sure&view=list&lanes=x&sort=y&background=2&from=1962-13-01'),
    ALL_EVENTS,
  )
  assert.deepEqual(readRoute('/events?from=1963-01-01&to=1962-01-01'), ALL_EVENTS)
})

test('an address that is no page says so', () => {
  assert.deepEqual(readRoute('/elsewhere'), { screen: 'lost', path: '/elsewhere' })
})
