import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JudgedActor } from '../model/index.ts'
import {
  article,
  BERG,
  COLE,
  contentOf,
  countsOf,
  FERRIES,
  ferries,
  LETTERS,
  letters,
  madeBy,
  meantIn,
  merge,
  signed,
  standings,
  storeOf,
  undo,
} from './invented-harbour.test.ts'
import { inventedActor } from './invented-layers.test.ts'
import { isProblem } from './problem.ts'

test('two actors taken to be one are one in every count, name, voice and profile, and two again when that is undone', () => {
  const store = storeOf(ferries(), letters())
  const before = contentOf(store)
  const judgement = merge(store, 'berg', BERG)
  assert.deepEqual(countsOf(store), [
    ['ada-berg', 2, 4, 1, 2, 0],
    ['cole', 1, 2, 0, 1, 1],
  ])
  assert.deepEqual(store.actor('berg'), store.actor('ada-berg'))
  assert.deepEqual(store.actor('ada-berg')?.aliases, ['Berg', 'Ms Berg'])
  assert.deepEqual(
    store.actorsCalled('ms berg').map(({ id }) => id),
    ['ada-berg'],
  )
  assert.deepEqual(store.statement('s1')?.judged?.voice, ['Gazette', 'Ada Berg'])
  assert.deepEqual(store.statement('s1')?.statement.voice, ['Gazette', 'Berg'])
  for (const actor of ['berg', 'ada-berg', 'Ms Berg']) assert.equal(store.statements({ actor }).total, 2)
  assert.equal(store.statements({ voice: 'Ada Berg' }).total, 2)
  assert.deepEqual(store.documents().items[0]?.voices, ['Ada Berg', 'Cole'])
  const profile = store.profile('berg')
  assert.deepEqual(profile?.merged, [{ id: 'berg', name: 'Berg', judgement }])
  assert.deepEqual(
    profile?.forms.map(({ kind, words, mentions }) => [kind, words, mentions]),
    [
      ['name', 'A. Berg', 2],
      ['name', 'Berg', 2],
      ['pronoun', 'She', 1],
    ],
  )
  assert.deepEqual(
    [profile?.speaksTo, profile?.namedBy],
    [[{ actor: 'cole', statements: 1 }], [{ actor: 'cole', statements: 1 }]],
  )
  assert.deepEqual(profile?.time, { earliest: '1962-10-22', latest: '1963-02-01' })
  assert.deepEqual(
    store
      .judgements({ actor: 'berg' })
      .items.map(({ standing, documents, mentions }) => [standing, documents, mentions]),
    [['applied', 1, 3]],
  )
  undo(store, judgement)
  assert.deepEqual(contentOf(store), before)
  store.close()
})

test('a merge holds for documents that are read later, and for a second reading', () => {
  const store = storeOf(letters())
  store.save(ferries(), { madeBy })
  merge(store, 'berg', BERG)
  const before = contentOf(store)
  store.save(ferries(), { madeBy: 'actors@2' })
  assert.deepEqual(contentOf(store), before)
  const other = article('Berg left.', [['Berg', 'berg']], {
    id: 'other',
    actors: [inventedActor('berg', { name: 'Berg' })],
  })
  store.save(other, { madeBy })
  assert.deepEqual(meantIn(store, 'other'), ['ada-berg'])
  assert.equal(store.actor('berg')?.documents, 3)
  store.close()
})

test('a chain of merges leads to its end, from wherever one asks; a link undone, it is two again', () => {
  const store = storeOf(ferries(), letters())
  const first = merge(store, 'berg', BERG)
  const second = merge(store, 'ada-berg', COLE)
  assert.deepEqual(countsOf(store), [['cole', 2, 6, 1, 3, 1]])
  assert.equal(store.actor('berg')?.id, 'cole')
  assert.deepEqual(
    store.profile('berg')?.merged.map(({ id }) => id),
    ['berg', 'ada-berg'],
  )
  undo(store, first)
  assert.deepEqual([store.actor('berg')?.name, store.actor('ada-berg')?.id], ['Berg', 'cole'])
  undo(store, second)
  assert.equal(store.actor('ada-berg')?.name, 'Ada Berg')
  store.close()
})

test('nobody can be merged into himself, round about, or twice', () => {
  const store = storeOf(ferries(), letters())
  const refused = (actor: string, value: JudgedActor, part: RegExp) =>
    assert.throws(
      () => store.judge({ ...signed, field: 'identity', actor, value }),
      (error) => isProblem(error) && error.problem === 'request' && part.test(error.message),
    )
  refused('cole', COLE, /Cole and Cole are one actor already/)
  merge(store, 'berg', BERG)
  refused('berg', COLE, /berg was merged into Ada Berg before; merge ada-berg instead, or undo/)
  refused('ada-berg', { id: 'berg', name: 'Berg', type: 'person' }, /Ada Berg and Berg are one actor already/)
  assert.equal(store.judge({ ...signed, field: 'identity', actor: 'nobody', value: COLE }), null)
  assert.deepEqual(standings(store), ['applied'])
  store.close()
})

test('a merge into somebody who is read no more keeps the name; one of somebody gone waits until that one is back', () => {
  const store = storeOf(ferries(), letters())
  merge(store, 'berg', BERG)
  const without = article(LETTERS, [], { id: 'letters' })
  store.save(without, { madeBy })
  assert.deepEqual([store.actor('ada-berg')?.name, store.actor('ada-berg')?.documents], ['Ada Berg', 1])
  store.save(article(FERRIES, [], { id: 'ferries' }), { madeBy })
  assert.deepEqual(standings(store), ['unattached'])
  assert.deepEqual(countsOf(store), [])
  store.save(ferries(), { madeBy })
  assert.deepEqual(standings(store), ['applied'])
  assert.deepEqual(meantIn(store, 'ferries'), ['ada-berg', 'cole', 'ada-berg', 'cole', 'ada-berg'])
  store.close()
})

test('a mention of several is one of each of them, and follows where one of them is merged', () => {
  const both = article(
    'Berg and Cole met. They sang.',
    [
      ['Berg', 'berg'],
      ['Cole', 'cole'],
      ['They', null],
    ],
    {
      id: 'both',
      actors: [inventedActor('berg', { name: 'Berg' }), COLE_ACTOR],
    },
  )
  const mentions = both.mentions.map((mention, index) =>
    index < 2
      ? mention
      : { ...mention, kind: 'pronoun' as const, resolution: 'several' as const, candidates: ['berg', 'cole'] },
  )
  const store = storeOf({ ...both, mentions }, letters())
  assert.deepEqual([store.actor('berg')?.pronouns, store.actor('cole')?.pronouns], [1, 1])
  merge(store, 'berg', BERG)
  assert.deepEqual(meantIn(store, 'both')[2], 'ada-berg+cole')
  store.close()
})

const COLE_ACTOR = inventedActor('cole', { name: 'Cole' })
