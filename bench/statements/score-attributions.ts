import { commonLength, lengthOf, type Span } from '../../src/model/index.ts'
import type { GoldAttribution } from './read-corpus.ts'

/** What is compared with the gold standard: the same three roles. */
export type GivenAttribution = GoldAttribution

export const ROLES = ['source', 'cue', 'content'] as const
export const KINDS = ['direct', 'mixed', 'indirect'] as const
export type ContentKind = (typeof KINDS)[number]

/** Right, given and wanted; from them precision, recall and F1. */
export interface Count {
  right: number
  given: number
  gold: number
}

export interface AttributionScores {
  /** Each contiguous stretch on its own, right only when both ends are. */
  readonly exact: Readonly<Record<(typeof ROLES)[number], Count>>
  /** Contents paired by Jaccard >= .5, one to one, best first. */
  readonly jaccard: Count
  /** Of those pairs: sources that overlap, or are missing on both sides. */
  readonly linked: Count
  /** Contents of which more than .3 is covered, one to one. */
  readonly overlap: Count
  /** Pairs with a source in gold, and those where it overlaps. */
  readonly speaker: { right: number; gold: number }
  /** By the kind of the gold content: found by Jaccard >= .5, found and linked, wanted. */
  readonly kinds: Readonly<Record<ContentKind, { found: number; linked: number; gold: number; given: number }>>
}

const LEAST_JACCARD = 0.5
const LEAST_OVERLAP = 0.3

export function noScores(): AttributionScores {
  const count = (): Count => ({ right: 0, given: 0, gold: 0 })
  const kind = () => ({ found: 0, linked: 0, gold: 0, given: 0 })
  return {
    exact: { source: count(), cue: count(), content: count() },
    jaccard: count(),
    linked: count(),
    overlap: count(),
    speaker: { right: 0, gold: 0 },
    kinds: { direct: kind(), mixed: kind(), indirect: kind() },
  }
}

/** Adds the scores of one article. */
export function scoreAttributions(
  scores: AttributionScores,
  {
    text,
    gold,
    given,
  }: { readonly text: string; readonly gold: readonly GoldAttribution[]; readonly given: readonly GivenAttribution[] },
): void {
  for (const role of ROLES) {
    const wanted = new Set(gold.flatMap((one) => one[role].map(keyOf)))
    const have = new Set(given.flatMap((one) => one[role].map(keyOf)))
    add(scores.exact[role], {
      right: [...wanted].filter((key) => have.has(key)).length,
      given: have.size,
      gold: wanted.size,
    })
  }
  const pairs = gold.flatMap((one, wanted) =>
    given.flatMap((other, found) => {
      const common = commonLength(one.content, other.content)
      if (common === 0) return []
      const size = lengthOf(one.content)
      return [{ wanted, found, jaccard: common / (size + lengthOf(other.content) - common), overlap: common / size }]
    }),
  )
  const matched = matchPairs(pairs, 'jaccard', (value) => value >= LEAST_JACCARD)
  const sizes = { given: given.length, gold: gold.length }
  add(scores.jaccard, { right: matched.size, ...sizes })
  add(scores.overlap, { right: matchPairs(pairs, 'overlap', (value) => value > LEAST_OVERLAP).size, ...sizes })
  let linked = 0
  for (const other of given) scores.kinds[contentKind(text, other.content)].given++
  gold.forEach((one, wanted) => {
    const kind = scores.kinds[contentKind(text, one.content)]
    kind.gold++
    const other = given[matched.get(wanted) ?? -1]
    if (!other) return
    kind.found++
    const isOverlapping = commonLength(one.source, other.source) > 0
    const isRight = one.source.length === 0 ? other.source.length === 0 : isOverlapping
    if (isRight) {
      linked++
      kind.linked++
    }
    if (one.source.length > 0) {
      scores.speaker.gold++
      if (isOverlapping) scores.speaker.right++
    }
  })
  add(scores.linked, { right: linked, ...sizes })
}

export function f1({ right, given, gold }: Count): number {
  return given + gold === 0 ? 0 : (2 * right) / (given + gold)
}

/** Direct when all of it stands inside quotation marks, mixed when a part does. */
export function contentKind(text: string, content: readonly Span[]): ContentKind {
  const words = content
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .trim()
  if (!/["“”]/u.test(words)) return 'indirect'
  const outside = words
    .split(/["“”]/u)
    .filter((_, index) => index % 2 === 0)
    .join('')
    .replace(/[^\p{L}\p{N}_]/gu, '')
  return /^["“]/u.test(words) && /["”][.,]?$/u.test(words) && outside.length < 3 ? 'direct' : 'mixed'
}

interface Pair {
  readonly wanted: number
  readonly found: number
  readonly jaccard: number
  readonly overlap: number
}

function matchPairs(
  pairs: readonly Pair[],
  by: 'jaccard' | 'overlap',
  isEnough: (value: number) => boolean,
): ReadonlyMap<number, number> {
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  for (const pair of [...pairs].sort((a, b) => b[by] - a[by])) {
    if (!isEnough(pair[by])) break
    if (matched.has(pair.wanted) || taken.has(pair.found)) continue
    matched.set(pair.wanted, pair.found)
    taken.add(pair.found)
  }
  return matched
}

function add(count: Count, more: Count): void {
  count.right += more.right
  count.given += more.given
  count.gold += more.gold
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`
}
