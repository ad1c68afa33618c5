import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleAddress, printRoute, type Route, readRoute, WHOLE_CASE } from './route.ts'

test('an address printed from a route reads as the same route', () => {
  const routes: readonly Route[] = [
    WHOLE_CASE,
    { ...WHOLE_CASE, text: 'red & line', voice: 'Nikita Khrushchev', order: 'statements', isDescending: true },
    { ...WHOLE_CASE, family: 'f00' },
    { screen: 'reader', document: 'ab/ç?', voice: 'TASS', at: 's1', find: null },
    { screen: 'reader', document: 'ab', voice: null, at: null, find: { start: 3, end: 9 } },
  ]
  for (const route of routes) assert.deepEqual(readRoute(printRoute(route)), route)
})

test('an address of the whole case is just a slash', () => {
  assert.equal(printRoute(WHOLE_CASE), '/')
  assert.equal(articleAddress('4f0a'), '/documents/4f0a')
})

test('what an address says wrongly is left out', () => {
  assert.deepEqual(readRoute('/documents/a?find=9-3'), readRoute('/documents/a'))
  assert.deepEqual(readRoute('/documents/a?find=x'), readRoute('/documents/a'))
  assert.deepEqual(readRoute('/?sort=colour'), WHOLE_CASE)
  assert.deepEqual(readRoute('/documents/%E0%A4%A'), {
    screen: 'reader',
    document: '%E0%A4%A',
    voice: null,
    at: null,
    find: null,
  })
})

test('an address that is no page says so', () => {
  assert.deepEqual(readRoute('/elsewhere'), { screen: 'lost', path: '/elsewhere' })
})
