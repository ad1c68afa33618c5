/** A half-open stretch `[start, end)` of a document's text, in UTF-16 code units (as `String.prototype.slice` counts). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether `outer` holds every character of `inner`. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The characters that a span covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** The smallest span that holds all the given ones; throws on an empty list. */
export function hullOf(spans: readonly Span[]): Span {
  const [first, ...rest] = spans
  if (!first) throw new Error('hullOf: no spans given')
  return rest.reduce<Span>(
    (hull, span) => ({ start: Math.min(hull.start, span.start), end: Math.max(hull.end, span.end) }),
    { start: first.start, end: first.end },
  )
}

/** The span without white space at either end; null when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end && /\s/u.test(text[start] ?? '')) start++
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  return start < end ? { start, end } : null
}

/** Orders spans by start, then longer first, so that an outer span precedes the ones inside it. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
