import type { Span } from '../contract.ts'

export type MarkKind =
  | 'statement'
  | 'verbatim'
  | 'cue'
  | 'speaker'
  | 'mention'
  | 'report'
  | 'time'
  | 'place'
  | 'trigger'
  | 'source'
  | 'target'
  | 'recipient'
  | 'found'

/** A stretch of the text to be marked; of two on the same stretch the lower rank goes outside. */
export interface Mark extends Span {
  readonly kind: MarkKind
  /** Id of the statement, mention, report or words that it belongs to; empty for `found`. */
  readonly record: string
  readonly rank: number
}

/** A piece of a block: plain text, or a marked piece with what stands inside it. */
export type Segment =
  | ({ readonly kind: 'text' } & Span)
  | ({
      readonly kind: 'marked'
      readonly mark: Mark
      /** Whether the mark begins with this piece; false for what follows a cut. */
      readonly isFirst: boolean
      readonly children: readonly Segment[]
    } & Span)

/**
 * Cuts a stretch of text into properly nested pieces. Marks that overlap without one holding the other are split
 * where they cross, so that every piece can be an element; the pieces together give the stretch exactly once.
 */
export function cutSegments(stretch: Span, marks: readonly Mark[]): readonly Segment[] {
  const pieces = marks
    .map((mark) => ({ mark, start: Math.max(mark.start, stretch.start), end: Math.min(mark.end, stretch.end) }))
    .filter((piece) => piece.start < piece.end)
  return fill(stretch, pieces)
}

interface Piece extends Span {
  readonly mark: Mark
}

function fill(stretch: Span, pieces: readonly Piece[]): readonly Segment[] {
  const segments: Segment[] = []
  const waiting = [...pieces].sort(comparePieces)
  let position = stretch.start
  for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
    const { mark, start, end } = piece
    if (start > position) segments.push({ kind: 'text', start: position, end: start })
    const inner: Piece[] = []
    const crossing: Piece[] = []
    while (waiting[0] && waiting[0].start < end) {
      const next = waiting.shift()
      if (!next) break
      inner.push({ ...next, end: Math.min(next.end, end) })
      if (next.end > end) crossing.push({ ...next, start: end })
    }
    segments.push({ kind: 'marked', mark, start, end, isFirst: start === mark.start, children: fill(piece, inner) })
    waiting.push(...crossing)
    waiting.sort(comparePieces)
    position = end
  }
  if (position < stretch.end) segments.push({ kind: 'text', start: position, end: stretch.end })
  return segments
}

function comparePieces(a: Piece, b: Piece): number {
  return a.start - b.start || b.end - a.end || a.mark.rank - b.mark.rank
}
