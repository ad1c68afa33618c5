import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEED_STATUSES, isDone, sayDeedName, sayParties, sayPartiesOrWords, sayParty } from './say-deed.ts'

const actors = (...names: readonly string[]) => names.map((name) => ({ name }))

test('only what happened or goes on counts as done, and every other claim is said with the deed', () => {
  assert.deepEqual(DEED_STATUSES.filter(isDone), ['happened', 'ongoing'])
  assert.equal(sayDeedName('ASSAULT', 'happened'), 'Assault')
  assert.equal(sayDeedName('ASSAULT', 'threatened'), 'Assault, threatened')
  assert.equal(sayDeedName('ASSAULT', 'denied'), 'Assault, denied')
})

test('parties are said by name, by the words of the text, or as a dash', () => {
  assert.equal(sayParty(actors('A', 'B', 'C', 'D', 'E'), []), 'A, B, C and 2 more')
  assert.equal(sayParty([], ['the fishermen']), 'the fishermen')
  const none = { source: [], target: [], sourceWords: [], targetWords: [] }
  assert.equal(sayParties({ ...none, source: actors('A'), target: actors('B') }), 'A → B')
  assert.equal(sayParties({ ...none, target: actors('B') }), '– → B')
  assert.equal(sayParties({ ...none, source: actors('A') }), 'A')
  assert.equal(sayParties(none), 'nobody named')
  assert.equal(sayPartiesOrWords({ ...none, text: 'the talks in\nGeneva,' }), '“the talks in Geneva”')
  assert.equal(sayPartiesOrWords({ ...none, source: actors('A'), text: 'x' }), 'A')
})
