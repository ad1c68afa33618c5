import type { DocumentDate, RegionKind } from '../model/index.ts'
import type { Page } from './block.ts'

export interface MarkDateLinesOptions {
  readonly page: Page
  readonly kinds: readonly RegionKind[]
  readonly dates: readonly DocumentDate[]
}

/** A line that is mostly its date is a date line, whatever weekday or time stands beside it. */
const LEAST_SHARE = 0.5
const UNTOLD: ReadonlySet<RegionKind> = new Set(['body', 'lead', 'heading'])

/** The kinds of the blocks, with lines that hold a date and little else marked: datelines, and the frame's clock as furniture. */
export function markDateLines({ page, kinds, dates }: MarkDateLinesOptions): readonly RegionKind[] {
  const spans = dates.flatMap((date) => date.spans.map((span) => ({ ...span, kind: date.kind })))
  return page.blocks.map((block, index) => {
    const kind = kinds[index] ?? 'body'
    const inBlock = spans.filter((span) => block.start <= span.start && span.end <= block.end)
    const [date] = inBlock
    const dated = inBlock.reduce((sum, span) => sum + span.end - span.start, 0)
    if (!date || dated < (block.end - block.start) * LEAST_SHARE) return kind
    if (date.kind === 'visit' && kind !== 'title') return 'furniture'
    return UNTOLD.has(kind) || (kind === 'furniture' && page.format === 'text') ? 'dateline' : kind
  })
}
