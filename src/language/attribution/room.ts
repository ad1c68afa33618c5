import { type Address, type Matrix, panelled, type StateSizes, stagingBytes } from '../parser/index.ts'
import { LONGEST_WINDOW } from './cut-windows.ts'
import { entryWidth, TAGS, type TaggerModel } from './model.ts'

/** Words that run together at most: one long window, or several short ones. */
export const BATCH_WORDS = LONGEST_WINDOW

/** Floats between rows that many rows are written to column by column: off powers of two, which would share cache lines' places. */
const ROW_GAP = 16

/** Where a batch's numbers stand, a row a word unless said otherwise; strides are in elements. */
export interface TaggerRoom {
  /** Codes of the parser's states, and the scale of each row of types. */
  readonly types: Address
  readonly typeScales: Address
  readonly states: Address
  /** What a word's type gives `narrow`; then that, its states, and those of it as governor. Rows of both are `ownStride` apart. */
  readonly fromType: Address
  readonly fromStates: Address
  readonly ownStride: number
  readonly narrow: Address
  readonly governors: Address
  /** What the first layer reads, as codes like those of hidden states. */
  readonly entry: Address
  readonly entryWidth: number
  readonly gateInputs: Address
  readonly gateStride: number
  /** 0, 1, 2, ... */
  readonly wordNumbers: Address
  /** The scale of hidden states, once a row. */
  readonly hiddenScales: Address
  readonly gates: Address
  readonly cells: Address
  readonly state: Address
  /** Hidden states of one layer; layers take turns. */
  readonly hidden: readonly [Address, Address]
  /** Rows of middle, asking and asked. */
  readonly roles: Address
  readonly roleStride: number
  readonly rowCodes: Address
  readonly rowScales: Address
  readonly scores: Address
  /** One window's askings as rows, what is asked in panels. */
  readonly askingCodes: Address
  readonly askingScales: Address
  readonly askedCodes: Address
  readonly askedScales: Address
  readonly noBias: Address
  /** One window's words by words. */
  readonly pointers: Address
}

/** Takes room for one batch of a model's numbers. */
export function takeTaggerRoom(take: (sizeBytes: number) => Address, model: TaggerModel): TaggerRoom {
  const { sizes } = model
  const stateSizes: StateSizes = { type: sizes.type, hidden: sizes.states }
  const ownStride = sizes.narrow + sizes.governor + ROW_GAP
  const gateStride = 8 * sizes.hidden + ROW_GAP
  const roleStride = sizes.middle + 2 * sizes.pointer + ROW_GAP
  const entry = entryWidth(model)
  const words = BATCH_WORDS
  const heads = panelled(words)
  const hidden = (): Address => take(2 * words * 2 * sizes.hidden)
  const staging = Math.max(...Object.values<Matrix>(model.matrices).map(stagingBytes))
  return {
    types: take(2 * words * stateSizes.type),
    typeScales: take(4 * words),
    states: take(2 * words * stateSizes.hidden),
    fromType: take(4 * words * ownStride),
    fromStates: take(4 * words * ownStride),
    ownStride,
    narrow: take(4 * words * sizes.narrow),
    governors: take(2 * words * sizes.governor),
    entry: take(2 * words * entry),
    entryWidth: entry,
    // Before anything is read, weights are written by way of this room.
    gateInputs: take(Math.max(4 * words * gateStride, staging)),
    gateStride,
    wordNumbers: take(4 * words),
    hiddenScales: take(4 * words),
    gates: take(4 * 4 * sizes.hidden),
    cells: take(4 * sizes.hidden),
    state: take(2 * sizes.hidden),
    hidden: [hidden(), hidden()],
    roles: take(4 * words * roleStride),
    roleStride,
    rowCodes: take(2 * words * sizes.middle),
    rowScales: take(4 * words),
    scores: take(4 * words * panelled(TAGS)),
    askingCodes: take(2 * words * sizes.pointer),
    askingScales: take(4 * words),
    askedCodes: take(2 * heads * sizes.pointer),
    askedScales: take(4 * heads),
    noBias: take(4 * heads),
    pointers: take(4 * words * heads),
  }
}
