import { type EventFilter, type EventSort, queryOfFilter } from '../address/events-route.ts'
import type { EventDetail, EventRecord, EventStatus, Page, ReportType, Timeline, TimelineBin } from '../contract.ts'
import { type Answer, ask, PAGE_SIZE, readPages } from './ask.ts'

/** Events asked for at a time in the table: several screens. */
const EVENT_PAGE = 200

/** Events on a map beyond these are left out, and the map says so. */
const MAX_MAP_PAGES = 10

/** Statuses that say that a deed was or is done. */
const DONE_STATUSES: readonly EventStatus[] = ['happened', 'ongoing']

/** Counts of all events that fit and, where the filter leaves it open, of those told as done. */
export interface CountedEvents {
  readonly all: Timeline
  readonly done: readonly Timeline[]
}

/** How many events fit in each stretch of time; without a bin as finely as the server likes. */
export function askTimeline(
  filter: EventFilter,
  bin: TimelineBin | null,
  signal: AbortSignal,
): Promise<Answer<CountedEvents>> {
  return ask(signal, async (client) => {
    const query = queryOfFilter(filter)
    if (filter.status !== null) {
      const all = await client.timeline({ ...query, ...(bin === null ? {} : { bin }) })
      return { all, done: DONE_STATUSES.includes(filter.status) ? [all] : [] }
    }
    const all = await client.timeline({ ...query, ...(bin === null ? {} : { bin }) })
    const done = await Promise.all(DONE_STATUSES.map((status) => client.timeline({ ...query, status, bin: all.bin })))
    return { all, done }
  })
}

/** The first so many events that fit, oldest first, undated ones last. */
export function askEvents(filter: EventFilter, limit: number, signal: AbortSignal): Promise<Answer<Page<EventRecord>>> {
  return ask(signal, (client) => client.events({ ...queryOfFilter(filter), limit }))
}

/** One page of the events that fit; `cursor` is that of the page, null for the first. */
export function askEventPage(
  { order, ...filter }: EventFilter & { readonly order: EventSort },
  cursor: string | null,
  signal: AbortSignal,
): Promise<Answer<Page<EventRecord>>> {
  return ask(signal, (client) =>
    client.events({ ...queryOfFilter(filter), order, limit: EVENT_PAGE, ...(cursor === null ? {} : { cursor }) }),
  )
}

/** The events that fit, those of most origins first, as many as a map holds. */
export function askEventsForMap(filter: EventFilter, signal: AbortSignal): Promise<Answer<readonly EventRecord[]>> {
  return ask(signal, (client) =>
    readPages((page) => client.events({ ...queryOfFilter(filter), order: 'origins', ...page }), MAX_MAP_PAGES),
  )
}

/** The events that fit and have no time, which come last in the order of time: all pages must be read to get there. */
export function askUndated(filter: EventFilter, signal: AbortSignal): Promise<Answer<readonly EventRecord[]>> {
  return ask(signal, async (client) => {
    const events = await readPages((page) => client.events({ ...queryOfFilter(filter), ...page }), MAX_MAP_PAGES)
    return events.filter(({ time }) => time === null)
  })
}

/** An event, by its id or that of one of its reports, with its reports side by side. */
export function askEvent(event: string, signal: AbortSignal): Promise<Answer<EventDetail>> {
  return ask(signal, (client) => client.event(event))
}

/** Actors with a lane of their own from afar: each is one more question. */
const MOST_LEADERS = 6

/** Who does (or suffers) most among the events told by most origins. */
export function askLeaders(
  filter: EventFilter,
  side: 'source' | 'target',
  signal: AbortSignal,
): Promise<Answer<readonly SharedDeeds[]>> {
  return ask(signal, async (client) => {
    const { items } = await client.events({ ...queryOfFilter(filter), order: 'origins', limit: PAGE_SIZE })
    return countActors(items, side).slice(0, MOST_LEADERS)
  })
}

/** An actor and how many events it has in common with another one. */
export interface SharedDeeds {
  readonly id: string
  readonly name: string
  readonly events: number
}

/** What an actor did, or what was done to it. */
export interface DeedsOfActor {
  readonly events: number
  readonly types: readonly (readonly [ReportType, number])[]
  /** On the other side, most events first, counted in as many as one page holds. */
  readonly others: readonly SharedDeeds[]
  readonly isCountWhole: boolean
}

export function askDeedsOf(
  actor: string,
  side: 'source' | 'target',
  signal: AbortSignal,
): Promise<Answer<DeedsOfActor>> {
  return ask(signal, async (client) => {
    const [counted, page] = await Promise.all([
      client.timeline({ [side]: actor, bin: 'decade' }),
      client.events({ [side]: actor, order: 'origins', limit: PAGE_SIZE }),
    ])
    return {
      events: counted.events,
      types: (Object.entries(counted.types) as [ReportType, number][]).toSorted(([, a], [, b]) => b - a),
      others: countActors(page.items, side === 'source' ? 'target' : 'source'),
      isCountWhole: page.next === null,
    }
  })
}

/** The actors on one side of events, those with most events first. */
function countActors(events: readonly EventRecord[], side: 'source' | 'target'): readonly SharedDeeds[] {
  const counts = new Map<string, { readonly name: string; events: number }>()
  for (const event of events) {
    for (const { id, name } of event[side]) {
      const actor = counts.get(id) ?? { name, events: 0 }
      actor.events++
      counts.set(id, actor)
    }
  }
  return [...counts].map(([id, actor]) => ({ id, ...actor })).toSorted((a, b) => b.events - a.events)
}
