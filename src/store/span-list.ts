import type { Span } from '../model/index.ts'

/** Spans as they are stored: a JSON array `[start, end, start, end, ...]`. */
export function packSpans(spans: readonly Span[]): string {
  return JSON.stringify(spans.flatMap(({ start, end }) => [start, end]))
}

export function unpackSpans(packed: string): readonly Span[] {
  // Nothing but packSpans writes these columns.
  const offsets = JSON.parse(packed) as readonly number[]
  const spans: Span[] = []
  for (let at = 0; at + 1 < offsets.length; at += 2) {
    spans.push({ start: offsets[at] as number, end: offsets[at + 1] as number })
  }
  return spans
}
