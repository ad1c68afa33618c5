import { TAGS } from './model.ts'

/** Scores of tags: of each after each other one (row after row), and as the first of a path. */
export interface TagMoves {
  readonly moves: Float32Array
  readonly start: Float32Array
}

/** Scores of a window's words, `TAGS` a word. */
export type TagScores = Float64Array

/** The tags of the path that scores best (Viterbi 1967); the lowest of equals. */
export function bestPath(scores: TagScores, { moves, start }: TagMoves): Uint8Array {
  const words = scores.length / TAGS
  const path = new Uint8Array(words)
  if (words === 0) return path
  const back = new Uint8Array(words * TAGS)
  let best = Float64Array.from(start, (value, tag) => value + (scores[tag] as number))
  let next = new Float64Array(TAGS)
  for (let word = 1; word < words; word++) {
    for (let tag = 0; tag < TAGS; tag++) {
      let from = 0
      let most = -Infinity
      for (let before = 0; before < TAGS; before++) {
        const score = (best[before] as number) + (moves[before * TAGS + tag] as number)
        if (score > most) {
          from = before
          most = score
        }
      }
      back[word * TAGS + tag] = from
      next[tag] = most + (scores[word * TAGS + tag] as number)
    }
    ;[best, next] = [next, best]
  }
  let tag = best.indexOf(Math.max(...best))
  for (let word = words - 1; word >= 0; word--) {
    path[word] = tag
    tag = back[word * TAGS + tag] as number
  }
  return path
}
