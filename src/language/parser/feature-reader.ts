import type { Network } from './network.ts'

/** The features of a token of the batch, given the indexes of its tags; empty where training never saw the two together. */
export type FeatureReader = (token: number, upos: number, xpos: number) => string

/** Scores the features that tokens of a pair of tags had in training, over the first layer's hidden state. */
export function startFeatureReader({ kernel, classes, room, weights }: Network): FeatureReader {
  const { xpos: xposNames, upos: uposNames, features, sizes } = classes
  const pairs = uposNames.length * xposNames.length
  const firsts = new Int32Array(pairs)
  const ends = new Int32Array(pairs)
  features.forEach((choice, row) => {
    const pair = choice.upos * xposNames.length + choice.xpos
    if (ends[pair] === 0) firsts[pair] = row
    ends[pair] = row + 1
  })
  const width = 2 * sizes.hidden
  const { codes, scales, bias } = weights.features
  return (token, upos, xpos) => {
    const pair = upos * xposNames.length + xpos
    const first = firsts[pair] as number
    const end = ends[pair] as number
    if (end === 0) return ''
    const row =
      end - first === 1
        ? first
        : kernel.bestRow(room.hidden1 + 2 * token * width, width, codes, scales, bias, first, end)
    return features[row]?.text ?? ''
  }
}
