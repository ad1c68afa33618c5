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

/** How many characters the spans of a list cover, none overlapping another. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** How many characters two lists of spans have in common, no two of a list overlapping. */
export function commonLength(a: readonly Span[], b: readonly Span[]): number {
  let common = 0
  for (const one of a)
    for (const other of b) common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return common
}
