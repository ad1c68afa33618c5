import type { Reading } from '../../engine/index.ts'
import type { RegionKind, Span } from '../../model/index.ts'

/** A line of the text that is not empty, and what region it stands in; null where none is marked. */
export interface ArticleLine extends Span {
  readonly region: RegionKind | null
  /** Whether it is the first line of its region. */
  readonly isRegionStart: boolean
  /** Whether an empty line stands before it. */
  readonly isParagraphStart: boolean
}

const LINE = /[^\n]*\S[^\n]*/g
const EMPTY_LINE = /\n[^\n\S]*\n/

/** The lines of an article's text, in order. */
export function splitLines({ document }: Reading): readonly ArticleLine[] {
  let last: Span | null = null
  let next = 0
  let lastEnd = 0
  return Array.from(document.text.matchAll(LINE), (match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    while ((document.regions[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const region = document.regions[next]
    const isInside = region !== undefined && region.start < end
    const isRegionStart = isInside && region !== last
    const isParagraphStart = EMPTY_LINE.test(document.text.slice(lastEnd, start))
    last = isInside ? region : last
    lastEnd = end
    return { start, end, region: isInside ? region.kind : null, isRegionStart, isParagraphStart }
  })
}
