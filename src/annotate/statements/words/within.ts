import type { Span } from '../../../model/index.ts'

/** The spans of a list (in order, none overlapping another) that share a character with `span`; found by bisection. */
export function overlapping<Item extends Span>(ordered: readonly Item[], span: Span): Item[] {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] as Item).end <= span.start) low = middle + 1
    else high = middle
  }
  const found: Item[] = []
  for (let index = low; index < ordered.length; index++) {
    const item = ordered[index] as Item
    if (item.start >= span.end) break
    found.push(item)
  }
  return found
}

/** Those of `overlapping` that lie wholly in the span. */
export function within<Item extends Span>(ordered: readonly Item[], span: Span): Item[] {
  return overlapping(ordered, span).filter((item) => item.start >= span.start && item.end <= span.end)
}
