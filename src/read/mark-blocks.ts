import type { LineFinding, PageRules } from '../language/index.ts'
import type { RegionKind } from '../model/index.ts'
import type { Block, Page } from './block.ts'
import type { PageTitle } from './find-title.ts'
import { markMarkup } from './html/mark-markup.ts'
import { findingsInPlace, isProse, type PagePlaces } from './page-places.ts'

export interface MarkBlocksOptions {
  readonly page: Page
  readonly findings: readonly (readonly LineFinding[])[]
  readonly places: PagePlaces
  readonly title: PageTitle | null
  readonly rules: PageRules
}

const LONGEST_HEADING = 90
const MOST_HEADING_WORDS = 14
const SENTENCE_END = /[.,;:…]["”»’)]?$/u
/** A heading is followed by a paragraph. */
const SHORTEST_BELOW_HEADING = 90
const SHORTEST_LEAD = 50
/** "MARSH: ": who speaks in a transcript. */
const SPEAKER_LABEL = /^\p{Lu}[\p{Lu}\p{M} .’'-]{1,40}:\s/u
/** Short lines below the story that end like no sentence: signatures, buttons. */
const LONGEST_TRAILER = 60
/** Comments hold no more of a page's prose than this; else the heading named a section of the story. */
const MOST_PROSE_IN_COMMENTS = 0.35
/** Kinds that a rule gives even to what follows a comments heading. */
const KEPT_IN_COMMENTS: ReadonlySet<RegionKind> = new Set(['furniture', 'licence', 'note'])

/** What each block of a page is, in the order of the blocks. */
export function markBlocks(options: MarkBlocksOptions): readonly RegionKind[] {
  const { page, findings, places, title, rules } = options
  const kinds: RegionKind[] =
    page.format === 'html'
      ? [...markMarkup({ page, places, title, rules })]
      : page.blocks.map((block, index) => plainKind(options, block, index))
  for (const [index, block] of page.blocks.entries()) {
    if (index === title?.block) kinds[index] = 'title'
    else if (index === title?.masthead || block.words === '' || isNameOfSite(options, block)) kinds[index] = 'furniture'
    else applyRules(options, kinds, index)
  }
  const comments = commentsFrom(options, kinds)
  for (let index = comments; index < page.blocks.length; index++) {
    const kind = kinds[index]
    if (kind && !KEPT_IN_COMMENTS.has(kind)) kinds[index] = 'comments'
  }
  if (page.format === 'text') markTrailers(page, kinds, places, findings)
  return kinds
}

function applyRules({ page, findings, places }: MarkBlocksOptions, kinds: RegionKind[], index: number): void {
  const finding = findingsInPlace(findings[index] ?? [], index, places).find(
    ({ rule }) => rule.region !== null && rule.takes !== 'rest',
  )
  const region = finding?.rule.region
  if (!finding || !region) return
  const kind = kinds[index]
  // Outside the story only what tells of the page's origin is more than furniture.
  if (
    page.format === 'html' &&
    kind === 'furniture' &&
    region !== 'credit' &&
    region !== 'licence' &&
    !(region === 'byline' && isNearTitle(index, places))
  )
    return
  // What a reader of the site wrote under it stays a comment.
  if (kind === 'comments') return
  kinds[index] = region
  if (finding.rule.takes === 'next' && index + 1 < kinds.length) {
    const next = page.blocks[index + 1]
    if (next && kinds[index + 1] !== 'title' && (page.format === 'text' || kinds[index + 1] !== 'furniture'))
      kinds[index + 1] = region
  }
}

/** A line that holds nothing but the name of the site is its sign, wherever it stands. */
function isNameOfSite({ page, title }: MarkBlocksOptions, block: Block): boolean {
  const words = block.words.toLowerCase()
  return [page.metadata.siteName, title?.beside?.name].some((name) => name?.toLowerCase() === words)
}

/** A byline stands close above the first paragraph. */
function isNearTitle(index: number, places: PagePlaces): boolean {
  return index <= places.firstProse + 1 && index >= places.firstProse - 12
}

function plainKind(options: MarkBlocksOptions, block: Block, index: number): RegionKind {
  const { page, places, title } = options
  if (title === null && index === 0 && block.words.length < 200 && page.blocks.length > 1 && places.firstProse > 0)
    return 'lead'
  // What stands above the headline belongs to the paper, not to the story.
  if (title?.block != null && index < title.block) return 'furniture'
  if (block.tag === 'blockquote' && index > places.firstProse) return 'quoted'
  if (isLeadLine(options, index)) return 'lead'
  const next = page.blocks[index + 1]
  const previous = page.blocks[index - 1]
  const isHeading =
    (index > places.firstProse || (index === places.firstProse - 1 && isLeadLine(options, index - 1))) &&
    !SPEAKER_LABEL.test(block.words) &&
    index < places.lastProse &&
    block.words.length <= LONGEST_HEADING &&
    block.words.split(' ').length <= MOST_HEADING_WORDS &&
    /^["“«‘'¿¡(]?[\p{Lu}\p{N}]/u.test(block.words) &&
    !SENTENCE_END.test(block.words) &&
    !/[:,;]$/u.test(previous?.words ?? '') &&
    !/^\p{Ll}/u.test(next?.words ?? '') &&
    (next?.words.length ?? 0) >= SHORTEST_BELOW_HEADING
  return isHeading ? 'heading' : 'body'
}

/** A sentence between headline and byline, or between byline and first heading, leads into the story. */
function isLeadLine({ page, findings, places, title }: MarkBlocksOptions, index: number): boolean {
  const block = page.blocks[index]
  if (!block || title?.block == null || index <= title.block || index >= places.firstProse) return false
  const isByline = (at: number): boolean => (findings[at] ?? []).some(({ rule }) => rule.region === 'byline')
  const isHeaded = index === places.firstProse - 2 && (page.blocks[index + 1]?.words.length ?? 0) <= LONGEST_HEADING
  return (
    block.words.length >= SHORTEST_LEAD &&
    /[.!?…]["”»’)]?$/u.test(block.words) &&
    (findings[index] ?? []).length === 0 &&
    (isByline(index + 1) ||
      (isByline(index - 1) && isHeaded && !SENTENCE_END.test(page.blocks[index + 1]?.words ?? '')))
  )
}

/** Index of the first block of the comments; the number of blocks where there are none. */
function commentsFrom({ page, findings, places }: MarkBlocksOptions, kinds: readonly RegionKind[]): number {
  const proseAfter = new Float64Array(page.blocks.length + 1)
  for (let index = page.blocks.length - 1; index >= 0; index--) {
    const block = page.blocks[index]
    const prose = block && isProse(block) && kinds[index] === 'body' ? block.words.length : 0
    proseAfter[index] = (proseAfter[index + 1] ?? 0) + prose
  }
  const all = proseAfter[0] ?? 0
  for (const [index, found] of findings.entries()) {
    const isHead = findingsInPlace(found, index, places).some(({ rule }) => rule.takes === 'rest')
    if (isHead && (page.format === 'text' || (proseAfter[index] ?? 0) <= all * MOST_PROSE_IN_COMMENTS)) return index
  }
  return page.blocks.length
}

function markTrailers(
  page: Page,
  kinds: RegionKind[],
  places: PagePlaces,
  findings: readonly (readonly LineFinding[])[],
): void {
  for (let index = page.blocks.length - 1; index > places.lastProse; index--) {
    const block = page.blocks[index]
    if (!block || kinds[index] !== 'body') continue
    const isTrailer =
      block.words.length <= LONGEST_TRAILER &&
      !/[.!?:…]["”»’)]?$/u.test(block.words) &&
      (findings[index] ?? []).length === 0
    if (!isTrailer) break
    kinds[index] = 'furniture'
  }
}
