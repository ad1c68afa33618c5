import type { ActorType, Span } from '../contract.ts'
import { ACTOR_TYPES } from '../look/say-actor.ts'
import { ALL_EVENTS, type EventRoute, type EventsRoute, queryOfEvents, readEvents } from './events-route.ts'

export const ARTICLE_ORDERS = ['date', 'title', 'outlet', 'statements'] as const
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number]

/** The case screen: which articles it lists and in what order. */
export interface CaseRoute {
  readonly screen: 'case'
  readonly text: string
  readonly voice: string | null
  readonly family: string | null
  readonly order: ArticleOrder
  readonly isDescending: boolean
}

/** The reader: which article, which voice alone, and the place to go to. */
export interface ReaderRoute {
  readonly screen: 'reader'
  readonly document: string
  readonly voice: string | null
  /** Id of the statement under the cursor. */
  readonly at: string | null
  /** A stretch found by search, shown and scrolled to. */
  readonly find: Span | null
}

/** By what the list of actors is sorted; the first is the usual one. */
export const ACTOR_SORTS = ['statements', 'mentions', 'name'] as const
export type ActorSort = (typeof ACTOR_SORTS)[number]

/** The list of actors: which it shows and in what order. */
export interface ActorsRoute {
  readonly screen: 'actors'
  readonly text: string
  readonly type: ActorType | null
  readonly order: ActorSort
  /** Only those who make statements. */
  readonly isSpeaking: boolean
}

/** What two actors have in common: statements told by one to the other, or by one that name the other. */
export const TIES = ['to', 'from', 'of', 'by'] as const
export type Tie = (typeof TIES)[number]

/** One actor, and whose statements with it are listed; all that it makes where none is chosen. */
export interface ActorRoute {
  readonly screen: 'actor'
  readonly actor: string
  readonly tie: { readonly kind: Tie; readonly actor: string } | null
}

export interface LostRoute {
  readonly screen: 'lost'
  readonly path: string
}

export type Route = CaseRoute | ReaderRoute | ActorsRoute | ActorRoute | EventsRoute | EventRoute | LostRoute

/** The case with nothing filtered, oldest article first. */
export const WHOLE_CASE: CaseRoute = {
  screen: 'case',
  text: '',
  voice: null,
  family: null,
  order: 'date',
  isDescending: false,
}

/** Every actor, those who say most first. */
export const ALL_ACTORS: ActorsRoute = {
  screen: 'actors',
  text: '',
  type: null,
  order: 'statements',
  isSpeaking: false,
}

/** Reads a route from an address such as `/documents/4f0a?voice=TASS&at=91bc`; what cannot be read is left out. */
export function readRoute(address: string): Route {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  if (pathname === '/' || pathname === '/index.html') {
    const order = ARTICLE_ORDERS.find((name) => name === searchParams.get('sort')) ?? 'date'
    return {
      screen: 'case',
      text: searchParams.get('q') ?? '',
      voice: searchParams.get('voice') || null,
      family: searchParams.get('family') || null,
      order,
      isDescending: searchParams.get('down') === '1',
    }
  }
  if (ACTORS_PATH.test(pathname)) return readActors(searchParams)
  const [, actor] = ACTOR_PATH.exec(pathname) ?? []
  if (actor) return { screen: 'actor', actor: decodePart(actor), tie: readTie(searchParams) }
  if (EVENTS_PATH.test(pathname)) return readEvents(searchParams)
  const [, event] = EVENT_PATH.exec(pathname) ?? []
  if (event) return { screen: 'event', event: decodePart(event) }
  const [, document] = DOCUMENT_PATH.exec(pathname) ?? []
  if (!document) return { screen: 'lost', path: pathname }
  return {
    screen: 'reader',
    document: decodePart(document),
    voice: searchParams.get('voice') || null,
    at: searchParams.get('at') || null,
    find: readSpan(searchParams.get('find')),
  }
}

