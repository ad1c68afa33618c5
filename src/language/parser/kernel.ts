/** Rows of a weight matrix that stand interleaved; the number of outputs of a product is a multiple of it. */
export const PANEL_ROWS = 16

/** Hidden states are kept as codes: value * 2047, rounded half to even, as int16. */
export const HIDDEN_STEPS = 2047

/** Byte address in the kernel's memory, a multiple of 16 unless said otherwise. */
export type Address = number

/**
 * The network's arithmetic over one memory, and the list of words that goes with it, as `kernel.c` and `scalar-kernel.ts` have it: the same bits from both, and for each
 * row the same bits whatever rows stand beside it. Codes are int16, everything else float32 or int32; strides are in elements.
 * Arguments stand in the order of the C functions.
 */
export interface KernelFunctions {
  /** y[i][m] = bias[m] + (weightScales[m] * inputScales[i]) * (x[i] . w[m]); w in panels, columns a multiple of 4. */
  multiply(
    x: Address,
    inputScales: Address,
    rows: number,
    columns: number,
    w: Address,
    weightScales: Address,
    bias: Address,
    outputs: number,
    y: Address,
    yStride: number,
  ): void
  /**
   * One direction of an LSTM over one sentence: `tokens` tokens from `first` on, forwards (1) or backwards (-1). What the input gives
   * token t's gates stands at z + zRows[t] * zStride, four units at a time (i, f, g, o of each). Hidden states, as codes, go to
   * out + t * outStride. `gates` (4 hidden floats), `cells` (hidden floats) and `state` (hidden codes) are room to work in.
   */
  recur(
    first: number,
    direction: 1 | -1,
    tokens: number,
    z: Address,
    zRows: Address,
    zStride: number,
    hidden: number,
    w: Address,
    scales: Address,
    gates: Address,
    cells: Address,
    state: Address,
    out: Address,
    outStride: number,
  ): void
  /** Rows of floats, through a leaky rectifier if told, as rows of codes with a scale each. */
  quantize(
    x: Address,
    rows: number,
    xStride: number,
    columns: number,
    leaky: 0 | 1,
    out: Address,
    scales: Address,
  ): void
  /** The same, laid out in panels as rows `first`, `first + 1`, ... of a weight matrix. */
  quantizeToPanels(
    x: Address,
    rows: number,
    xStride: number,
    columns: number,
    leaky: 0 | 1,
    out: Address,
    scales: Address,
    first: number,
  ): void
  /** Rows of floats through tanh, as codes like those of hidden states. */
  squash(x: Address, rows: number, xStride: number, columns: number, out: Address, outStride: number): void
  /** out[i] = a[chosen[i]] + b[i]; rows of a and b are `stride` apart. */
  addRows(a: Address, chosen: Address, b: Address, rows: number, stride: number, columns: number, out: Address): void
  /** The row from `first` up to `last` of w (row after row, no panels) that scores best over x; the first of equals. */
  bestRow(x: Address, columns: number, w: Address, scales: Address, bias: Address, first: number, last: number): number
  /** Sum of `count` chosen rows of a table of int8 (up to four bytes beyond it are read), each times its scale, over `divisor`. */
  meanRows(
    table: Address,
    scales: Address,
    columns: number,
    chosen: Address,
    count: number,
    divisor: number,
    out: Address,
  ): void
  /** Lays rows of int8, in the order of their numbers in `order`, out in panels as rows `first`, `first + 1`, ... */
  packPanels(from: Address, order: Address, rows: number, columns: number, w: Address, first: number): void
  /**
   * Finds the lines of a text of UTF-8: where each starts goes to `starts`, which has room for `most`, and its number (from 1 on)
   * to a hash table of `slotCount` integers, a power of two greater than `most`, which are zero before. Gives the number of lines;
   * an empty text has one; -1 when there are more than `most`.
   */
  indexLines(text: Address, size: number, starts: Address, most: number, slots: Address, slotCount: number): number
  /** The number of the line that consists of just these bytes, which hold no line break; 0 for none. */
  findLine(
    text: Address,
    size: number,
    starts: Address,
    slots: Address,
    slotCount: number,
    key: Address,
    keySize: number,
  ): number
}

/** Started arithmetic with the memory that it works on; the first kilobyte is not to be used. */
export interface Kernel extends KernelFunctions {
  readonly kind: 'simd' | 'scalar'
  readonly memory: ArrayBuffer
}
