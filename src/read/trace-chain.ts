import type { LineFinding } from '../language/index.ts'
import type { ChainHop, ChainRelation, DocumentDate, Span } from '../model/index.ts'
import type { World } from '../world/index.ts'
import type { Block, Page } from './block.ts'
import { findDateline } from './find-dateline.ts'
import { type FindDatesOptions, findDates } from './find-dates.ts'
import type { PageTitle } from './find-title.ts'

export interface TraceChainOptions {
  readonly page: Page
  /** Those that hold where their blocks stand. */
  readonly findings: readonly (readonly LineFinding[])[]
  readonly title: PageTitle | null
  /** Index of the block that opens the story. */
  readonly firstProse: number
  /** Who publishes the page; never a hop of its own chain, except as translator. */
  readonly outlet: string | null
  /** Who wrote the text, as the page says. */
  readonly author: string | null
  readonly world: World
  readonly dates: FindDatesOptions
}

export interface TracedChain {
  readonly chain: readonly ChainHop[]
  /** Dates that credit lines give for the first publication. */
  readonly dates: readonly DocumentDate[]
}

/** From the page backwards: who translated, who excerpted, who reprinted, where it began. */
const NEAREST_FIRST: readonly ChainRelation[] = ['translated', 'excerpted', 'republished', 'original']
/** No text has gone through more hands; a page with more credit lines is a list. */
const MOST_HOPS = 20
/** "(AP)", "(TASS)": agencies sign with their initials; longer words in a dateline's brackets may be anything. */
const AGENCY_INITIALS = /^\p{Lu}{2,6}$/u
const ADDRESS = /^(?:https?:\/\/|www\.)\S{3,300}$/iu

/** The hops that a page's credit lines name, nearest first. */
export function traceChain({
  page,
  findings,
  title,
  firstProse,
  outlet,
  author,
  world,
  dates,
}: TraceChainOptions): TracedChain {
  const hops: ChainHop[] = []
  const found: DocumentDate[] = []
  const isPage = (name: string | null): boolean => name !== null && outlet !== null && sameName(name, outlet)
  const add = (hop: ChainHop): void => {
    if (hop.relation !== 'translated' && isPage(hop.outlet)) return
    const index = hops.findIndex((known) => isSameHop(known, hop))
    const known = hops[index]
    if (!known && hops.length < MOST_HOPS) hops.push(hop)
    if (!known) return
    hops[index] = {
      outlet: known.outlet ?? hop.outlet,
      author: known.author ?? hop.author,
      url: known.url ?? hop.url,
      relation: nearer(known.relation, hop.relation),
      spans: [...known.spans, ...hop.spans],
    }
  }
  const addDates = (block: Block): void => {
    for (const { start, end, ...day } of findDates(page.text.slice(block.start, block.end), dates)) {
      const span = { start: block.start + start, end: block.start + end }
      if (found.some(({ spans }) => spans.some((known) => known.start === span.start))) continue
      found.push({ kind: 'original', ...day, basis: 'explicit', spans: [span] })
    }
  }
  let hasOutletLine = false
  for (const [index, block] of page.blocks.entries()) {
    // Of several rules that know a line the first is the most telling.
    let hasTranslator = false
    for (const { rule, captures } of findings[index] ?? []) {
      const spans: Span[] = [{ start: block.start, end: block.end }]
      const link = block.links.find(({ url }) => ADDRESS.test(url))?.url ?? null
      if (
        rule.region === 'byline' &&
        captures.author &&
        world.outletNamed(captures.author) &&
        !isPage(captures.author)
      ) {
        add({ outlet: captures.author, author: null, url: link, relation: 'original', spans })
      }
      if (
        page.format === 'text' &&
        rule.region === 'byline' &&
        rule.date === 'stated' &&
        captures.outlet &&
        captures.date
      ) {
        // Of two such lines the first is the page's own, the second that of the paper it took the text from.
        if (hasOutletLine && !isPage(captures.outlet)) {
          add({ outlet: captures.outlet, author: null, url: link, relation: 'original', spans })
          addDates(block)
        }
        hasOutletLine = true
      }
      if (rule.relation === null) continue
      if (rule.takes === 'next') {
        const next = page.blocks[index + 1]
        if (next && next.words.length < 200) {
          const url = ADDRESS.test(next.words) ? next.words : (next.links[0]?.url ?? null)
          spans.push({ start: next.start, end: next.end })
          add({
            outlet: (url && world.outletAt(url)?.name) ?? (url ? hostOf(url) : next.words),
            author: null,
            url,
            relation: rule.relation,
            spans,
          })
        }
        continue
      }
      if (captures.translator && !hasTranslator) {
        hasTranslator = true
        add({
          outlet: captures.page ?? (rule.relation === 'original' ? outlet : null),
          author: captures.translator,
          url: null,
          relation: 'translated',
          spans,
        })
      }
      const url = captures.url ?? link
      const named = captures.outlet ?? (url ? (world.outletAt(url)?.name ?? null) : null)
      const source =
        named ??
        (rule.relation === 'excerpted' && title?.beside?.isBefore ? title.beside.name : null) ??
        (captures.url ? hostOf(captures.url) : null)
      if (rule.relation !== 'translated' && (source || captures.url)) {
        const beside = rule.relation === 'excerpted' && !named && title?.beside?.span ? [title.beside.span] : []
        add({
          outlet: source,
          author: captures.author ?? null,
          url,
          // What was translated is the text as first published, however much of the translation this page shows.
          relation: captures.translator ? 'original' : rule.relation,
          spans: [...beside, ...spans],
        })
        if (rule.date === 'original' && captures.date) {
          addDates(block)
        }
      }
    }
  }
  const agency = datelineAgency({ page, firstProse, world })
  if (agency && !(outlet && initialsOf(outlet) === agency.outlet)) add(agency)
  const isExcerpt = findings.some((found) => found.some(({ rule }) => rule.relation === 'excerpted'))
  const isAgency = author !== null && hops.some((hop) => hop.outlet !== null && sameName(hop.outlet, author))
  // A text printed whole keeps its author.
  const own = isExcerpt || isAgency || isPage(author) ? null : author
  const chain = hops
    .map((hop) => (hop.relation === 'original' ? { ...hop, author: hop.author ?? own } : hop))
    .toSorted((a, b) => NEAREST_FIRST.indexOf(a.relation) - NEAREST_FIRST.indexOf(b.relation))
  return { chain, dates: found }
}

