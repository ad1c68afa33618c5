import type { PageRules } from '../../language/index.ts'
import type { RegionKind } from '../../model/index.ts'
import type { Block, Page } from '../block.ts'
import type { PageTitle } from '../find-title.ts'
import { isProse, type PagePlaces, PROSE_CHARACTERS } from '../page-places.ts'

export interface MarkMarkupOptions {
  readonly page: Page
  readonly places: PagePlaces
  readonly title: PageTitle | null
  readonly rules: PageRules
}

const HEADING_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'button', 'menu', 'dialog', 'legend', 'fieldset'])
const CAPTION_TAGS = new Set(['figcaption', 'caption'])
/** A name that covers more of the main content than this is the layout's, not a part's. */
const MOST_COVERED = 0.3
/** Elements around a block whose names say what it is; those further out are the page's. */
const NAMED_LEVELS = 4
/** Lists and lines that are nearly all links are menus. */
const MOST_LINKED = 0.75
/** A group with this much of the kept prose is a part of the story; bench extraction, F1 .928 at 0.3, .926 at 0.5, .922 without. */
const LEAST_MISSED = 0.3
const MOST_LINKED_MISSED = 0.2
const MOST_LINKED_STRAY = 0.5
const SHORTEST_STRAY = 50
/** Beside paragraphs of the story even a short line is part of it. */
const SHORTEST_BESIDE = 20
const LONGEST_BYLINE = 160
const SHORTEST_LEAD = 50

/** What each block of an HTML page is by its markup: main content, its parts, and all that stands around it. */
export function markMarkup({ page, places, title, rules }: MarkMarkupOptions): readonly RegionKind[] {
  const regionByName = new Map(rules.markup.flatMap((rule) => rule.names.map((name) => [name, rule.region] as const)))
  const hints = page.blocks.map((block) => hintsOf(block, regionByName))
  const covered = coverage(page.blocks, hints)
  const firstMain = page.blocks.findIndex((block) => block.isMain)
  const lastMain = page.blocks.findLastIndex((block) => block.isMain)
  const missed = missedGroups(page.blocks, hints)
  const kinds = page.blocks.map((block, index) => {
    const own = (hints[index] ?? []).filter((hint) => (covered.get(hint.name) ?? 0) <= MOST_COVERED)
    const base = storyKind(block, index)
    const isStory = block.isMain ?? isProse(block)
    const kind = own
      .map((hint) => hint.region)
      .find((region) => region !== 'byline' || (block.words.length <= LONGEST_BYLINE && index < places.firstProse + 1))
    if (isStory) {
      if (kind === 'note' || kind === 'furniture' || kind === 'comments') return kind
      if (block.linkedShare > MOST_LINKED && !HEADING_TAGS.has(block.tag) && block.tag !== 'p') return 'furniture'
      return kind ?? base
    }
    if (kind === 'comments') return kind
    if (kind === undefined && (isAmongMain(block, index) || missed.has(signatureOf(block)))) return base
    if (kind === 'byline' && title?.block !== undefined && title.block !== null && Math.abs(index - title.block) < 8)
      return kind
    return isLead(block, index, kind) ? 'lead' : 'furniture'
  })
  return withoutEmptyHeadings(kinds)

  /** Readability drops lists, tables and lone paragraphs that stand between others it keeps. */
  function isAmongMain(block: Block, index: number): boolean {
    const isBetween = index > firstMain && index < lastMain && block.words.length >= SHORTEST_STRAY
    const isBeside = block.isBesideMain && block.words.length >= SHORTEST_BESIDE
    return (isBetween || isBeside) && block.linkedShare < MOST_LINKED_STRAY
  }

  function isLead(block: Block, index: number, kind: RegionKind | undefined): boolean {
    const above = title?.block ?? null
    return (
      above !== null &&
      kind === undefined &&
      index > above &&
      index < places.firstProse &&
      index - above <= 6 &&
      block.words.length >= SHORTEST_LEAD &&
      block.linkedShare < 0.3
    )
  }
}

/** A heading with nothing of the story under it heads a list of links. */
function withoutEmptyHeadings(kinds: readonly RegionKind[]): readonly RegionKind[] {
  const result = [...kinds]
  for (let index = result.length - 1; index >= 0; index--) {
    const below = result[index + 1]
    if (result[index] === 'heading' && (below === undefined || below === 'furniture' || below === 'comments'))
      result[index] = 'furniture'
  }
  return result
}

/** Paragraphs that look alike in the markup. */
function signatureOf(block: Block): string {
  return `${block.tag}/${(block.names[0] ?? []).join(' ')}/${block.around[0] ?? ''}/${(block.names[1] ?? []).join(' ')}`
}

/** The groups of like paragraphs that Readability left out though they hold as much prose as what it kept. */
function missedGroups(blocks: readonly Block[], hints: readonly (readonly Hint[])[]): ReadonlySet<string> {
  const characters = new Map<string, number>()
  let kept = 0
  for (const [index, block] of blocks.entries()) {
    if (block.isMain !== false) kept += isProse(block) ? block.words.length : 0
    else if (
      block.words.length >= PROSE_CHARACTERS &&
      block.linkedShare < MOST_LINKED_MISSED &&
      (hints[index] ?? []).length === 0
    ) {
      characters.set(signatureOf(block), (characters.get(signatureOf(block)) ?? 0) + block.words.length)
    }
  }
  return new Set([...characters].filter(([, count]) => count >= kept * LEAST_MISSED).map(([signature]) => signature))
}

function storyKind(block: Block, _index: number): RegionKind {
  if (CAPTION_TAGS.has(block.tag) || block.around.some((tag) => CAPTION_TAGS.has(tag))) return 'caption'
  if (HEADING_TAGS.has(block.tag)) return 'heading'
  if (block.tag === 'blockquote' || block.around.includes('blockquote')) return 'quoted'
  return 'body'
}

interface Hint {
  readonly name: string
  readonly region: RegionKind
}

function hintsOf(block: Block, regionByName: ReadonlyMap<string, RegionKind>): readonly Hint[] {
  const hints: Hint[] = []
  for (const tag of [block.tag, ...block.around])
    if (FURNITURE_TAGS.has(tag)) hints.push({ name: `<${tag}>`, region: 'furniture' })
  for (const names of block.names.slice(0, NAMED_LEVELS)) {
    for (const name of names) {
      const region = regionByName.get(name)
      if (region) hints.push({ name, region })
    }
  }
  return hints
}

/** How much of the main content each name covers, 0 to 1. */
function coverage(blocks: readonly Block[], hints: readonly (readonly Hint[])[]): ReadonlyMap<string, number> {
  const characters = new Map<string, number>()
  let all = 0
  for (const [index, block] of blocks.entries()) {
    if (!(block.isMain ?? isProse(block))) continue
    all += block.words.length
    for (const name of new Set((hints[index] ?? []).map((hint) => hint.name)))
      characters.set(name, (characters.get(name) ?? 0) + block.words.length)
  }
  return new Map([...characters].map(([name, count]) => [name, count / Math.max(1, all)]))
}
