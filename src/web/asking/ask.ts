import { type Client, createClient, problemOf } from '../../api/contract/index.ts'
import type {
  ActorRecord,
  CaseSummary,
  DocumentRecord,
  JudgementRecord,
  Page,
  Reading,
  SearchHit,
} from '../contract.ts'

/** What came of a question: still on its way, there, nowhere to be found, or failed with a line that says what to do. */
export type Answer<Value> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly problem: string }

/** The largest page that the server gives. */
const PAGE_SIZE = 1000

/** Statements of one voice are counted up to so many pages: a list to filter by needs no more. */
const MAX_VOICE_PAGES = 20

const SEARCH_SIZE = 20

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

async function readPages<Item>(
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

async function ask<Value>(signal: AbortSignal, question: (client: Client) => Promise<Value>): Promise<Answer<Value>> {
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
