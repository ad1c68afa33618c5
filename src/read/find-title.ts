import type { LineFinding } from '../language/index.ts'
import type { Span } from '../model/index.ts'
import type { World } from '../world/index.ts'
import type { Page } from './block.ts'
import type { PagePlaces } from './page-places.ts'

export interface PageTitle {
  /** Without the name of the site. */
  readonly title: string
  /** The block that shows it and the title's own characters there; null where it stands in the metadata only. */
  readonly block: number | null
  readonly span: Span | null
  /** The name beside the title, "Harbour Post" of "Fog at sea | Harbour Post", and where it stands in the text. */
  readonly beside: { readonly name: string; readonly isBefore: boolean; readonly span: Span | null } | null
  /** The block above the title that names the site. */
  readonly masthead: number | null
}

export interface FindTitleOptions {
  readonly page: Page
  readonly findings: readonly (readonly LineFinding[])[]
  readonly places: PagePlaces
  readonly world: World
}

const SHORTEST_TITLE = 8
const LONGEST_TITLE = 250
/** Headlines ask and exclaim, but do not end as sentences do. */
const SENTENCE_END = /[.,;:]["”»’]?$/u
const SEPARATOR = /\s+[|–—•·»«-]\s+|\s\|\s?|\s:\s/gu
/** What parts names from each other beside a title. */
const NAME_BREAK = /\s[|–—•·»«:-]{1,2}\s|[:,|]\s|[:|]$/u
/** Longer parts beside a title are a second title. */
const LONGEST_SITE_NAME = 60
/** Words of four letters or more that begin with a capital: nearly all in a headline in title case. */
const TITLE_CASE_SHARE = 0.75
const MASTHEAD_WORDS = 6
/** "MARCH 2019", "Monday, 4 March 2019". */
const DATE_LINE = /^(?:[\p{L}\d.,]{1,14}\s){0,4}\d{4}$/u
const HEADING_TAGS = new Set(['h1', 'h2', 'h3'])

/** The title of a page and where it stands; null where the page shows none. */
export function findTitle(options: FindTitleOptions): PageTitle | null {
  return options.page.format === 'html' ? htmlTitle(options) : textTitle(options)
}

function htmlTitle({ page, places, world }: FindTitleOptions): PageTitle | null {
  const candidates = page.metadata.titles.map(fold)
  const isSite = (name: string): boolean =>
    isNameOfSite(name, { siteName: page.metadata.siteName, url: page.metadata.url, world })
  let best: { index: number; score: number } | null = null
  for (const [index, block] of page.blocks.entries()) {
    const isHeading = HEADING_TAGS.has(block.tag) || block.around.slice(0, 2).some((tag) => tag === 'h1')
    if (!isHeading && block.tag !== 'div' && block.tag !== 'p' && block.tag !== 'td') continue
    const words = fold(block.words)
    if (words.length < 3 || words.length > LONGEST_TITLE) continue
    const isWhole = candidates.includes(words)
    const isPart =
      words.length >= SHORTEST_TITLE &&
      candidates.some((candidate) => candidate.startsWith(words) || candidate.endsWith(words))
    const isAround =
      words.length >= SHORTEST_TITLE &&
      candidates.some((candidate) => candidate.length >= 15 && words.startsWith(candidate))
    const likeness = isWhole ? 6 : isPart || isAround ? 4 : 0
    if (likeness === 0 && block.tag !== 'h1') continue
    if (likeness < 6 && isSite(block.words)) continue
    if (likeness === 0 && (index > places.firstProse || block.linkedShare > 0.8)) continue
    const score =
      likeness +
      (block.tag === 'h1' ? 3 : isHeading ? 2 : 0) +
      (index <= places.firstProse ? 2 : 0) -
      (block.linkedShare > 0.8 ? 1 : 0)
    if (!best || score > best.score || (likeness === 0 && score === best.score)) best = { index, score }
  }
  const block = best ? page.blocks[best.index] : undefined
  const beside = page.metadata.titles
    .map((title) =>
      splitTitle(
        title,
        (name) =>
          isSite(name) ||
          (block !== undefined && fold(title) !== fold(block.words) && fold(title).startsWith(fold(block.words))),
      ),
    )
    .find((split) => split.name !== null)
  const shown = block ? shownBesideHeading(page, block.words) : null
  const besideName = shown ?? (beside?.name ? { name: beside.name, isBefore: beside.isBefore, span: null } : null)
  if (best && block) {
    return {
      title: block.words,
      block: best.index,
      span: { start: block.start, end: block.end },
      beside: besideName,
      masthead: null,
    }
  }
  const [first] = page.metadata.titles
  return first ? { title: beside?.title ?? first, block: null, span: null, beside: besideName, masthead: null } : null
}

/**
 * Of what stands beside the headline in the page's own titles, the part that the page also shows as a line of its own:
 * its sign. "Harbour Post" of "Harbour Post: Fog at sea" or of "Fog at sea - Harbour Post, Lisbon - English edition".
 */
function shownBesideHeading(page: Page, heading: string): PageTitle['beside'] {
  const shown = new Set(page.blocks.map(({ words }) => fold(words)))
  for (const title of page.metadata.titles) {
    const [whole, part] = [fold(title), fold(heading)]
    if (whole === part || whole.length !== title.length) continue
    const isBefore = whole.endsWith(part)
    if (!isBefore && !whole.startsWith(part)) continue
    const rest = isBefore ? title.slice(0, -part.length) : title.slice(part.length)
    const names = rest.split(NAME_BREAK).map((name) => name.trim())
    const name = names.find((one) => one.length >= 3 && one.length <= LONGEST_SITE_NAME && shown.has(fold(one)))
    if (name) return { name, isBefore, span: null }
  }
  return null
}

interface SiteEvidence {
  readonly siteName: string | null
  readonly url: string | null
  readonly world: World
}

/** Whether a name beside a title is that of the site: its own word for it, an outlet that is known, or the name in its address. */
function isNameOfSite(name: string, { siteName, url, world }: SiteEvidence): boolean {
  if (siteName && (fold(siteName).includes(fold(name)) || fold(name).includes(fold(siteName)))) return true
  if (world.outletNamed(name)) return true
  const letters = fold(name).replace(/[^\p{L}\p{N}]/gu, '')
  return (
    letters.length >= 3 &&
    url !== null &&
    hostOf(url)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .includes(letters)
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}

function textTitle(options: FindTitleOptions): PageTitle | null {
  const { page, findings, places, world } = options
  const candidates: number[] = []
  for (let index = 0; index < Math.min(places.firstProse, page.blocks.length); index++) {
    const block = page.blocks[index]
    if (!block || (findings[index] ?? []).some(({ rule }) => rule.at !== 'bottom' && rule.region !== null)) continue
    const isSentence = SENTENCE_END.test(block.words)
    if (
      block.words.length >= SHORTEST_TITLE &&
      block.words.length <= LONGEST_TITLE &&
      !isSentence &&
      /\p{L}{2}/u.test(block.words) &&
      !/\d{4}$/u.test(block.words)
    )
      candidates.push(index)
    else if (isSentence && block.words.length > SHORTEST_TITLE) break
  }
  const [first, second] = candidates
  if (first === undefined) return null
  const isMasthead = second !== undefined && isMastheadAbove(options, first, second)
  const index = isMasthead && second !== undefined ? second : first
  const block = page.blocks[index]
  if (!block) return null
  const split = splitTitle(
    block.words,
    (name, isBefore) =>
      world.outletNamed(name) !== null || (isBefore && isTitleCase(name) && name.split(' ').length >= 4),
  )
  const raw = page.text.slice(block.start, block.end)
  const at = split.name ? raw.indexOf(raw.includes(split.title) ? split.title : (split.title.split(' ')[0] ?? '')) : 0
  // A prefix leaves the title behind it; a suffix before it.
  const wholeSpan = { start: block.start, end: block.end }
  if (!split.name || at < 0)
    return { title: split.title, block: index, span: wholeSpan, beside: null, masthead: isMasthead ? first : null }
  const cut = split.isBefore
    ? indexAfterPrefix(raw, split.name)
    : raw.length - (raw.length - raw.lastIndexOf(split.name.split(' ')[0] ?? ''))
  const span = split.isBefore
    ? { start: block.start + cut, end: block.end }
    : { start: block.start, end: block.start + raw.slice(0, cut).replace(/[\s|–—•·»«:-]+$/u, '').length }
  const besideSpan = split.isBefore
    ? { start: block.start, end: block.start + split.name.length }
    : { start: block.start + cut, end: block.end }
  return {
    title: split.title,
    block: index,
    span,
    beside: { name: split.name, isBefore: split.isBefore, span: besideSpan },
    masthead: isMasthead ? first : null,
  }
}

/** Whether the first of two lines that could be the headline is the name of the paper above it. */
function isMastheadAbove(options: FindTitleOptions, first: number, second: number): boolean {
  const { page, world } = options
  const name = page.blocks[first]?.words ?? ''
  const headline = page.blocks[second]?.words ?? ''
  if (world.outletNamed(name) || isSignedBelow(options, name)) return true
  if (name.split(' ').length > MASTHEAD_WORDS || headline.length <= name.length) return false
  const between = page.blocks.slice(first + 1, second)
  if (between.length === 0) return isTitleCase(headline)
  return isCapitalised(name) && between.every(({ words }) => DATE_LINE.test(words))
}

/** Whether the page names itself so where it speaks of itself: in a line of rights, or as whom the text was made for. */
function isSignedBelow({ page, findings }: FindTitleOptions, name: string): boolean {
  const wanted = fold(name)
  return findings.some((found, index) =>
    found.some(
      ({ rule, captures }) =>
        (captures.page !== undefined && rule.relation !== 'excerpted' && fold(captures.page) === wanted) ||
        (rule.region === 'licence' && fold(page.blocks[index]?.words ?? '').includes(wanted)),
    ),
  )
}

/** Whether every longer word begins with a capital, as in a name. */
function isCapitalised(words: string): boolean {
  return words.split(/\s+/u).every((word) => !/\p{L}{4}/u.test(word) || /^[^\p{L}]*\p{Lu}/u.test(word))
}

function indexAfterPrefix(raw: string, name: string): number {
  return name.length + (/^[\s|–—•·»«:-]*/u.exec(raw.slice(name.length))?.[0].length ?? 0)
}

interface SplitTitle {
  readonly title: string
  readonly name: string | null
  readonly isBefore: boolean
}

/** Parts a title from the name of a site at its end or, failing that, at its start. */
function splitTitle(title: string, isSite: (name: string, isBefore: boolean) => boolean): SplitTitle {
  const breaks = [...title.matchAll(SEPARATOR)]
  for (const match of breaks.toReversed()) {
    const name = title.slice(match.index + match[0].length).trim()
    const rest = title.slice(0, match.index).trim()
    if (name.length <= LONGEST_SITE_NAME && rest.length >= 3 && isSite(name, false))
      return { title: rest, name, isBefore: false }
  }
  const [match] = breaks
  if (match) {
    const name = title.slice(0, match.index).trim()
    const rest = title.slice(match.index + match[0].length).trim()
    if (name.length <= LONGEST_SITE_NAME && rest.length >= SHORTEST_TITLE && isSite(name, true))
      return { title: rest, name, isBefore: true }
  }
  return { title, name: null, isBefore: false }
}

function isTitleCase(words: string): boolean {
  const long = words.split(/\s+/u).filter((word) => /\p{L}{4}/u.test(word))
  return (
    long.length >= 2 && long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length >= long.length * TITLE_CASE_SHARE
  )
}

function fold(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/[“”„]/gu, '"').replace(/[‘’]/gu, "'").trim().toLowerCase()
}
