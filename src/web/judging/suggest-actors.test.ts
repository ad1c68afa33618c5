import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActorRecord } from '../contract.ts'
import { mention, reading, statement } from '../reader/fake-reading.ts'
import { actorsHere, isSameName, suggestActors } from './suggest-actors.ts'

const known = (id: string, name: string, office?: string): ActorRecord => ({
  id,
  name,
  type: 'person',
  country: null,
  aliases: [],
  offices: office ? [{ office, from: null, to: null }] : [],
  description: null,
  documents: 1,
  mentions: 1,
  pronouns: 0,
  statements: 1,
  addressed: 0,
})

test('whoever the article names comes first, most often named before all', () => {
  const ann = { id: 'ann', name: 'Ann' }
  const ben = { id: 'ben', name: 'Ben' }
  const here = actorsHere({
    ...reading('Ann. Ben. Ben.', [statement('s', 0, 3, ['Paper', 'Ann'], { actor: ann })]),
    mentions: [ann, ben, ben].map((actor, at) => mention(`${at}`, at, at + 1, actor)),
  })
  assert.deepEqual(
    here.map(({ id }) => id),
    ['ann', 'ben'],
  )
  assert.deepEqual(
    suggestActors('', { here, known: [] }).map(({ name }) => name),
    ['Ann', 'Ben'],
  )
})

test('words typed choose among both, each actor once, with an office where one is known', () => {
  const here = [{ id: 'jorg', name: 'Jörg Ahn', hint: 'in this article' }]
  const found = suggestActors('JORG', { here, known: [known('jorg', 'Jörg Ahn', 'Mayor'), known('jorgen', 'Jørgen')] })
  assert.deepEqual(found, [
    { id: 'jorg', name: 'Jörg Ahn', hint: 'Mayor' },
    { id: 'jorgen', name: 'Jørgen', hint: 'person' },
  ])
  assert.deepEqual(suggestActors('zeppelin', { here, known: [] }), [])
  const many = Array.from({ length: 30 }, (_, at) => known(`a${at}`, `A ${at}`))
  assert.equal(suggestActors('a', { here, known: many }).length, 8)
})

test('names are the same whatever their case, accents and spaces', () => {
  assert.ok(isSameName(' JÖRG  Ahn', 'jorg ahn'))
  assert.ok(!isSameName('Jörg', 'Jörg Ahn'))
})
