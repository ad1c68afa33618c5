import type { EventDetail, EventRecord, ReportRecord, Timeline, TimelineBin, ToldReport } from '../model/index.ts'
import { type DeedQuery, problemOf, type Store } from '../store/index.ts'
import type { DeedFilter, EventFilter, Page, ReportFilter } from './case.ts'
import { deedComposer } from './compose-deeds.ts'
import { documentIdOf, recordIdOf } from './keys.ts'
import { knownWorld } from './known-world.ts'
import { placesCalled } from './place-reference.ts'
import { makeTimeline } from './timeline.ts'

const NOTHING = { items: [], next: null, total: 0 } as const

/** A page of the reports that fit. */
export function reportsOf(store: Store, filter: ReportFilter): Page<ReportRecord> {
  return store.glance(() => {
    const query = queryOf(store, filter)
    if (query === null) return NOTHING
    const page = store.reports({ ...query, cursor: filter.cursor, limit: filter.limit })
    const composer = deedComposer(store)
    return { ...page, items: page.items.map(composer.report) }
  })
}

export function reportOf(store: Store, key: string): ToldReport | null {
  return store.glance(() => {
    const id = recordIdOf(store, 'report', key)
    const stored = id === null ? null : store.report(id)
    return stored === null ? null : deedComposer(store).told(stored)
  })
}

/** A page of the events that fit. */
export function eventsOf(store: Store, filter: EventFilter): Page<EventRecord> {
  return store.glance(() => {
    const query = queryOf(store, filter)
    if (query === null) return NOTHING
    const page = store.events({ ...query, order: filter.order, cursor: filter.cursor, limit: filter.limit })
    const composer = deedComposer(store)
    return { ...page, items: page.items.map(composer.event) }
  })
}

/** The event with an id (or start of one), or that such a report tells of, with its reports. */
export function eventOf(store: Store, key: string): EventDetail | null {
  return store.glance(() => {
    const id = recordIdOf(store, 'event', key) ?? recordIdOf(store, 'report', key)
    const stored = id === null ? null : store.event(id)
    if (stored === null) return null
    const composer = deedComposer(store)
    return { event: composer.event(stored), reports: stored.reports.map(composer.told) }
  })
}

export function timelineOf(store: Store, { bin, ...filter }: DeedFilter & { readonly bin?: TimelineBin }): Timeline {
  return store.glance(() => {
    const query = queryOf(store, filter)
    return makeTimeline(query === null ? [] : store.eventCounts(query), bin)
  })
}

/** What the store is asked; null when there is no such document. Throws a problem when no such place is known. */
function queryOf(store: Store, filter: DeedFilter): DeedQuery | null {
  const { document: key, actor, source, target, type, status, voice, from, to, place, background } = filter
  const document = key === undefined ? undefined : documentIdOf(store, key)
  if (document === null) return null
  const places = place === undefined ? undefined : placesCalled(place)
  if (places?.length === 0) {
    throw problemOf('request', `${place}: the tables know no such place; \`redline world\` looks names up`)
  }
  const [anyone, doer, doneTo] = [actor, source, target].map((name) =>
    name === undefined ? undefined : partyMeant(store, name),
  )
  return { document, actor: anyone, source: doer, target: doneTo, type, status, voice, from, to, places, background }
}

/** Somebody whom the case knows, else whom the tables alone know by this name: a state can take part by its adjective alone. */
function partyMeant(store: Store, name: string): string {
  if (store.actor(name) !== null || store.actors({ name, limit: 1 }).total > 0) return name
  const [known] = knownWorld()
    .named(name)
    .filter(({ kind }) => kind === 'name' || kind === 'alias')
  return known?.actor.id ?? name
}
