import { DISTANCES } from './model.ts'
import type { TaggedSpan } from './tagged-spans.ts'

/** Farther words share buckets, three for each doubling. */
const EXACT_DISTANCES = 16
const BUCKETS_A_DOUBLING = 3

/** The bucket of a distance in words: those to words before come behind those to words after. */
export function distanceBucket(distance: number): number {
  const far = Math.abs(distance)
  const bucket =
    far < EXACT_DISTANCES
      ? far
      : Math.min(Math.floor(EXACT_DISTANCES + Math.log2(far / EXACT_DISTANCES) * BUCKETS_A_DOUBLING), DISTANCES / 2 - 1)
  return distance < 0 ? DISTANCES / 2 + bucket : bucket
}

/** Pointer scores of a window's words, words by words, rows `stride` apart, and what is added to them by distance. */
export interface Pointers {
  readonly scores: Float32Array
  readonly stride: number
  readonly words: number
  /** By bucket. */
  readonly distance: Float32Array
}

/** How much each span's words point to the first word of each span: the mean logarithm of the probability; a row a span. */
export function pointingOf(spans: readonly TaggedSpan[], pointers: Pointers): Float64Array {
  const { words, scores, stride } = pointers
  const byDistance = Float64Array.from(
    { length: 2 * words - 1 },
    (_, index) => pointers.distance[distanceBucket(index - words + 1)] as number,
  )
  const pointing = new Float64Array(spans.length ** 2)
  const row = new Float64Array(words)
  for (const [from, { start, end }] of spans.entries()) {
    for (let word = start; word < end; word++) {
      let most = -Infinity
      for (let other = 0; other < words; other++) {
        const score = (scores[word * stride + other] as number) + (byDistance[other - word + words - 1] as number)
        row[other] = score
        if (score > most) most = score
      }
      let sum = 0
      for (let other = 0; other < words; other++) sum += Math.exp((row[other] as number) - most)
      const total = most + Math.log(sum)
      for (let to = 0; to < spans.length; to++) {
        const at = from * spans.length + to
        pointing[at] = (pointing[at] as number) + ((row[spans[to]?.start ?? 0] as number) - total) / (end - start)
      }
    }
  }
  return pointing
}
