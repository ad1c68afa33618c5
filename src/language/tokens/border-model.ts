import { BORDER_FEATURES } from './border-keys.ts'

/** A logistic model of where sentences end. */
export interface BorderModel {
  /** Numbers of lower-case words, from 1. */
  readonly vocabulary: ReadonlyMap<string, number>
  /** Log odds by key, one map a feature. */
  readonly weights: readonly ReadonlyMap<number, number>[]
  /** The log odds from which on a sentence ends: after a mark that ends one, and without. */
  readonly thresholds: { readonly afterMark: number; readonly withoutMark: number }
}

/** How a model stands in its file: keys ascending as differences, weights in hundredths. */
export interface BorderModelFile {
  readonly version: number
  readonly words: readonly string[]
  readonly thresholds: BorderModel['thresholds']
  readonly features: readonly { readonly keys: readonly number[]; readonly weights: readonly number[] }[]
}

const WEIGHT_STEP = 0.01
export const BORDER_MODEL_VERSION = 1

/** The model of a file. */
export function unpackBorderModel({ words, features, thresholds }: BorderModelFile): BorderModel {
  return {
    vocabulary: new Map(words.map((word, index) => [word, index + 1])),
    thresholds,
    weights: features.map(({ keys, weights }) => {
      const map = new Map<number, number>()
      let key = 0
      keys.forEach((step, index) => {
        key += step
        map.set(key, (weights[index] ?? 0) * WEIGHT_STEP)
      })
      return map
    }),
  }
}

/** The log odds that a sentence ends at the place with these keys. */
export function scoreBorder({ weights }: BorderModel, keys: Int32Array): number {
  let score = 0
  for (let feature = 0; feature < BORDER_FEATURES; feature++)
    score += weights[feature]?.get(keys[feature] as number) ?? 0
  return score
}
