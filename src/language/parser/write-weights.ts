import { type Address, HIDDEN_STEPS, type Kernel, PANEL_ROWS } from './kernel.ts'
import type { Matrix } from './model.ts'

/** A kernel's memory as numbers of each kind; an address is 4, 2 or 1 times an index. */
export interface MemoryViews {
  readonly floats: Float32Array
  readonly integers: Int32Array
  readonly codes: Int16Array
  readonly bytes: Int8Array
}

/** Where a weight matrix stands in the kernel's memory. */
export interface WeightArea {
  readonly codes: Address
  readonly scales: Address
  readonly bias: Address
  /** A multiple of `PANEL_ROWS`; rows added for that are zero. */
  readonly rows: number
  readonly columns: number
}

/** What a hidden state's code is worth. */
export const HIDDEN_SCALE = Math.fround(1 / HIDDEN_STEPS)

/** The whole panels that hold `count` rows, in rows. */
export function panelled(count: number): number {
  return Math.ceil(count / PANEL_ROWS) * PANEL_ROWS
}

/** Takes room for the rows of some matrices of equal width, one below the other, as int16. */
export function takeWeightArea(take: (sizeBytes: number) => Address, matrices: readonly Matrix[]): WeightArea {
  const rows = panelled(matrices.reduce((sum, matrix) => sum + matrix.rows, 0))
  const columns = (matrices[0] as Matrix).columns
  return { codes: take(2 * rows * columns), scales: take(4 * rows), bias: take(4 * rows), rows, columns }
}

/** Takes room for a table whose rows stay int8. */
export function takeTableArea(take: (sizeBytes: number) => Address, { rows, columns }: Matrix): WeightArea {
  // Four bytes are read beyond the last row.
  return { codes: take(rows * columns + 4), scales: take(4 * rows), bias: 0, rows, columns }
}

/** Bytes of room that writing a matrix's weights takes: its codes, and a number each row. */
export function stagingBytes({ rows, columns }: Matrix): number {
  return rows * columns + 4 * rows + 4
}

/** A model's matrices, as weights are written from them. */
export interface WeightSource<Name extends string> {
  readonly matrices: Readonly<Record<Name, Matrix>>
  /** Units of each direction of each LSTM layer. */
  readonly sizes: { readonly hidden: number }
  /** Reads a matrix's codes, row after row. */
  readCodes(matrix: Name, into: Int8Array): void
  readScales(matrix: Name): Float32Array
  /** What is added for each row; null for a matrix without it. */
  readBias(matrix: Name): Float32Array | null
}

/** Writes a model's weights into a kernel's memory. */
export interface WeightWriter<MatrixName extends string> {
  /** Matrices below one another, in panels; all but the last have whole panels of rows. */
  writeRows(area: WeightArea, names: readonly MatrixName[]): void
  /**
   * Gates of LSTMs, which stand below one another in the matrix in PyTorch's order (all units of i, f, g, o), in the kernel's: four
   * units at a time, their i, f, g and o.
   */
  writeGates(area: WeightArea, name: MatrixName): void
  /** The same for a matrix whose inputs are always hidden states: its scales take theirs in. */
  writeHiddenGates(area: WeightArea, name: MatrixName): void
  /** A matrix row after row, without panels, whose inputs are always hidden states. */
  writePlainRows(area: WeightArea, name: MatrixName): void
  /** A table of int8. */
  writeTable(area: WeightArea, name: MatrixName): void
}

interface WriterPlaces {
  readonly kernel: Kernel
  readonly views: MemoryViews
  /** Room for what the largest matrix takes. */
  readonly staging: Address
}

/** Makes what reads a model's matrices one after the other, so that none is held but where it stays. */
export function weightWriter<MatrixName extends string>(
  model: WeightSource<MatrixName>,
  { kernel, views, staging }: WriterPlaces,
): WeightWriter<MatrixName> {
  const { floats, integers, codes, bytes } = views

  const stage = (name: MatrixName): Int8Array => {
    const { rows, columns } = model.matrices[name]
    const staged = bytes.subarray(staging, staging + rows * columns)
    model.readCodes(name, staged)
    return staged
  }

  /** Row `order[i]` of the matrix becomes row `first + i`. */
  const write = (area: WeightArea, name: MatrixName, order: Int32Array, first: number): void => {
    const { rows, columns } = model.matrices[name]
    const orderAt = staging + Math.ceil(stage(name).length / 4) * 4
    integers.set(order, orderAt >> 2)
    kernel.packPanels(staging, orderAt, rows, columns, area.codes, first)
    const scales = model.readScales(name)
    const bias = model.readBias(name)
    for (let place = 0; place < rows; place++) {
      const source = order[place] as number
      floats[(area.scales >> 2) + first + place] = scales[source] as number
      floats[(area.bias >> 2) + first + place] = bias ? (bias[source] as number) : 0
    }
  }

  const takeInHiddenScale = (area: WeightArea): void => {
    for (let index = area.scales >> 2; index < (area.scales >> 2) + area.rows; index++) {
      floats[index] = (floats[index] as number) * HIDDEN_SCALE
    }
  }

  const writeGates = (area: WeightArea, name: MatrixName): void =>
    write(area, name, gateOrder(model.matrices[name].rows, model.sizes.hidden), 0)

  return {
    writeRows(area, names) {
      let first = 0
      for (const name of names) {
        const { rows } = model.matrices[name]
        write(area, name, sameOrder(rows), first)
        first += rows
      }
    },
    writeGates,
    writeHiddenGates(area, name) {
      writeGates(area, name)
      takeInHiddenScale(area)
    },
    writePlainRows(area, name) {
      codes.set(stage(name), area.codes >> 1)
      floats.set(model.readScales(name), area.scales >> 2)
      floats.set(model.readBias(name) ?? [], area.bias >> 2)
      takeInHiddenScale(area)
    },
    writeTable(area, name) {
      model.readCodes(name, bytes.subarray(area.codes, area.codes + area.rows * area.columns))
      floats.set(model.readScales(name), area.scales >> 2)
    },
  }
}

function sameOrder(rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => row)
}

/** For each row of the kernel's order, the matrix's row that stands there. */
function gateOrder(rows: number, hidden: number): Int32Array {
  const gates = 4 * hidden
  return Int32Array.from({ length: rows }, (_, row) => {
    const within = row % gates
    const unit = 4 * Math.floor(within / PANEL_ROWS) + (within % 4)
    const gate = (within >> 2) % 4
    return row - within + gate * hidden + unit
  })
}
