import { type Attribution, containsSpan, type Span } from '../../../model/index.ts'

/** Who read them: the network, or the trees where its weights are left out. */
export type AttributionOrigin = 'network' | 'trees'

/** What was read beside the rules, asked by place. */
export interface AttributionsByPlace {
  readonly origin: AttributionOrigin
  /** Attributions whose words of saying (where there are none, whose first words) stand in a stretch of text. */
  anchoredIn(stretch: Span): readonly Attribution[]
}

export function attributionsByPlace(
  attributions: readonly Attribution[],
  origin: AttributionOrigin,
): AttributionsByPlace {
  const ordered = attributions
    .map((attribution) => ({ attribution, anchor: anchorOf(attribution) }))
    .sort((a, b) => a.anchor.start - b.anchor.start)
  return {
    origin,
    anchoredIn(stretch) {
      const found: Attribution[] = []
      for (let next = firstAt(ordered, stretch.start); next < ordered.length; next++) {
        const entry = ordered[next] as (typeof ordered)[number]
        if (entry.anchor.start >= stretch.end) break
        if (containsSpan(stretch, entry.anchor)) found.push(entry.attribution)
      }
      return found
    },
  }
}

/** The first words of saying; without any, the first words said. */
export function anchorOf({ cue, content }: Attribution): Span {
  return (cue[0] ?? content[0]) as Span
}

function firstAt(ordered: readonly { readonly anchor: Span }[], start: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] as { anchor: Span }).anchor.start < start) low = middle + 1
    else high = middle
  }
  return low
}