/** The address of a route; the reverse of `readRoute`. */
export function printRoute(route: Route): string {
  if (route.screen === 'lost') return route.path
  if (route.screen === 'event') return eventAddress(route.event)
  if (route.screen === 'events') return withQuery('/events', queryOfEvents(route))
  const query = new URLSearchParams()
  if (route.screen === 'case') {
    if (route.text) query.set('q', route.text)
    if (route.voice) query.set('voice', route.voice)
    if (route.family) query.set('family', route.family)
    if (route.order !== 'date') query.set('sort', route.order)
    if (route.isDescending) query.set('down', '1')
    return withQuery('/', query)
  }
  if (route.screen === 'actors') {
    if (route.text) query.set('q', route.text)
    if (route.type) query.set('type', route.type)
    if (route.order !== 'statements') query.set('sort', route.order)
    if (route.isSpeaking) query.set('speaks', '1')
    return withQuery('/actors', query)
  }
  if (route.screen === 'actor') {
    if (route.tie) query.set(route.tie.kind, route.tie.actor)
    return withQuery(`/actors/${encodeURIComponent(route.actor)}`, query)
  }
  if (route.voice) query.set('voice', route.voice)
  if (route.at) query.set('at', route.at)
  if (route.find) query.set('find', `${route.find.start}-${route.find.end}`)
  return withQuery(`/documents/${encodeURIComponent(route.document)}`, query)
}

/** The address of an article, with nothing else chosen unless given. */
export function articleAddress(
  document: string,
  place: Partial<Omit<ReaderRoute, 'screen' | 'document'>> = {},
): string {
  return printRoute({ screen: 'reader', document, voice: null, at: null, find: null, ...place })
}

/** The address of an actor, with nothing else chosen unless given. */
export function actorAddress(actor: string, tie: ActorRoute['tie'] = null): string {
  return printRoute({ screen: 'actor', actor, tie })
}

/** The address of the list of events, narrowed as given. */
export function eventsAddress(change: Partial<Omit<EventsRoute, 'screen'>> = {}): string {
  return printRoute({ ...ALL_EVENTS, ...change })
}

/** The address of an event. */
export function eventAddress(event: string): string {
  return `/events/${encodeURIComponent(event)}`
}

function readActors(searchParams: URLSearchParams): ActorsRoute {
  return {
    screen: 'actors',
    text: searchParams.get('q') ?? '',
    type: ACTOR_TYPES.find((name) => name === searchParams.get('type')) ?? null,
    order: ACTOR_SORTS.find((name) => name === searchParams.get('sort')) ?? 'statements',
    isSpeaking: searchParams.get('speaks') === '1',
  }
}

function readTie(searchParams: URLSearchParams): ActorRoute['tie'] {
  const kind = TIES.find((name) => searchParams.get(name))
  const actor = kind === undefined ? null : searchParams.get(kind)
  return kind === undefined || !actor ? null : { kind, actor }
}

/** `/actors` or `/actors/`; `/actors/nikita-khrushchev`. */
const ACTORS_PATH = /^\/actors\/?$/u
const ACTOR_PATH = /^\/actors\/([^/]+)\/?$/u

/** `/events` or `/events/`; `/events/1f20c7`. */
const EVENTS_PATH = /^\/events\/?$/u
const EVENT_PATH = /^\/events\/([^/]+)\/?$/u

/** `/documents/4f0a` or `/documents/4f0a/`. */
const DOCUMENT_PATH = /^\/documents\/([^/]+)\/?$/u

/** `120-155`. */
const SPAN = /^(\d{1,9})-(\d{1,9})$/u

function readSpan(text: string | null): Span | null {
  const [, start, end] = SPAN.exec(text ?? '') ?? []
  if (start === undefined || end === undefined || Number(start) >= Number(end)) return null
  return { start: Number(start), end: Number(end) }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function withQuery(path: string, query: URLSearchParams): string {
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
