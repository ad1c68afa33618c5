import type { Network } from './network.ts'

/** What the parser's network makes of words, a row a word: for networks that read on from there. */
export interface WordStates {
  readonly words: number
  /** Codes of the vectors of the words' types; value = code * the row's scale. */
  readonly types: Int16Array
  readonly typeScales: Float32Array
  /** The first layer's hidden states, then the second's; value = code * `HIDDEN_SCALE`. */
  readonly hidden: Int16Array
}

/** How wide the rows of word states are. */
export interface StateSizes {
  readonly type: number
  readonly hidden: number
}

export function stateSizes({ classes: { sizes } }: Pick<Network, 'classes'>): StateSizes {
  return { type: sizes.word + sizes.subword + sizes.shape, hidden: 4 * sizes.hidden }
}

/** Copies the states of a batch's tokens from `start` up to `end` out of the network's memory. */
export function copyStates(network: Network, start: number, end: number): WordStates {
  const { room, views } = network
  const { type, hidden } = stateSizes(network)
  const words = end - start
  const states = {
    words,
    types: new Int16Array(words * type),
    typeScales: new Float32Array(words),
    hidden: new Int16Array(words * hidden),
  }
  const layer = hidden / 2
  for (let word = 0; word < words; word++) {
    const token = start + word
    const slot = views.integers[(room.slots >> 2) + token] as number
    const typeStart = (room.typeCodes >> 1) + slot * type
    states.types.set(views.codes.subarray(typeStart, typeStart + type), word * type)
    states.typeScales[word] = views.floats[(room.typeScales >> 2) + slot] as number
    for (const [index, from] of [room.hidden1, room.hidden2].entries()) {
      const at = (from >> 1) + token * layer
      states.hidden.set(views.codes.subarray(at, at + layer), word * hidden + index * layer)
    }
  }
  return states
}
