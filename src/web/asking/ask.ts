import { type Client, createClient, problemOf } from '../../api/contract/index.ts'
import type { ActorsRoute, Tie } from '../address/route.ts'
import type {
  ActorProfile,
  ActorRecord,
  CaseSummary,
  DocumentRecord,
  JudgementRecord,
  MentionPlace,
  Page,
  Reading,
  SearchHit,
  StatementRecord,
} from '../contract.ts'

/** What came of a question: still on its way, there, nowhere to be found, or failed with a line that says what to do. */
export type Answer<Value> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly problem: string }

/** The largest page that the server gives. */
export const PAGE_SIZE = 1000

/** Statements of one voice are counted up to so many pages: a list to filter by needs no more. */
const MAX_VOICE_PAGES = 20

const SEARCH_SIZE = 20

/** Actors asked for at a time: several screens. */
const ACTOR_PAGE = 300

/** Places and statements listed on the page of one actor. */
const LISTED_PLACES = 50

/** A list to choose from that fits a screen. */
const ACTOR_SUGGESTIONS = 8

export function askSummary(signal: AbortSignal): Promise<Answer<CaseSummary>> {
  return ask(signal, (client) => client.summary())
}

export function askReading(document: string, signal: AbortSignal): Promise<Answer<Reading>> {
  return ask(signal, (client) => client.reading(document))
}

export function askSearch(words: string, signal: AbortSignal): Promise<Answer<Page<SearchHit>>> {
  return ask(signal, (client) => client.search(words, { limit: SEARCH_SIZE }))
}

/** Actors of the case in whose names or aliases these words stand, those with most statements first. */
export function askActors(name: string, signal: AbortSignal): Promise<Answer<readonly ActorRecord[]>> {
  return ask(signal, async (client) => (await client.actors({ name, limit: ACTOR_SUGGESTIONS })).items)
}

/** One page of the actors that fit a list; `cursor` is that of the page, null for the first. */
export function askActorPage(
  { text, type, order, isSpeaking }: ActorsRoute,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Answer<Page<ActorRecord>>> {
  return ask(signal, (client) =>
    client.actors({
      order,
      limit: ACTOR_PAGE,
      ...(text.trim() === '' ? {} : { name: text.trim() }),
      ...(type === null ? {} : { type }),
      ...(isSpeaking ? { speaks: true } : {}),
      ...(cursor === null ? {} : { cursor }),
    }),
  )
}

/** Everything of one actor. */
export function askActor(actor: string, signal: AbortSignal): Promise<Answer<ActorProfile>> {
  return ask(signal, (client) => client.actor(actor))
}

/** Places where an actor goes by a name, the first of them. */
export function askPlaces(
  { actor, name, kind }: { readonly actor: string; readonly name: string; readonly kind: MentionPlace['kind'] },
  signal: AbortSignal,
): Promise<Answer<Page<MentionPlace>>> {
  return ask(signal, (client) => client.mentions({ actor, name, kind, limit: LISTED_PLACES }))
}

/** Statements of an actor, or those that tie it to another one; the first of them. */
export function askStatementsOf(
  actor: string,
  tie: { readonly kind: Tie; readonly actor: string } | null,
  signal: AbortSignal,
): Promise<Answer<Page<StatementRecord>>> {
  return ask(signal, (client) => client.statements({ ...filterFor(actor, tie), limit: LISTED_PLACES }))
}

function filterFor(actor: string, tie: { readonly kind: Tie; readonly actor: string } | null) {
  if (tie === null) return { actor }
  switch (tie.kind) {
    case 'to':
      return { actor, addressee: tie.actor }
    case 'from':
      return { actor: tie.actor, addressee: actor }
    case 'of':
      return { actor, naming: tie.actor }
    case 'by':
      return { actor: tie.actor, naming: actor }
  }
}

/** What people judged of an actor, undone or not. */
export function askJudgementsOf(actor: string, signal: AbortSignal): Promise<Answer<readonly JudgementRecord[]>> {
  return ask(signal, async (client) => (await client.judgements({ actor, limit: PAGE_SIZE })).items)
}

/** Corrections of an article that no statement of it has any more. */
export function askUnattached(document: string, signal: AbortSignal): Promise<Answer<readonly JudgementRecord[]>> {
  return ask(signal, async (client) => (await client.judgements({ document, standing: 'unattached' })).items)
}

/** All articles of the case. */
export function askDocuments(signal: AbortSignal): Promise<Answer<readonly DocumentRecord[]>> {
  return ask(signal, (client) => readPages((page) => client.documents(page), Number.POSITIVE_INFINITY))
}

/** How many statements a voice makes in each document, by document id. */
export function askVoice(name: string, signal: AbortSignal): Promise<Answer<ReadonlyMap<string, number>>> {
  return ask(signal, async (client) => {
    const statements = await readPages((page) => client.statements({ voice: name, ...page }), MAX_VOICE_PAGES)
    const counts = new Map<string, number>()
    for (const { document } of statements) counts.set(document, (counts.get(document) ?? 0) + 1)
    return counts
  })
}

/** The items of a listing, page by page until it ends or so many pages were read. */
export async function readPages<Item>(
  read: (page: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Item>>,
  maxPages: number,
): Promise<readonly Item[]> {
  const items: Item[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < maxPages; pages++) {
    const page: Page<Item> = await read({ limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) })
    for (const item of page.items) items.push(item)
    cursor = page.next
    if (cursor === null) break
  }
  return items
}

/** Asks the server; failures become answers. */
export async function ask<Value>(
  signal: AbortSignal,
  question: (client: Client) => Promise<Value>,
): Promise<Answer<Value>> {
  try {
    const client = createClient('', (url, init) => fetch(url, { ...init, signal }))
    return { kind: 'ready', value: await question(client) }
  } catch (error) {
    if (signal.aborted) return { kind: 'waiting' }
    return problemOf(error)?.status === 404 ? { kind: 'missing' } : { kind: 'failed', problem: sayFailure(error) }
  }
}

/** Why the server did not do what it was asked, in words that say what to do. */
export function sayFailure(error: unknown): string {
  const problem = problemOf(error)
  if (problem) return `${problem.title}: ${problem.detail}`
  const reason = error instanceof Error ? error.message : String(error)
  // A browser gives a TypeError when no answer came at all.
  return error instanceof TypeError ? `${NO_ANSWER} (${reason})` : reason
}

const NO_ANSWER =
  'The workbench’s server does not answer. Start it again with “redline serve” and keep that terminal open.'
