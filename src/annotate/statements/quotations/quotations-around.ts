import { compareSpans, type Span } from '../../../model/index.ts'
import type { Quotation } from './find-quotations.ts'

/** For each stretch, in the order of their starts, the quotations that overlap it. */
export function quotationsAround(stretches: readonly Span[], quotations: readonly Quotation[]): Quotation[][] {
  const ordered = [...quotations].sort(compareSpans)
  let next = 0
  let open: Quotation[] = []
  return stretches.map((stretch) => {
    while (next < ordered.length && (ordered[next] as Quotation).start < stretch.end)
      open.push(ordered[next++] as Quotation)
    open = open.filter((quotation) => quotation.end > stretch.start)
    return open.filter((quotation) => quotation.start < stretch.end)
  })
}
