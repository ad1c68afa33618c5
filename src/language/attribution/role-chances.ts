import type { TagMoves, TagScores } from './best-path.ts'
import { TAGS } from './model.ts'

/**
 * For each word the probability that its tag has the role of the path's (source, cue, content, or none), over all paths of the
 * conditional random field (forward-backward, Lafferty et al. 2001).
 */
export function roleChances(scores: TagScores, path: Uint8Array, { moves, start }: TagMoves): Float64Array {
  const words = path.length
  const weights = expScores(scores)
  const steps = Float64Array.from(moves, Math.exp)
  const forward = new Float64Array(words * TAGS)
  const backward = new Float64Array(words * TAGS).fill(1)
  for (let tag = 0; tag < TAGS; tag++) forward[tag] = Math.exp(start[tag] as number) * (weights[tag] as number)
  normalise(forward, 0)
  for (let at = TAGS; at < words * TAGS; at += TAGS) {
    for (let tag = 0; tag < TAGS; tag++) {
      let sum = 0
      for (let before = 0; before < TAGS; before++) {
        sum += (forward[at - TAGS + before] as number) * (steps[before * TAGS + tag] as number)
      }
      forward[at + tag] = sum * (weights[at + tag] as number)
    }
    normalise(forward, at)
  }
  for (let at = (words - 1) * TAGS; at > 0; at -= TAGS) {
    for (let tag = 0; tag < TAGS; tag++) {
      let sum = 0
      for (let after = 0; after < TAGS; after++) {
        const weight = (weights[at + after] as number) * (backward[at + after] as number)
        sum += (steps[tag * TAGS + after] as number) * weight
      }
      backward[at - TAGS + tag] = sum
    }
    normalise(backward, at - TAGS)
  }
  return Float64Array.from(path, (tag, word) => {
    const role = (tag + 1) >> 1
    let [own, all] = [0, 0]
    for (let other = 0; other < TAGS; other++) {
      const chance = (forward[word * TAGS + other] as number) * (backward[word * TAGS + other] as number)
      all += chance
      if ((other + 1) >> 1 === role) own += chance
    }
    return all > 0 ? own / all : 0
  })
}

/** exp of scores, each word's greatest being 1. */
function expScores(scores: TagScores): Float64Array {
  const weights = new Float64Array(scores.length)
  for (let at = 0; at < scores.length; at += TAGS) {
    const most = Math.max(...scores.subarray(at, at + TAGS))
    for (let tag = 0; tag < TAGS; tag++) weights[at + tag] = Math.exp((scores[at + tag] as number) - most)
  }
  return weights
}

/** Lets a word's values sum up to 1, so that no product of many becomes too small. */
function normalise(values: Float64Array, at: number): void {
  let sum = 0
  for (let tag = 0; tag < TAGS; tag++) sum += values[at + tag] as number
  for (let tag = 0; tag < TAGS; tag++) values[at + tag] = sum > 0 ? (values[at + tag] as number) / sum : 1 / TAGS
}