interface DatelineAgencyOptions {
  readonly page: Page
  readonly firstProse: number
  readonly world: World
}

/** The agency in brackets of the dateline, as a hop; by its initials where no outlet of that name is known. */
function datelineAgency({ page, firstProse, world }: DatelineAgencyOptions): ChainHop | null {
  const block = page.blocks[firstProse]
  if (!block) return null
  const dateline = findDateline(page.text.slice(block.start, block.end))
  const agency = dateline?.agency
  if (!dateline || !agency) return null
  const known = world.outletNamed(agency)
  // "LONDON (UK) - " tells where London is.
  if (!known && (!AGENCY_INITIALS.test(agency) || world.named(agency).length > 0)) return null
  const spans = [{ start: block.start, end: block.start + dateline.length }]
  return { outlet: known?.name ?? agency, author: null, url: null, relation: 'original', spans }
}

/** "HP" of "The Harbour Post". */
function initialsOf(name: string): string {
  return name
    .split(/\s+/u)
    .filter((word, index) => /^\p{Lu}/u.test(word) && !(index === 0 && /^\p{Lu}\p{Ll}{2}$/u.test(word)))
    .map((word) => word.slice(0, 1))
    .join('')
}

function isSameHop(a: ChainHop, b: ChainHop): boolean {
  if ((a.relation === 'translated') !== (b.relation === 'translated')) return false
  return a.outlet !== null && b.outlet !== null ? sameName(a.outlet, b.outlet) : a.url !== null && a.url === b.url
}

/** Of two lines about one outlet the one that calls it the first is the more telling. */
function nearer(a: ChainRelation, b: ChainRelation): ChainRelation {
  return NEAREST_FIRST.indexOf(a) > NEAREST_FIRST.indexOf(b) ? a : b
}

function sameName(a: string, b: string): boolean {
  const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return fold(a) === fold(b)
}

function hostOf(url: string): string | null {
  const whole = /^https?:/iu.test(url) ? url : `https://${url}`
  return URL.canParse(whole) ? new URL(whole).hostname.replace(/^www\./u, '') : null
}
