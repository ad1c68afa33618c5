import type { PageRules } from '../language/index.ts'
import { type Document, type DocumentDate, documentId, hashBytes, STORY_KINDS } from '../model/index.ts'
import type { World } from '../world/index.ts'
import type { Page } from './block.ts'
import { buildRegions } from './build-regions.ts'
import { datePage } from './date-page.ts'
import { decodeText } from './decode-text.ts'
import { detectLanguage } from './detect-language.ts'
import { findTitle } from './find-title.ts'
import { readHtml } from './html/read-html.ts'
import { markBlocks } from './mark-blocks.ts'
import { markDateLines } from './mark-date-lines.ts'
import { matchBlock } from './match-block.ts'
import { nameAuthor, nameOutlet } from './name-page.ts'
import { findingsInPlace, placeBlocks } from './page-places.ts'
import type { ReadProblem } from './read-problem.ts'
import { sniffFormat } from './sniff-format.ts'
import { readText } from './text/read-text.ts'
import { traceChain } from './trace-chain.ts'

export interface ReadInput {
  readonly bytes: Uint8Array
  /** Path or URL as the user gave it; the name of a document in messages. */
  readonly source: string
  /** Where the bytes were fetched from, if they were. */
  readonly url?: string
  /** The server's `Content-Type`. */
  readonly contentType?: string
}

export interface ReadKnowledge {
  readonly pageRules: PageRules
  readonly world: World
}

export type ReadResult =
  | { readonly document: Document; readonly problem?: undefined }
  | { readonly problem: ReadProblem; readonly document?: undefined }

/** Reads the bytes of one source into a document: pure, so the same bytes give the same document. */
export function readDocument(input: ReadInput, knowledge: ReadKnowledge): ReadResult {
  const { bytes, source, contentType } = input
  if (bytes.length === 0) return { problem: { source, message: `${source}: the file is empty; nothing was read` } }
  const { text } = decodeText(bytes, contentType)
  const sniffed = sniffFormat({ bytes, text, source, ...(contentType === undefined ? {} : { contentType }) })
  if (sniffed.format === null)
    return { problem: { source, message: `${source}: is ${sniffed.what}; this version reads text and HTML` } }
  const page = sniffed.format === 'html' ? readHtml(text) : readText(text)
  if (page.blocks.length === 0)
    return { problem: { source, message: `${source}: holds no text that a reader would see; nothing was read` } }
  return { document: describePage({ page, input, knowledge }) }
}

interface DescribeOptions {
  readonly page: Page
  readonly input: ReadInput
  readonly knowledge: ReadKnowledge
}

function describePage({ page, input, knowledge }: DescribeOptions): Document {
  const { pageRules: rules, world } = knowledge
  const url = input.url ?? addressOf(page.metadata.url)
  const everywhere = page.blocks.map((block) => matchBlock(block.words, rules))
  const places = placeBlocks(page.blocks, everywhere)
  const findings = everywhere.map((found, index) => findingsInPlace(found, index, places))
  const title = findTitle({ page, findings: everywhere, places, world })
  const marked = markBlocks({ page, findings: everywhere, places, title, rules })
  const story = page.blocks
    .filter((_, index) => STORY_KINDS.has(marked[index] ?? 'furniture'))
    .map((block) => block.words)
  const language =
    detectLanguage(story.join('\n')) ??
    detectLanguage(page.text) ??
    page.metadata.language?.split('-')[0]?.toLowerCase() ??
    null
  const naming = { page, findings, kinds: marked, title, url, world, rules }
  const outlet = nameOutlet(naming)
  const author = nameAuthor(naming, outlet)
  const { chain, dates: creditDates } = traceChain({
    page,
    findings,
    title,
    firstProse: places.firstProse,
    outlet,
    author,
    world,
    dates: { words: rules.dates, language },
  })
  const { dates: pageDates, alerts } = datePage({
    page,
    findings,
    kinds: marked,
    places,
    title,
    rules,
    language,
    url,
    country: outlet === null ? null : (world.outletNamed(outlet)?.country ?? null),
  })
  const dates = mergeDates(pageDates, creditDates)
  const kinds = markDateLines({ page, kinds: marked, dates })
  const regions = buildRegions({ page, kinds, title, firstProse: places.firstProse })
  const id = documentId(input.bytes)
  return {
    id,
    source: input.source,
    format: page.format,
    text: page.text,
    textHash: hashBytes(page.text),
    title: title?.title.replace(/\s+/gu, ' ') ?? null,
    author,
    outlet,
    language,
    url,
    regions,
    dates,
    written: writtenFrom(dates),
    chain,
    family: id,
    alerts,
  }
}

/** A line that dates the original is not also the day this page states. */
function mergeDates(pageDates: readonly DocumentDate[], creditDates: readonly DocumentDate[]): readonly DocumentDate[] {
  const isCredited = (date: DocumentDate): boolean =>
    date.spans.some((span) => creditDates.some((credit) => credit.spans.some((other) => other.start === span.start)))
  return [...pageDates.filter((date) => !isCredited(date)), ...creditDates]
}

function writtenFrom(dates: readonly DocumentDate[]): Document['written'] {
  for (const kind of ['original', 'stated'] as const) {
    const date = dates.find((candidate) => candidate.kind === kind)
    if (date) return { earliest: date.earliest, latest: date.latest, basis: `${kind} date` }
  }
  const updated = dates.find((date) => date.kind === 'updated')
  return updated ? { earliest: null, latest: updated.latest, basis: 'updated date' } : null
}

function addressOf(url: string | null): string | null {
  return url && /^https?:\/\//iu.test(url) && URL.canParse(url) ? url : null
}
