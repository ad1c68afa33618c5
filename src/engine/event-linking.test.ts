import assert from 'node:assert/strict'
import test from 'node:test'
import { linkEvents, toLinkedReports, worldKnowledge } from '../link/index.ts'
import type { EventLink, Layers } from '../model/index.ts'
import { openStore, type Store } from '../store/index.ts'
import { eventLinking } from './event-linking.ts'
import { inventedDeeds, seededChance } from './invented-deeds.test.ts'
import { knownWorld } from './known-world.ts'

const linking = eventLinking()
const BY = { by: null, note: null, at: '2024-05-01T10:00:00.000Z' }

/** The events of a case, in the order of their ids. */
function eventsIn(store: Store): readonly EventLink[] {
  const links: EventLink[] = []
  let cursor: string | undefined
  do {
    const page = store.events({ cursor, limit: 50 })
    links.push(...page.items.map(({ link }) => link))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return byId(links)
}

function byId(links: readonly EventLink[]): readonly EventLink[] {
  return [...links].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function linkedAtOnce(layers: readonly Layers[]): readonly EventLink[] {
  const reports = layers.flatMap((each) => toLinkedReports(each))
  return byId(linkEvents(reports, { knowledge: worldKnowledge(knownWorld()) }))
}

test('events linked document by document are those of linking all reports at once', () => {
  for (const seed of [1, 2, 3]) {
    const chance = seededChance(seed)
    const store = openStore(':memory:', { mode: 'write', linking })
    const standing = new Map<number, Layers>()
    for (let step = 0; step < 60; step++) {
      const number = chance(35)
      // Some are read again, and then tell something else.
      const layers = inventedDeeds(number, { reading: chance(3) })
      standing.set(number, layers)
      store.save(layers, { madeBy: 'x@1' })
      if (step % 20 === 19) assert.deepEqual(eventsIn(store), linkedAtOnce([...standing.values()]))
    }
    const events = eventsIn(store)
    assert.ok(events.some(({ documents }) => documents > 2))
    assert.equal(store.summary().reports, events.flatMap(({ reports }) => reports).length)
    store.close()
  }
})

test('what people join and part stays so when other documents come, and undone it is as if never judged', () => {
  const store = openStore(':memory:', { mode: 'write', linking })
  const all = Array.from({ length: 30 }, (_, number) => inventedDeeds(number))
  for (const layers of all.slice(0, 20)) store.save(layers, { madeBy: 'x@1' })
  const shared = store.events({ order: 'origins' }).items.find(({ reports }) => reports.length > 1)
  const lonely = store.events().items.find(({ reports }) => reports.length === 1)
  const [first, second] = shared?.reports.map(({ report }) => report.id) ?? []
  const other = lonely?.reports[0]?.report.id
  assert.ok(first && second && other)
  const eventOf = (id: string) => store.event(id)?.link.id
  const apart = store.judge({ field: 'apart', report: first, value: null, ...BY })
  assert.deepEqual(store.event(first)?.link.reports, [first])
  const named = store.otherReport(second)
  assert.ok(named)
  const together = store.judge({ field: 'together', report: other, value: named, ...BY })
  assert.equal(eventOf(other), eventOf(second))
  assert.equal(store.event(other)?.isJudged, true)
  const weights = store.event(other)?.link.ties.flatMap(({ reasons }) => reasons.map(({ weight }) => weight))
  assert.ok(weights?.every(Number.isFinite))
  for (const layers of all.slice(20)) store.save(layers, { madeBy: 'x@1' })
  for (const layers of all.slice(0, 20)) store.save(layers, { madeBy: 'x@2' })
  assert.equal(eventOf(other), eventOf(second))
  assert.deepEqual(store.event(first)?.link.reports, [first])
  for (const id of [apart, together]) store.undo(id ?? '', BY)
  assert.deepEqual(eventsIn(store), linkedAtOnce(all))
  assert.equal(store.report(first)?.judgements, null)
  store.close()
})

test('a merged actor takes part in what the other did, and its reports are linked as such', () => {
  const store = openStore(':memory:', { mode: 'write', linking })
  const actor = (id: string) => ({
    ...{ id, name: id, type: 'state' as const, country: null, aliases: [], offices: [], description: null },
  })
  for (let number = 0; number < 20; number++) {
    const layers = inventedDeeds(number)
    store.save({ ...layers, actors: [actor('france'), actor('germany')] }, { madeBy: 'x@1' })
  }
  const before = store.reports({ actor: 'france', limit: 1000 }).total + store.reports({ actor: 'germany' }).total
  const both = store
    .reports({ actor: 'germany', limit: 1000 })
    .items.filter(({ final }) => [...final.sources, ...final.targets].includes('france')).length
  const merge = store.judge({
    ...{ field: 'identity', actor: 'germany', value: { id: 'france', name: 'france', type: 'state' }, ...BY },
  })
  assert.equal(store.reports({ actor: 'germany', limit: 1000 }).total, before - both)
  assert.equal(store.reports({ actor: 'france' }).total, before - both)
  assert.ok(
    store.reports({ actor: 'france', limit: 1000 }).items.every(({ final }) => !final.sources.includes('germany')),
  )
  store.undo(merge ?? '', BY)
  assert.equal(store.reports({ actor: 'france' }).total + store.reports({ actor: 'germany' }).total, before)
  store.close()
})
