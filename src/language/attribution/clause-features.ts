import type { Tree } from '../../model/index.ts'
import { CUE_LEVELS } from './model.ts'

export interface ClauseOptions {
  /** The number of each relation at which climbing stops, from 1 on. */
  readonly stops: ReadonlyMap<string, number>
  /** Cue levels of the sentence's words. */
  readonly levels: ArrayLike<number>
}

/** Steps up the tree at most. */
const MOST_CLIMBED = 30

/**
 * For each word of a sentence the kind of clause or argument that it stands in, with the cue level of the word which that one hangs
 * on: "says" for all of what is said.
 */
export function clauseFeatures({ heads, relations }: Tree, { stops, levels }: ClauseOptions): Uint16Array {
  return Uint16Array.from(heads, (_, word) => {
    let token = word
    for (let climbed = 0; climbed < MOST_CLIMBED; climbed++) {
      const head = heads[token] as number
      const stop = stops.get(relations[token] as string)
      if (stop !== undefined) return stop * CUE_LEVELS + (head < 0 ? 0 : (levels[head] as number))
      if (head < 0) break
      token = head
    }
    return 0
  })
}
