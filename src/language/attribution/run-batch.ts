import { panelled, recurBothWays, type WordStates } from '../parser/index.ts'
import type { TagScores } from './best-path.ts'
import { TAGS } from './model.ts'
import type { TaggerNetwork } from './network.ts'
import { rowAt } from './network.ts'

/** What the network is told of a batch's words, beside their states. */
export interface WordColumns {
  /** Row of each word's head; its own for a root, and where the head is outside of the window. */
  readonly heads: Int32Array
  /** Row of the word table. */
  readonly words: Int32Array
  /** Values of each feature, in the model's order. */
  readonly features: readonly Uint16Array[]
}

/** Writes the states of words `from` up to `to` as rows from `row` on. */
export function placeStates(
  { views, room, sizes }: TaggerNetwork,
  states: WordStates,
  { from, to, row }: { readonly from: number; readonly to: number; readonly row: number },
): void {
  const types = states.types.subarray(from * sizes.type, to * sizes.type)
  views.codes.set(types, (room.types >> 1) + row * sizes.type)
  views.floats.set(states.typeScales.subarray(from, to), (room.typeScales >> 2) + row)
  const hidden = states.hidden.subarray(from * sizes.states, to * sizes.states)
  views.codes.set(hidden, (room.states >> 1) + row * sizes.states)
}

/** Runs all windows of a batch, whose states are placed; `starts` says where each window starts, and where the last one ends. */
export function runBatch(network: TaggerNetwork, starts: readonly number[], columns: WordColumns): void {
  const words = starts.at(-1) as number
  narrowStates(network, words)
  writeEntries(network, words, columns)
  const last = runLayers(network, starts)
  scoreRoles(network, words, last)
}

/** A word's own states narrowed, into its entry's front; every word's as a governor into `governors`. */
function narrowStates({ kernel, room, sizes, weights }: TaggerNetwork, words: number): void {
  const { narrow, governor } = sizes
  const { fromType, fromStates } = weights
  const { ownStride: stride } = room
  kernel.multiply(
    room.types,
    room.typeScales,
    words,
    sizes.type,
    fromType.codes,
    fromType.scales,
    fromType.bias,
    fromType.rows,
    room.fromType,
    stride,
  )
  kernel.multiply(
    room.states,
    room.hiddenScales,
    words,
    sizes.states,
    fromStates.codes,
    fromStates.scales,
    fromStates.bias,
    fromStates.rows,
    room.fromStates,
    stride,
  )
  kernel.addRows(room.fromType, room.wordNumbers, room.fromStates, words, stride, narrow, room.narrow)
  kernel.squash(room.narrow, words, narrow, narrow, room.entry, room.entryWidth)
  kernel.squash(room.fromStates + 4 * narrow, words, stride, governor, room.governors, governor)
}

/** Behind a word's own states: those of its governor, its own row, its features. */
function writeEntries(network: TaggerNetwork, words: number, columns: WordColumns): void {
  const { views, room, sizes, word: wordTable, features } = network
  const { codes } = views
  for (let row = 0; row < words; row++) {
    let to = (room.entry >> 1) + row * room.entryWidth + sizes.narrow
    const governor = (room.governors >> 1) + (columns.heads[row] as number) * sizes.governor
    codes.copyWithin(to, governor, governor + sizes.governor)
    to += sizes.governor
    to = copyRow(codes, to, wordTable, columns.words[row] as number)
    for (let index = 0; index < features.length; index++) {
      to = copyRow(codes, to, features[index] as typeof wordTable, columns.features[index]?.[row] as number)
    }
  }
}

function copyRow(into: Int16Array, at: number, { codes, width }: TaggerNetwork['word'], row: number): number {
  for (let column = 0, from = row * width; column < width; column++) into[at + column] = codes[from + column] as number
  return at + width
}

/** Gives where the last layer's hidden states stand. */
function runLayers({ kernel, room, sizes, layers }: TaggerNetwork, starts: readonly number[]): number {
  const words = starts.at(-1) as number
  let input = room.entry
  let width = room.entryWidth
  layers.forEach(({ gates, forward, backward }, index) => {
    kernel.multiply(
      input,
      room.hiddenScales,
      words,
      width,
      gates.codes,
      gates.scales,
      gates.bias,
      gates.rows,
      room.gateInputs,
      room.gateStride,
    )
    const out = room.hidden[index % 2] as number
    recurBothWays(kernel, starts, {
      z: room.gateInputs,
      zRows: room.wordNumbers,
      zStride: room.gateStride,
      hidden: sizes.hidden,
      forward,
      backward,
      gates: room.gates,
      cells: room.cells,
      state: room.state,
      out,
    })
    input = out
    width = 2 * sizes.hidden
  })
  return input
}

function scoreRoles({ kernel, room, sizes, weights }: TaggerNetwork, words: number, hidden: number): void {
  const { roles, out } = weights
  kernel.multiply(
    hidden,
    room.hiddenScales,
    words,
    2 * sizes.hidden,
    roles.codes,
    roles.scales,
    roles.bias,
    roles.rows,
    room.roles,
    room.roleStride,
  )
  kernel.quantize(room.roles, words, room.roleStride, sizes.middle, 1, room.rowCodes, room.rowScales)
  kernel.multiply(
    room.rowCodes,
    room.rowScales,
    words,
    sizes.middle,
    out.codes,
    out.scales,
    out.bias,
    out.rows,
    room.scores,
    out.rows,
  )
}

/** Scores of the tags of the words from `start` up to `end`. */
export function tagScores({ views, room }: TaggerNetwork, start: number, end: number): TagScores {
  const scores = new Float64Array((end - start) * TAGS)
  for (let row = start, to = 0; row < end; row++, to += TAGS) {
    const from = (room.scores >> 2) + row * panelled(TAGS)
    for (let tag = 0; tag < TAGS; tag++) scores[to + tag] = views.floats[from + tag] as number
  }
  return scores
}

/** What every word of a window gives every other as the first word of its cue: words by words, rows `stride` apart. */
export function pointerScores(
  { kernel, views, room, sizes }: TaggerNetwork,
  start: number,
  end: number,
): { readonly scores: Float32Array; readonly stride: number } {
  const words = end - start
  const { middle, pointer } = sizes
  const asking = rowAt(room.roles, start, room.roleStride, 4) + 4 * middle
  const stride = panelled(words)
  kernel.quantize(asking, words, room.roleStride, pointer, 0, room.askingCodes, room.askingScales)
  const asked = asking + 4 * pointer
  kernel.quantizeToPanels(asked, words, room.roleStride, pointer, 0, room.askedCodes, room.askedScales, 0)
  kernel.multiply(
    room.askingCodes,
    room.askingScales,
    words,
    pointer,
    room.askedCodes,
    room.askedScales,
    room.noBias,
    stride,
    room.pointers,
    stride,
  )
  return { scores: views.floats.subarray(room.pointers >> 2, (room.pointers >> 2) + words * stride), stride }
}
