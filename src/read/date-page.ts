import type { LineFinding, PageRules } from '../language/index.ts'
import type { Alert, DateKind, DocumentDate, IsoDate, RegionKind, Span } from '../model/index.ts'
import type { Block, Page } from './block.ts'
import { dateOrder } from './date-order.ts'
import { type FindDatesOptions, type FoundDate, findDates, readMetadataDate } from './find-dates.ts'
import type { PageTitle } from './find-title.ts'
import type { PagePlaces } from './page-places.ts'

export interface DatePageOptions {
  readonly page: Page
  /** Those that hold where their blocks stand. */
  readonly findings: readonly (readonly LineFinding[])[]
  readonly kinds: readonly RegionKind[]
  readonly places: PagePlaces
  readonly title: PageTitle | null
  readonly rules: PageRules
  readonly language: string | null
  readonly url: string | null
  /** Id of the state that the outlet is of. */
  readonly country: string | null
}

export interface PageDates {
  readonly dates: readonly DocumentDate[]
  readonly alerts: readonly Alert[]
}

type Day = Omit<FoundDate, keyof Span>

/** A line with a date holds little else. */
const LONGEST_DATE_LINE = 120
/** What may stand in a line beside its date without giving it another meaning: weekday, time, marks. */
const MOST_BESIDE = 24
/** A line with more dates is a list. */
const MOST_DATES_OF_LINE = 3
/** "Harbour Post · Letters · 4 March 2019": what parts the things that a line names. */
const PART_BREAK = /\s[|·•–—-]\s/u
/** The first day on which anybody could visit a page of the web (the World Wide Web was announced on it). */
const FIRST_VISIT: IsoDate = '1991-08-06'
/** A page with more dates of its own is a calendar. */
const MOST_DATES = 40
/** Blocks between a title and its date. */
const NEAR_TITLE = 8
const DATED_ADDRESS =
  /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)|\/((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/u
const BYLINE_NAMES =
  /^(?:date|datetime|published|pubdate|timestamp|post-date|entry-date|entry-meta|posted-on|byline|dateline|time|post-meta|article-meta|postmetadata|meta)$/u
/** Blocks that open a page. */
const FRAME_BLOCKS = 2
const ARTICLE_TAGS = new Set(['article', 'main'])

/** Every date that the page gives for itself, told apart by what it dates, with an alert for the day it was merely visited. */
export function datePage(options: DatePageOptions): PageDates {
  const { page, rules, kinds, country } = options
  const words = rules.dates
  const dates: DocumentDate[] = []
  const alerts: Alert[] = []
  const language = page.metadata.language?.startsWith('en-') ? page.metadata.language : options.language
  const shown = [page.metadata.published, page.metadata.modified, page.text].join('\n')
  const read = { words, language, order: dateOrder(shown, { words, language, country }) }
  const add = (kind: DateKind, day: Day, spans: readonly Span[]): void => {
    const same = dates.findIndex(
      (date) => date.kind === kind && date.earliest === day.earliest && date.precision === day.precision,
    )
    const known = dates[same]
    if (dates.length >= MOST_DATES || (known && known.spans.length >= MOST_DATES)) return
    if (known) dates[same] = { ...known, spans: [...known.spans, ...spans] }
    else
      dates.push({
        kind,
        earliest: day.earliest,
        latest: day.latest,
        precision: day.precision === 'year' ? 'year' : day.precision,
        basis: 'explicit',
        spans,
      })
  }
  const published = page.metadata.published ? readMetadataDate(page.metadata.published, read) : null
  if (published) add('stated', published, [])
  const modified = page.metadata.modified ? readMetadataDate(page.metadata.modified, read) : null
  if (modified && modified.earliest !== published?.earliest) add('updated', modified, [])

  for (const [index, block] of page.blocks.entries()) {
    if (block.words.length > LONGEST_DATE_LINE && (options.findings[index]?.length ?? 0) === 0) continue
    const found = findDates(page.text.slice(block.start, block.end), read)
    const [first] = found
    const stamp = block.stamp ? readMetadataDate(block.stamp, read) : null
    const day = first ?? stamp
    if (!day) continue
    const spans = first ? [{ start: block.start + first.start, end: block.start + first.end }] : []
    const kind = kindOf(options, {
      block,
      index,
      day,
      published,
      beside: first ? besideDate(page.text.slice(block.start, block.end), first, found[1]) : 0,
    })
    if (block.words.length <= LONGEST_DATE_LINE && found.length <= MOST_DATES_OF_LINE && kinds[index] !== 'comments')
      for (const later of laterDates(page.text.slice(block.start, block.end), found, rules))
        if (later.date.earliest !== day.earliest)
          add(later.kind, later.date, [{ start: block.start + later.date.start, end: block.start + later.date.end }])
    if (kind === null) continue
    // A page that tells its day in its metadata is not told otherwise by a line of its frame.
    if (kind === 'stated' && published && published.earliest !== day.earliest && page.format === 'html') continue
    add(kind, day, spans)
    if (kind === 'visit')
      alerts.push({
        kind: 'visit-date',
        message: `${day.earliest} stands in the head of the page, apart from the article: it may be the day the page was visited, not the day it was published`,
        spans,
      })
  }
  if (!dates.some((date) => date.kind === 'stated')) {
    const inAddress = addressDate(options.url) ?? addressDate(page.metadata.url)
    const inLead = inAddress ? null : datelineDate(options, read)
    const likely = inAddress || inLead || page.format === 'text' ? null : likelyDate(options, read)
    if (inAddress) add('stated', inAddress, [])
    else if (inLead) add('stated', inLead.day, [inLead.span])
    else if (likely) add('stated', likely.day, likely.spans)
  }
  return { dates, alerts }
}

interface DatedBlock {
  readonly block: Block
  readonly index: number
  readonly day: Day
  readonly published: Day | null
  /** Characters beside the date in its part of the line. */
  readonly beside: number
}

/** How many characters stand beside a date between the marks that part its line, up to the words for a second date. */
function besideDate(line: string, date: FoundDate, second: FoundDate | undefined): number {
  const before = line.slice(0, date.start).split(PART_BREAK).at(-1) ?? ''
  const after = line.slice(date.end).split(PART_BREAK)[0] ?? ''
  return before.length + (second ? 0 : after.length)
}

interface LaterDate {
  readonly date: FoundDate
  readonly kind: DateKind
}

/** The dates after the first of a line of which a rule knows the kind by the words before them: "4 March 2019 Updated: 5 March 2019". */
function laterDates(line: string, found: readonly FoundDate[], rules: PageRules): readonly LaterDate[] {
  return found.slice(1).flatMap((date, index) => {
    const words = line.slice(found[index]?.end ?? 0, date.end).replace(/^[\s|·•(,;–—-]+/u, '')
    const ruled = rules.matchLine(words).find(({ rule, captures }) => rule.date !== null && captures.date !== undefined)
    return ruled?.rule.date ? [{ date, kind: ruled.rule.date }] : []
  })
}

function kindOf(options: DatePageOptions, { block, index, day, published, beside }: DatedBlock): DateKind | null {
  const { page, findings, kinds, places, title } = options
  const ruled = (findings[index] ?? []).find(({ rule, captures }) => rule.date !== null && captures.date !== undefined)
  const kind = kinds[index]
  if (kind === 'comments' || kind === 'licence') return null
  // Who visited the page is told by its head; under the title a clock belongs to the article.
  if (ruled?.rule.date === 'visit' && title?.block != null && index > title.block) return 'stated'
  if (ruled?.rule.date)
    return page.format === 'html' &&
      kind === 'furniture' &&
      !isBesideTitle(options, index) &&
      ruled.rule.date !== 'visit'
      ? null
      : ruled.rule.date
  if (beside > MOST_BESIDE && kind !== 'byline') return null
  const titleIndex = title?.block ?? null
  const isAbove = titleIndex === null ? index < places.firstProse : index < titleIndex
  if (page.format === 'text') {
    if (index >= places.firstProse) return null
    // A month alone is the issue or the archive's heading; a page clock shows the day.
    return isAbove && day.precision === 'day' ? visitOf(day) : 'stated'
  }
  if (published && published.earliest === day.earliest) return isBesideTitle(options, index) ? 'stated' : null
  if (isAbove && index < FRAME_BLOCKS && day.precision === 'day') return visitOf(day)
  if (isArticlePart(block) && isBesideTitle(options, index)) return 'stated'
  if (isAbove)
    return day.precision === 'day' &&
      index < NEAR_TITLE * 2 &&
      (index < FRAME_BLOCKS || index < (titleIndex ?? places.firstProse) - 2)
      ? visitOf(day)
      : null
  return isBesideTitle(options, index) ? 'stated' : null
}

/** A day in the head of a page is that of the visit, unless there was nothing to visit yet: then it is the paper's own. */
function visitOf(day: Day): DateKind {
  return day.earliest < FIRST_VISIT ? 'stated' : 'visit'
}

/** Whether the page's markup ties the block to the article rather than to the head of the page. */
function isArticlePart(block: Block): boolean {
  return (
    block.isMain === true ||
    block.around.some((tag) => ARTICLE_TAGS.has(tag)) ||
    block.names.slice(0, 2).some((names) => names.some((name) => BYLINE_NAMES.test(name)))
  )
}

function isBesideTitle({ title, places }: DatePageOptions, index: number): boolean {
  const at = title?.block
  if (at === null || at === undefined) return index <= places.firstProse + 1
  return index >= at - 3 && index <= Math.max(at + NEAR_TITLE, Math.min(places.firstProse + 1, at + NEAR_TITLE * 2))
}

/** A date with less in its favour is one of the story's or of a list of links. */
const LEAST_SCORE = 4

/** Without metadata or a known line: the date whose place and markup speak most for being the article's own. */
function likelyDate(
  options: DatePageOptions,
  read: FindDatesOptions,
): { readonly day: Day; readonly spans: readonly Span[] } | null {
  const { page, kinds, findings, title, places } = options
  let best: { readonly day: Day; readonly spans: readonly Span[]; readonly score: number } | null = null
  for (const [index, block] of page.blocks.entries()) {
    // What opens the page is its head: the day there is the reader's.
    if (index < FRAME_BLOCKS || kinds[index] === 'comments' || block.words.length > LONGEST_DATE_LINE * 2) continue
    const raw = page.text.slice(block.start, block.end)
    const [first] = findDates(raw, read)
    const day = first ?? (block.stamp ? readMetadataDate(block.stamp, read) : null)
    if (day?.precision !== 'day') continue
    const at = title?.block ?? places.firstProse
    const isNear = index >= at - 2 && index <= at + NEAR_TITLE
    const score =
      (isNear ? 3 : 0) +
      (block.names.slice(0, 2).some((names) => names.some((name) => BYLINE_NAMES.test(name))) ? 2 : 0) +
      ((findings[index] ?? []).some(({ rule }) => rule.date === 'stated') ? 3 : 0) +
      (block.isMain ? 1 : 0) +
      (block.stamp ? 1 : 0) +
      ((first?.start ?? 0) === 0 ? 1 : 0) +
      (block.words.length < LONGEST_DATE_LINE / 2 ? 1 : 0) -
      (block.linkedShare > 0.8 ? 2 : 0) -
      (index < at - 2 ? 3 : 0)
    if (score >= LEAST_SCORE && score > (best?.score ?? 0))
      best = { day, score, spans: first ? [{ start: block.start + first.start, end: block.start + first.end }] : [] }
  }
  return best
}

function addressDate(url: string | null): Day | null {
  const match = url ? DATED_ADDRESS.exec(url.slice(0, 2000)) : null
  if (!match) return null
  const [year, month, day] = match[1] ? [match[1], match[2], match[3]] : [match[4], match[5], match[6]]
  return readMetadataDate(`${year}-${month}-${day}`, {
    words: { months: new Map(), weekdays: new Set(), numericDates: new Map(), monthFirst: new Set() },
    language: null,
  })
}

/** "Lisbon, 4 March 2019 - ...": a date in the first words of the story. */
const LONGEST_DATELINE = 70

function datelineDate(
  { page, places, language }: DatePageOptions,
  read: FindDatesOptions,
): { readonly day: Day; readonly span: Span } | null {
  const block = page.blocks[places.firstProse]
  if (!block) return null
  const [first] = findDates(page.text.slice(block.start, Math.min(block.end, block.start + LONGEST_DATELINE)), {
    ...read,
    language: read.language ?? language,
  })
  const after = first ? page.text.slice(block.start + first.end, block.start + first.end + 30) : ''
  // Only what closes as a dateline does; elsewhere the date belongs to the story.
  return first && /^[^\n.]{0,20}(?:\s[–—-]|:|\)|\/)/u.test(after)
    ? { day: first, span: { start: block.start + first.start, end: block.start + first.end } }
    : null
}
