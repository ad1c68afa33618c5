import type { EventStatus, ReportType, TimelineBin } from '../contract.ts'
import { DEED_STATUSES, DEED_TYPES } from '../look/say-deed.ts'

/** The same events as marks in time, as rows, or on a map. */
export const EVENT_VIEWS = ['time', 'table', 'map'] as const
export type EventView = (typeof EVENT_VIEWS)[number]

/** What the lanes of the timeline stand for. */
export const LANES = ['type', 'actor'] as const
export type Lanes = (typeof LANES)[number]

export const EVENT_SORTS = ['time', 'latest', 'origins'] as const
export type EventSort = (typeof EVENT_SORTS)[number]

/** Which events are meant; null does not narrow. */
export interface EventFilter {
  /** Names or ids: whoever takes part on any side; whoever does it; whoever it is done to. */
  readonly actor: string | null
  readonly source: string | null
  readonly target: string | null
  readonly type: ReportType | null
  readonly status: EventStatus | null
  /** Name of a voice on the path of a report. */
  readonly voice: string | null
  /** Name or id of a place, or of the state that it lies in. */
  readonly place: string | null
  /** Id of an article. */
  readonly document: string | null
  /** Only, or without, what is told of a time well before the writing. */
  readonly background: boolean | null
  /** ISO dates, both included. */
  readonly from: string | null
  readonly to: string | null
}

export interface EventsRoute extends EventFilter {
  readonly screen: 'events'
  readonly view: EventView
  readonly lanes: Lanes
  readonly order: EventSort
}

/** One event with its reports. */
export interface EventRoute {
  readonly screen: 'event'
  readonly event: string
}

export const NO_FILTER: EventFilter = {
  actor: null,
  source: null,
  target: null,
  type: null,
  status: null,
  voice: null,
  place: null,
  document: null,
  background: null,
  from: null,
  to: null,
}

/** Every event of the case in time. */
export const ALL_EVENTS: EventsRoute = { screen: 'events', view: 'time', lanes: 'type', order: 'time', ...NO_FILTER }

/** What stands in an address as it was given, in the order in which it is printed. */
const TEXT_FIELDS = ['actor', 'source', 'target', 'voice', 'place', 'document'] as const

export function readEvents(query: URLSearchParams): EventsRoute {
  const text = (name: string) => query.get(name)?.trim() || null
  const day = (name: string) => {
    const value = query.get(name)
    return value !== null && ISO_DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : null
  }
  const from = day('from')
  const to = day('to')
  const isTurned = from !== null && to !== null && from > to
  const background = query.get('background')
  return {
    screen: 'events',
    view: EVENT_VIEWS.find((name) => name === query.get('view')) ?? 'time',
    lanes: LANES.find((name) => name === query.get('lanes')) ?? 'type',
    order: EVENT_SORTS.find((name) => name === query.get('sort')) ?? 'time',
    actor: text('actor'),
    source: text('source'),
    target: text('target'),
    type: DEED_TYPES.find((name) => name === query.get('type')) ?? null,
    status: DEED_STATUSES.find((name) => name === query.get('status')) ?? null,
    voice: text('voice'),
    place: text('place'),
    document: text('document'),
    background: background === 'only' ? true : background === 'without' ? false : null,
    from: isTurned ? null : from,
    to: isTurned ? null : to,
  }
}

export function queryOfEvents(route: EventsRoute): URLSearchParams {
  const query = new URLSearchParams()
  if (route.view !== 'time') query.set('view', route.view)
  if (route.lanes !== 'type') query.set('lanes', route.lanes)
  if (route.order !== 'time') query.set('sort', route.order)
  for (const name of TEXT_FIELDS) if (route[name]) query.set(name, route[name])
  if (route.type) query.set('type', route.type)
  if (route.status) query.set('status', route.status)
  if (route.background !== null) query.set('background', route.background ? 'only' : 'without')
  if (route.from) query.set('from', route.from)
  if (route.to) query.set('to', route.to)
  return query
}

/** Whether anything but the stretch of time narrows the events. */
export function isFiltered({ from: _from, to: _to, ...rest }: EventFilter): boolean {
  const { actor, source, target, type, status, voice, place, document, background } = rest
  return [actor, source, target, type, status, voice, place, document, background].some((value) => value !== null)
}

/** The filter as the server is asked for it; `bin` and pages are the asker's. */
export function queryOfFilter(filter: EventFilter): {
  readonly [Name in keyof EventFilter]?: NonNullable<EventFilter[Name]>
} & { readonly bin?: TimelineBin } {
  const { actor, source, target, type, status, voice, place, document, background, from, to } = filter
  const given = { actor, source, target, type, status, voice, place, document, background, from, to }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u
