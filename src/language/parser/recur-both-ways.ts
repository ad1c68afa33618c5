import type { Address, Kernel } from './kernel.ts'
import type { WeightArea } from './write-weights.ts'

/** Where one layer of a two-way LSTM reads, works and writes; strides are in elements. */
export interface LayerPlaces {
  /** What the input gives the gates: the forward direction's, then the backward one's, a row each. */
  readonly z: Address
  /** Row of `z` for each token. */
  readonly zRows: Address
  readonly zStride: number
  /** Units of each direction. */
  readonly hidden: number
  readonly forward: WeightArea
  readonly backward: WeightArea
  readonly gates: Address
  readonly cells: Address
  readonly state: Address
  /** Hidden states of both directions, as codes, 2 * hidden a token. */
  readonly out: Address
}

/** Runs both directions over each run of tokens; `starts` says where each run starts, and where the last one ends. */
export function recurBothWays(kernel: Kernel, starts: readonly number[], layer: LayerPlaces): void {
  const { hidden } = layer
  const run = (first: number, direction: 1 | -1, tokens: number, weights: WeightArea, side: 0 | 1): void =>
    kernel.recur(
      first,
      direction,
      tokens,
      layer.z + 4 * side * 4 * hidden,
      layer.zRows,
      layer.zStride,
      hidden,
      weights.codes,
      weights.scales,
      layer.gates,
      layer.cells,
      layer.state,
      layer.out + 2 * side * hidden,
      2 * hidden,
    )
  for (let index = 0; index + 1 < starts.length; index++) {
    const start = starts[index] as number
    const end = starts[index + 1] as number
    run(start, 1, end - start, layer.forward, 0)
    run(end - 1, -1, end - start, layer.backward, 1)
  }
}
