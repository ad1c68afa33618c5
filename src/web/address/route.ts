import type { Span } from '../contract.ts'

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

export interface LostRoute {
  readonly screen: 'lost'
  readonly path: string
}

export type Route = CaseRoute | ReaderRoute | LostRoute

/** The case with nothing filtered, oldest article first. */
export const WHOLE_CASE: CaseRoute = {
  screen: 'case',
  text: '',
  voice: null,
  family: null,
  order: 'date',
  isDescending: false,
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
  const query = new URLSearchParams()
  if (route.screen === 'case') {
    if (route.text) query.set('q', route.text)
    if (route.voice) query.set('voice', route.voice)
    if (route.family) query.set('family', route.family)
    if (route.order !== 'date') query.set('sort', route.order)
    if (route.isDescending) query.set('down', '1')
    return withQuery('/', query)
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
