import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadWorld } from './load-world.ts'
import { withOwnActors } from './with-own-actors.ts'

const world = loadWorld()
const own = withOwnActors(world, [
  { id: 'own-ruritania', name: 'Ruritania', type: 'state', names: ['RURITANIA', 'NEW STRELSAU'], code: 'RUR' },
])

test('finds own actors by names that a text writes with a capital', () => {
  assert.equal(own.named('Ruritania')[0]?.actor.id, 'own-ruritania')
  assert.equal(own.named('New Strelsau')[0]?.actor.id, 'own-ruritania')
  assert.deepEqual(own.named('ruritania'), [])
  assert.equal(own.longestNameFrom('new') >= 2, true)
  assert.equal(own.state('own-ruritania')?.codes.cameo, 'RUR')
})

test('still knows the rest of the world', () => {
  assert.equal(own.named('Sweden')[0]?.actor.id, world.named('Sweden')[0]?.actor.id)
  assert.equal(own.people.length, world.people.length)
  assert.equal(own.bodies.length, world.bodies.length + 1)
})
