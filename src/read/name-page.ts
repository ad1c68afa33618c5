import type { LineFinding, PageRules } from '../language/index.ts'
import type { RegionKind } from '../model/index.ts'
import type { World } from '../world/index.ts'
import type { Page } from './block.ts'
import type { PageTitle } from './find-title.ts'

export interface NamePageOptions {
  readonly page: Page
  /** Those that hold where their blocks stand. */
  readonly findings: readonly (readonly LineFinding[])[]
  readonly kinds: readonly RegionKind[]
  readonly title: PageTitle | null
  /** Where the page was fetched from, if it was. */
  readonly url: string | null
  readonly world: World
  readonly rules: PageRules
}

const LONGEST_NAME = 80
const LONGEST_AUTHORS = 200
/** A name is told from a date, a count or an address by its characters. */
const NO_NAME = /[\d@/]|^https?:/u
/** "Jane Doe" or "Jane Doe, John Roe": at most so many words, each capitalised. */
const MOST_NAME_WORDS = 8
const AUTHOR_NAMES = /^(?:author|authors|byline|author-name|byline-name|vcard|fn)$/u

/** Who publishes the page, as it says itself; null where it does not. The usual name where the outlet is known. */
export function nameOutlet(options: NamePageOptions): string | null {
  const { page, title, url, world } = options
  const known = [url, page.metadata.url]
    .map((address) => (address ? world.outletAt(address) : null))
    .find((found) => found !== null)
  if (known) return known.name
  const name =
    shortName(page.metadata.siteName) ??
    (title?.beside && !isExcerpt(options) ? title.beside.name : null) ??
    capturedPage(options) ??
    outletLine(options) ??
    mastheadOf(options) ??
    hostName(url ?? page.metadata.url)
  return name ? (world.outletNamed(name)?.name ?? name) : null
}

/** Who wrote the text, as the page says; null where it does not. */
export function nameAuthor(options: NamePageOptions, outlet: string | null): string | null {
  const { page, findings, kinds } = options
  const isOutlet = (name: string): boolean => outlet !== null && name.toLowerCase() === outlet.toLowerCase()
  const inMetadata = cleanAuthor(bylineName(page.metadata.author, options.rules))
  if (inMetadata && !isOutlet(inMetadata)) return inMetadata
  const named = findings.flatMap((found, index) =>
    page.format === 'html' && kinds[index] === 'furniture'
      ? []
      : found.filter(({ rule, captures }) => rule.region === 'byline' && captures.author !== undefined),
  )
  // Whoever posted a text need not have written it: a line that says so alone outranks one with the day of posting.
  // Of rules that know one line alike the data puts the more telling first.
  const [best] = named.toSorted((a, b) => Number(a.rule.date !== null) - Number(b.rule.date !== null))
  const inByline = cleanAuthor(best?.captures.author ?? null)
  if (inByline && !isOutlet(inByline)) return inByline
  for (const [index, block] of page.blocks.entries()) {
    if (
      kinds[index] !== 'byline' ||
      !block.names.slice(0, 2).some((names) => names.some((name) => AUTHOR_NAMES.test(name)))
    )
      continue
    const words = cleanAuthor(bylineName(block.words, options.rules))
    if (
      words &&
      words.split(' ').length >= 2 &&
      words.split(' ').length <= MOST_NAME_WORDS &&
      words.split(' ').every((word) => /^\p{Lu}|^\p{Ll}{1,3}$/u.test(word))
    )
      return words
  }
  return null
}

function mastheadOf({ page, title }: NamePageOptions): string | null {
  const index = title?.masthead ?? -1
  const words = page.blocks[index]?.words
  return words === undefined ? null : spelledOut(words, page.text)
}

/** A name in capitals as the page spells it elsewhere. */
function spelledOut(name: string, text: string): string {
  if (name !== name.toUpperCase()) return name
  const pattern = new RegExp(name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'), 'giu')
  const spelling = [...text.matchAll(pattern)].find(([words]) => words !== name && /^\p{Lu}/u.test(words))
  return spelling?.[0] ?? name
}

/** A page that only excerpts another names that other beside the title. */
function isExcerpt({ findings, title }: NamePageOptions): boolean {
  return (
    title?.beside?.isBefore === true &&
    findings.some((found) => found.some(({ rule }) => rule.relation === 'excerpted'))
  )
}

function capturedPage({ findings }: NamePageOptions): string | null {
  // A page that excerpts a translation was not what it was translated for.
  for (const found of findings)
    for (const { rule, captures } of found) if (captures.page && rule.relation !== 'excerpted') return captures.page
  return null
}

/** How far down the line with outlet and day may stand. */
const OUTLET_LINE_BLOCKS = 30

/** "Harbour Post, March 4, 2019" or "By Jane Doe for Harbour Post" names the page where the name recurs or is known; else it may be a town. */
function outletLine({ page, findings, world }: NamePageOptions): string | null {
  for (const found of findings.slice(0, OUTLET_LINE_BLOCKS)) {
    for (const { rule, captures } of found) {
      const name = captures.outlet
      if (!name || rule.region !== 'byline' || rule.relation !== null) continue
      if (rule.date !== 'stated' && (captures.author === undefined || isOrigin(findings, name))) continue
      if (world.outletNamed(name) || page.text.split(name).length > 2) return name
    }
  }
  return null
}

/** Whether a credit line says that the text comes from there. */
function isOrigin(findings: NamePageOptions['findings'], name: string): boolean {
  return findings.some((found) =>
    found.some(({ rule, captures }) => rule.relation !== null && captures.outlet === name),
  )
}

function shortName(name: string | null): string | null {
  return name && name.length <= LONGEST_NAME && !/^https?:/u.test(name) ? name : null
}

function hostName(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\./u, '') : null
}

/** "Jane Doe" of "By Jane Doe". */
function bylineName(words: string | null, rules: PageRules): string | null {
  if (!words) return null
  return (
    rules.matchLine(words).find(({ rule, captures }) => rule.region === 'byline' && captures.author)?.captures.author ??
    words
  )
}

function cleanAuthor(author: string | null): string | null {
  const name = (author ?? '').replace(/^\s*@/u, '').replace(/\s+/gu, ' ').trim()
  return name === '' || name.length > LONGEST_AUTHORS || NO_NAME.test(name) ? null : name
}
