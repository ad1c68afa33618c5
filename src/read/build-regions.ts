import { type Region, type RegionKind, type Span, trimSpan } from '../model/index.ts'
import type { Page } from './block.ts'
import { findDateline } from './find-dateline.ts'
import type { PageTitle } from './find-title.ts'

export interface BuildRegionsOptions {
  readonly page: Page
  readonly kinds: readonly RegionKind[]
  readonly title: PageTitle | null
  readonly firstProse: number
}

/** Runs of these are one region; the story keeps one a paragraph. */
const MERGED: ReadonlySet<RegionKind> = new Set(['furniture', 'comments'])
/** The regions of a page in order: they lie within its text, never overlap, and leave only white space uncovered. */
export function buildRegions({ page, kinds, title, firstProse }: BuildRegionsOptions): readonly Region[] {
  const regions: Region[] = []
  const push = (kind: RegionKind, span: Span): void => {
    const trimmed = trimSpan(page.text, span)
    if (!trimmed) return
    const last = regions.at(-1)
    if (last?.kind === kind && MERGED.has(kind))
      regions[regions.length - 1] = { kind, start: last.start, end: trimmed.end }
    else regions.push({ kind, ...trimmed })
  }
  for (const [index, block] of page.blocks.entries()) {
    const kind = kinds[index] ?? 'body'
    if (index === title?.block && title.span) {
      push('furniture', { start: block.start, end: title.span.start })
      push('title', title.span)
      push('furniture', { start: title.span.end, end: block.end })
      continue
    }
    const raw = index === firstProse && kind === 'body' ? page.text.slice(block.start, block.end) : ''
    const dateline = findDateline(raw)
    const cut = block.start + (dateline?.length ?? 0)
    if (dateline) push('dateline', { start: block.start, end: cut })
    push(kind, { start: cut, end: block.end })
  }
  return regions
}
