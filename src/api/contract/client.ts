import type { DocumentRecord, JudgementRecord } from '../../model/index.ts'
import type {
  ActorPage,
  ActorProfile,
  CaseSummary,
  DocumentPage,
  EventDetail,
  EventPage,
  JudgementPage,
  MentionPage,
  Problem,
  Reading,
  ReportPage,
  SearchPage,
  StatementPage,
  Timeline,
  ToldReport,
} from './answers.ts'
import { API_PATHS } from './paths.ts'
import type {
  ActorQuery,
  DocumentQuery,
  EventQuery,
  JudgementQuery,
  MentionQuery,
  NewJudgement,
  PageQuery,
  ReportQuery,
  Signature,
  StatementQuery,
  TimelineQuery,
} from './queries.ts'

/** One method a route; each rejects with an error whose `cause` is the server's `Problem` (see `problemOf`). */
export interface Client {
  summary(): Promise<CaseSummary>
  documents(query?: DocumentQuery): Promise<DocumentPage>
  document(id: string, options?: { readonly withText?: boolean }): Promise<DocumentRecord>
  reading(id: string): Promise<Reading>
  statements(query?: StatementQuery): Promise<StatementPage>
  reports(query?: ReportQuery): Promise<ReportPage>
  /** One report, with its sentence. */
  report(id: string): Promise<ToldReport>
  events(query?: EventQuery): Promise<EventPage>
  /** One event, by its id or that of any of its reports, with its reports side by side. */
  event(id: string): Promise<EventDetail>
  timeline(query?: TimelineQuery): Promise<Timeline>
  actors(query?: ActorQuery): Promise<ActorPage>
  /** Everything of one actor, by id, name or alias. */
  actor(key: string): Promise<ActorProfile>
  mentions(query?: MentionQuery): Promise<MentionPage>
  judgements(query?: JudgementQuery): Promise<JudgementPage>
  /** Corrects a statement or a report, parts or joins reports, says who is meant, or who is who. */
  judge(judgement: NewJudgement): Promise<JudgementRecord>
  /** Takes a judgement back. */
  undo(id: string, signature?: Signature): Promise<JudgementRecord>
  search(words: string, page?: PageQuery): Promise<SearchPage>
}

interface Init {
  readonly headers: Readonly<Record<string, string>>
  readonly method?: string
  readonly body?: string
}
type Fetch = (url: string, init: Init) => Promise<Response>
type Parameters = Readonly<Record<string, string | number | boolean | undefined>>

/** A typed client of the server at `baseUrl` ('' for the page's own server); needs nothing but `fetch`. */
export function createClient(baseUrl: string, fetchAnswer: Fetch = (url, init) => fetch(url, init)): Client {
  const root = baseUrl.replace(/\/$/, '')
  const accept = 'application/json, application/problem+json'
  const get = <Answer>(path: string, parameters: Parameters = {}): Promise<Answer> =>
    answerOf(fetchAnswer(`${root}${path}${queryString(parameters)}`, { headers: { accept } }))
  const post = <Answer>(path: string, body: object): Promise<Answer> =>
    answerOf(
      fetchAnswer(`${root}${path}`, {
        method: 'POST',
        headers: { accept, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
  const answerOf = async <Answer>(asked: Promise<Response>): Promise<Answer> => {
    const response = await asked
    if (!response.ok) throw await errorOf(response)
    // The server answers with the contract's types: its tests parse every answer with the schemas.
    return (await response.json()) as Answer
  }
  return {
    summary: () => get(API_PATHS.case),
    documents: (query) => get(API_PATHS.documents, { ...query }),
    document: (id, options) => get(pathOf(API_PATHS.document, id), { text: options?.withText ? 'true' : undefined }),
    reading: (id) => get(pathOf(API_PATHS.reading, id)),
    statements: (query) => get(API_PATHS.statements, { ...query }),
    reports: (query) => get(API_PATHS.reports, { ...query }),
    report: (id) => get(pathOf(API_PATHS.report, id)),
    events: (query) => get(API_PATHS.events, { ...query }),
    event: (id) => get(pathOf(API_PATHS.event, id)),
    timeline: (query) => get(API_PATHS.timeline, { ...query }),
    actors: (query) => get(API_PATHS.actors, { ...query }),
    actor: (key) => get(pathOf(API_PATHS.actor, key)),
    mentions: (query) => get(API_PATHS.mentions, { ...query }),
    judgements: (query) => get(API_PATHS.judgements, { ...query }),
    judge: (judgement) => post(API_PATHS.judgements, judgement),
    undo: (id, signature = {}) => post(pathOf(API_PATHS.undo, id), signature),
    search: (words, page) => get(API_PATHS.search, { q: words, ...page }),
  }
}

/** The server's account of an error that a client's method rejected with; null when the server gave none. */
export function problemOf(error: unknown): Problem | null {
  const cause = error instanceof Error ? error.cause : null
  return isProblem(cause) ? cause : null
}

function pathOf(path: string, id: string): string {
  return path.replace('{id}', encodeURIComponent(id))
}

function queryString(parameters: Parameters): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]]))
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}

async function errorOf(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => null)
  return isProblem(body)
    ? new Error(body.detail, { cause: body })
    : new Error(`${response.url}: the server answered ${response.status} ${response.statusText}`)
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'title' in value && 'detail' in value && 'status' in value
}
