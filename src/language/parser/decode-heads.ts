import { maximumTree } from './maximum-tree.ts'

/** Scores of the heads of one sentence's tokens: token i under head j stands at [start + i * stride + j], the root being j = tokens. */
export interface ArcScores {
  readonly scores: Float32Array
  readonly start: number
  readonly stride: number
  readonly tokens: number
}

/** The head that stands for the root in the answer. */
export const ROOT_HEAD = -1

/** Scores beyond this, and what is no number, count as this: sums stay exact enough and no edge is impossible. */
const LARGEST_SCORE = 1e6

/**
 * The heads of the tree of greatest score that has exactly one root: the best head of every token where that is such a tree, which is
 * nearly always, else Chu and Liu's algorithm. -1 is the root's head. The same scores give the same tree, whatever they are.
 */
export function decodeHeads(arcs: ArcScores): Int32Array {
  const heads = bestHeads(arcs)
  if (isSingleTree(heads)) return heads
  const { tokens } = arcs
  const best = maximumTree({ nodes: tokens, weights: weighArcs(arcs) })
  for (let token = 0; token < tokens; token++)
    heads[token] = best[token] === tokens ? ROOT_HEAD : (best[token] as number)
  return heads
}

function bestHeads({ scores, start, stride, tokens }: ArcScores): Int32Array {
  const heads = new Int32Array(tokens)
  for (let token = 0; token < tokens; token++) {
    const row = start + token * stride
    let best = ROOT_HEAD
    let most = -Infinity
    for (let head = 0; head <= tokens; head++) {
      const score = scores[row + head] as number
      if (score > most && head !== token) {
        best = head
        most = score
      }
    }
    heads[token] = best === tokens ? ROOT_HEAD : best
  }
  return heads
}

/** Whether each token leads to the root and one alone stands right below it. */
function isSingleTree(heads: Int32Array): boolean {
  let roots = 0
  /** For each token, one more than the token whose way up passed it first. */
  const passedBy = new Int32Array(heads.length)
  for (let token = 0; token < heads.length; token++) {
    if (heads[token] === ROOT_HEAD) roots++
    for (let above = token; above !== ROOT_HEAD; above = heads[above] as number) {
      if (passedBy[above] === token + 1) return false
      if (passedBy[above] !== 0) break
      passedBy[above] = token + 1
    }
  }
  return roots === 1
}

/**
 * Scores as weights that make one root the cheapest: an edge from the root loses more than any tree could gain elsewhere, so that
 * the best tree has one such edge, and is the best of those (Stanojević and Cohen 2021, "A Root of All Evil").
 */
function weighArcs({ scores, start, stride, tokens }: ArcScores): Float64Array {
  const weights = new Float64Array(tokens * (tokens + 1))
  let least = LARGEST_SCORE
  let most = -LARGEST_SCORE
  for (let token = 0; token < tokens; token++) {
    for (let head = 0; head <= tokens; head++) {
      const score = scores[start + token * stride + head] as number
      const weight = Number.isNaN(score) ? -LARGEST_SCORE : Math.max(-LARGEST_SCORE, Math.min(LARGEST_SCORE, score))
      weights[token * (tokens + 1) + head] = weight
      if (weight < least) least = weight
      if (weight > most) most = weight
    }
  }
  const penalty = tokens * (most - least) + 1
  for (let token = 0; token < tokens; token++) {
    const edge = token * (tokens + 1) + tokens
    weights[edge] = (weights[edge] as number) - penalty
  }
  return weights
}
