import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  article,
  COLE,
  contentOf,
  countsOf,
  FERRIES,
  ferries,
  letters,
  madeBy,
  meantIn,
  merge,
  rename,
  STRANGER,
  signed,
  standings,
  storeOf,
  undo,
} from './invented-harbour.test.ts'
import { inventedActor } from './invented-layers.test.ts'

test('one mention is somebody else: the statement whose speaker it names follows, the pronoun after it does not', () => {
  const store = storeOf(ferries())
  const before = contentOf(store)
  const [first] = store.mentions({ document: 'ferries' }).items
  const judged = { ...signed, field: 'mention' as const, document: 'ferries', mention: first?.mention.id ?? '' }
  const id = store.judge({ ...judged, value: STRANGER })
  assert.deepEqual(meantIn(store, 'ferries'), ['tom-stranger', 'cole', 'berg', 'cole', 'berg'])
  assert.deepEqual(store.statement('s1')?.judged?.voice, ['Gazette', 'Tom Stranger'])
  assert.deepEqual(
    store.statement('s1')?.judged?.judgements.map(({ field, statement }) => [field, statement]),
    [['mention', null]],
  )
  assert.deepEqual(countsOf(store), [
    ['berg', 1, 1, 1, 0, 0],
    ['cole', 1, 2, 0, 1, 1],
    ['tom-stranger', 1, 1, 0, 1, 0],
  ])
  assert.deepEqual(store.mentions({ actor: 'tom-stranger' }).items[0]?.mention.actor, 'berg')
  undo(store, id ?? '')
  assert.deepEqual(contentOf(store), before)
  store.close()
})

test('a correction of the statement itself outranks what follows from its mention', () => {
  const store = storeOf(ferries())
  store.judge({ ...signed, statement: 's1', field: 'speaker', value: COLE })
  rename(store, 'berg', 'berg', STRANGER)
  assert.equal(store.statement('s1')?.judged?.actor, 'cole')
  merge(store, 'cole', STRANGER)
  assert.equal(store.statement('s1')?.judged?.actor, 'tom-stranger')
  assert.deepEqual(store.statement('s1')?.judged?.voice, ['Gazette', 'Tom Stranger'])
  store.close()
})

test('whoever is told follows when every name beside the statement was given to the same other one', () => {
  const store = storeOf(ferries())
  rename(store, 'Cole', 'cole', STRANGER, 'ferries')
  assert.equal(store.statement('s1')?.judged?.addressee, 'tom-stranger')
  assert.equal(store.actor('tom-stranger')?.addressed, 1)
  assert.equal(store.actor('cole'), null)
  store.close()
})

test('a name in one document or in the case means somebody else; the narrower judgement holds, whichever came first', () => {
  const store = storeOf(
    ferries(),
    article('BERG left.', [['BERG', 'berg']], { id: 'other', actors: [inventedActor('berg')] }),
  )
  const inOne = rename(store, 'Berg', 'berg', COLE, 'other')
  rename(store, 'berg', 'berg', STRANGER)
  assert.deepEqual(meantIn(store, 'other'), ['cole'])
  assert.deepEqual(meantIn(store, 'ferries'), ['tom-stranger', 'cole', 'berg', 'cole', 'tom-stranger'])
  const { mention } = store.mentions({ document: 'ferries' }).items[0] ?? assert.fail()
  store.judge({ ...signed, field: 'mention', document: 'ferries', mention: mention.id, value: null })
  assert.deepEqual(meantIn(store, 'ferries')[0], '')
  assert.equal(store.statement('s1')?.judged?.actor, null)
  assert.deepEqual(standings(store), ['applied', 'applied', 'applied'])
  undo(store, inOne)
  assert.deepEqual(meantIn(store, 'other'), ['tom-stranger'])
  store.close()
})

test('of two judgements on one name the later holds, also when it says who is meant instead of the first', () => {
  const store = storeOf(ferries())
  rename(store, 'Berg', 'berg', STRANGER)
  const second = rename(store, 'Berg', 'tom-stranger', COLE)
  assert.deepEqual(standings(store), ['superseded', 'applied'])
  assert.equal(meantIn(store, 'ferries')[0], 'cole')
  undo(store, second)
  assert.deepEqual(standings(store), ['applied', 'undone'])
  assert.equal(meantIn(store, 'ferries')[0], 'tom-stranger')
  store.close()
})

test('names of whom nobody was known are given to somebody, in documents read later as well', () => {
  const store = storeOf(letters())
  rename(store, 'the mayor', null, COLE)
  assert.deepEqual(meantIn(store, 'letters')[1], 'cole')
  store.save(article('The mayor sang.', [['The mayor', null]], { id: 'song' }), { madeBy })
  assert.deepEqual(meantIn(store, 'song'), ['cole'])
  assert.equal(
    store.judge({ ...signed, field: 'name', name: 'the clerk', actor: null, document: null, value: COLE }),
    null,
  )
  store.close()
})

test('a mention that a later reading draws otherwise is found at its place, and never at another', () => {
  const store = storeOf(ferries())
  const last = store.mentions({ document: 'ferries' }).items.at(-1)?.mention
  store.judge({ ...signed, field: 'mention', document: 'ferries', mention: last?.id ?? '', value: STRANGER })
  const wider = article(
    FERRIES,
    [
      ['Berg', 'berg'],
      ['Berg was', 'berg'],
    ],
    { id: 'ferries', actors: [inventedActor('berg')] },
  )
  store.save(wider, { madeBy })
  assert.deepEqual(meantIn(store, 'ferries'), ['berg', 'tom-stranger'])
  const narrower = article(FERRIES, [['Berg', 'berg']], { id: 'ferries', actors: [inventedActor('berg')] })
  store.save(narrower, { madeBy })
  assert.deepEqual(meantIn(store, 'ferries'), ['berg'])
  assert.deepEqual(standings(store), ['unattached'])
  store.save(ferries(), { madeBy })
  assert.deepEqual(standings(store), ['applied'])
  store.close()
})
