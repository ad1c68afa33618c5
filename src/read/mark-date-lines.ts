import type { DocumentDate, RegionKind, Span } from '../model/index.ts'
import type { Block, Page } from './block.ts'

export interface MarkDateLinesOptions {
  readonly page: Page
  readonly kinds: readonly RegionKind[]
  readonly dates: readonly DocumentDate[]
}

/** A line that is mostly its date is a date line, whatever weekday or time stands beside it. */
const LEAST_SHARE = 0.5
/** "Friday, 05.07.2019, 14:30 Uhr": beside the date stand a clock and so many letters at most, of a weekday and a word or two. */
const MOST_LETTERS_BESIDE = 16
const CLOCK = /(?<!\p{N})\d{1,2}\s?[:.hH]\s?\d{2}(?!\p{N})/u
const UNTOLD: ReadonlySet<RegionKind> = new Set(['body', 'lead', 'heading'])

/** The kinds of the blocks, with lines that hold a date and little else marked: datelines, and the frame's clock as furniture. */
export function markDateLines({ page, kinds, dates }: MarkDateLinesOptions): readonly RegionKind[] {
  const spans = dates.flatMap((date) => date.spans.map((span) => ({ ...span, kind: date.kind })))
  return page.blocks.map((block, index) => {
    const kind = kinds[index] ?? 'body'
    const inBlock = spans.filter((span) => block.start <= span.start && span.end <= block.end)
    const [date] = inBlock
    const dated = inBlock.reduce((sum, span) => sum + span.end - span.start, 0)
    if (!date) return kind
    if (dated < (block.end - block.start) * LEAST_SHARE && !isDateAndClock(page.text, block, date)) return kind
    if (date.kind === 'visit' && kind !== 'title') return 'furniture'
    return UNTOLD.has(kind) || (kind === 'furniture' && page.format === 'text') ? 'dateline' : kind
  })
}

function isDateAndClock(text: string, block: Block, date: Span): boolean {
  const beside = `${text.slice(block.start, date.start)} ${text.slice(date.end, block.end)}`
  return CLOCK.test(beside) && beside.replace(/\P{L}/gu, '').length <= MOST_LETTERS_BESIDE
}
