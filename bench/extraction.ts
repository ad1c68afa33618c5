import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadPageRules } from '../src/language/index.ts'
import { type Document, STORY_KINDS } from '../src/model/index.ts'
import { readDocument } from '../src/read/index.ts'
import { loadWorld } from '../src/world/index.ts'

export interface BenchOptions {
  /** Folder with `gold.json` and `pages/`: trafilatura's evaluation set or one like it. None is shipped: pages belong to their publishers. */
  readonly data?: string
}

/** A type rather than an interface, so that it is assignable to a bench's figures by name. */
export type ExtractionFigures = {
  readonly pages: number
  readonly failed: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly titleRight: number
  readonly authorRight: number
  readonly dateRight: number
  readonly msPerPage: number
  readonly slowestMs: number
}

/** A page of the gold file: text that must and must not be taken for the story, and what the page states. */
interface GoldPage {
  readonly file: string
  readonly with?: readonly string[]
  readonly without?: readonly string[]
  readonly title?: string
  readonly author?: string | readonly string[]
  readonly date?: string
}

/** How much of the wanted text of real pages is read as story, and how little of the rest. */
export async function bench({ data }: BenchOptions): Promise<ExtractionFigures> {
  if (data === undefined)
    throw new Error(
      'bench extraction: there is no data set in the repository; give a folder with gold.json and pages/ by --data',
    )
  // The gold file is the data set's own; a page of another shape scores nothing.
  const gold = JSON.parse(readFileSync(join(data, 'gold.json'), 'utf8')) as Record<string, GoldPage>
  const pageRules = loadPageRules(fileURLToPath(new URL('../data/languages', import.meta.url)))
  const world = loadWorld()
  const counts = {
    truePositive: 0,
    falsePositive: 0,
    falseNegative: 0,
    failed: 0,
    title: 0,
    titles: 0,
    author: 0,
    authors: 0,
    date: 0,
    dates: 0,
    slowestMs: 0,
    totalMs: 0,
  }
  const pages = Object.entries(gold)
  for (const [key, page] of pages) {
    const bytes = readFileSync(join(data, 'pages', page.file))
    const url = /^https?:/.test(key) ? key : undefined
    const start = performance.now()
    const { document } = readDocument({ bytes, source: page.file, ...(url ? { url } : {}) }, { pageRules, world })
    const elapsedMs = performance.now() - start
    counts.totalMs += elapsedMs
    counts.slowestMs = Math.max(counts.slowestMs, elapsedMs)
    if (!document) counts.failed++
    const story = document ? spaced(storyOf(document)) : ''
    for (const segment of page.with ?? [])
      story.includes(spaced(segment)) ? counts.truePositive++ : counts.falseNegative++
    for (const segment of page.without ?? []) if (story.includes(spaced(segment))) counts.falsePositive++
    if (page.title) counts.titles++
    if (page.title && document?.title && isLike(document.title, page.title)) counts.title++
    if (page.author) counts.authors++
    if (page.author && document?.author && isLike(document.author, String(page.author))) counts.author++
    if (page.date) counts.dates++
    if (page.date && document?.dates.some((date) => date.kind === 'stated' && date.earliest === page.date))
      counts.date++
  }
  const { truePositive, falsePositive, falseNegative } = counts
  return {
    pages: pages.length,
    failed: counts.failed,
    precision: share(truePositive, truePositive + falsePositive),
    recall: share(truePositive, truePositive + falseNegative),
    f1: share(2 * truePositive, 2 * truePositive + falsePositive + falseNegative),
    titleRight: share(counts.title, counts.titles),
    authorRight: share(counts.author, counts.authors),
    dateRight: share(counts.date, counts.dates),
    msPerPage: Number((counts.totalMs / Math.max(1, pages.length)).toFixed(1)),
    slowestMs: Math.round(counts.slowestMs),
  }
}

/** The text of the regions in which the outlet tells its story. */
function storyOf(document: Document): string {
  return document.regions
    .filter((region) => STORY_KINDS.has(region.kind))
    .map((region) => document.text.slice(region.start, region.end))
    .join('\n')
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function isLike(found: string, wanted: string): boolean {
  const [a, b] = [spaced(found).toLowerCase(), spaced(wanted).toLowerCase()]
  return a === b || (Math.min(a.length, b.length) > 5 && (a.includes(b) || b.includes(a)))
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Number((part / whole).toFixed(4))
}
