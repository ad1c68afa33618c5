import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BERG, ferries, letters, merge, storeOf } from './invented-harbour.test.ts'
import { inventedActor } from './invented-layers.test.ts'
import type { Store } from './store.ts'

test('mentions are listed by actor, name, kind and document, page by page', () => {
  const store = storeOf(ferries(), letters())
  merge(store, 'berg', BERG)
  assert.equal(store.mentions({ actor: 'berg' }).total, 5)
  assert.equal(store.mentions({ actor: 'ada-berg', name: 'BERG' }).total, 2)
  assert.equal(store.mentions({ actor: 'ada-berg', kind: 'pronoun' }).items[0]?.text, 'She')
  assert.equal(store.mentions({ actor: null }).items[0]?.text, 'The mayor')
  assert.equal(store.mentions({ document: 'letters' }).total, 3)
  const seen: string[] = []
  for (let cursor: string | undefined, more = true; more; ) {
    const page = store.mentions({ actor: 'ada-berg', limit: 2, cursor })
    assert.equal(page.total, 5)
    seen.push(...page.items.map(({ mention }) => mention.id))
    cursor = page.next ?? undefined
    more = page.next !== null
  }
  assert.equal(new Set(seen).size, 5)
  assert.match(store.mentions({ actor: 'cole' }).items[0]?.snippet ?? '', /Berg told Cole that/)
  assert.deepEqual(store.mentionKeys(seen[0]?.slice(0, 9) ?? ''), [{ document: 'ferries', mention: seen[0] }])
  store.close()
})

test('actors are listed by country, document and whether they speak, in three orders', () => {
  const own = { ...letters(), actors: [inventedActor('ada-berg', { name: 'Ada Berg', country: 'norway' })] }
  const store = storeOf(ferries(), own)
  const ids = (query: Parameters<Store['actors']>[0]) => store.actors(query).items.map(({ id }) => id)
  assert.deepEqual(ids({ country: 'norway' }), ['ada-berg'])
  assert.deepEqual(ids({ document: 'letters' }), ['ada-berg'])
  assert.deepEqual(ids({ speaks: false }), [])
  assert.deepEqual(ids({ order: 'mentions', speaks: true }), ['ada-berg', 'berg', 'cole'])
  assert.deepEqual(ids({ order: 'name' }), ['ada-berg', 'berg', 'cole'])
  for (const order of ['statements', 'mentions', 'name'] as const) {
    const first = store.actors({ order, limit: 2 })
    const rest = store.actors({ order, limit: 2, cursor: first.next ?? '' })
    assert.equal(new Set([...first.items, ...rest.items].map(({ id }) => id)).size, 3)
  }
  store.close()
})

test('statements are found by whom they are told to and whom they name', () => {
  const store = storeOf(ferries())
  const ids = (query: Parameters<Store['statements']>[0]) =>
    store.statements(query).items.map(({ statement }) => statement.id)
  assert.deepEqual(ids({ addressee: 'Cole' }), ['s1'])
  assert.deepEqual(ids({ naming: 'berg' }), ['s2'])
  assert.deepEqual(ids({ actor: 'berg', naming: 'berg' }), [])
  store.close()
})
