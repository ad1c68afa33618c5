import { HIDDEN_STEPS, type Kernel, type KernelFunctions, PANEL_ROWS } from './kernel.ts'
import { scalarLineIndex } from './scalar-line-index.ts'

const round = Math.fround
/** What `kernel.c` calls the same. */
const ROUNDER = 12_582_912
const ROW_STEPS = 4095
const LEAST_RANGE = round(1e-6)
const SLOPE = round(0.1)
const MINUS_LOG2_E = round(-Math.LOG2E)
const MINUS_2_LOG2_E = round(-2 * Math.LOG2E)
const POWER_LIMIT = 57
const POLYNOMIAL = [
  0.009570101276040077, 0.05591785907745361, 0.240247443318367, 0.6931217908859253, 0.9999992847442627,
].map(round) as [number, number, number, number, number]

/** The kernel in plain TypeScript, for engines without SIMD: the same bits at about a fortieth of the speed. */
export function startScalarKernel(sizeBytes: number): Kernel {
  const memory = new ArrayBuffer(Math.ceil(sizeBytes / 16) * 16)
  const views = {
    floats: new Float32Array(memory),
    integers: new Int32Array(memory),
    codes: new Int16Array(memory),
    bytes: new Int8Array(memory),
    sums: new Int32Array(PANEL_ROWS),
  }
  return {
    kind: 'scalar',
    memory,
    ...products(views),
    ...recurrence(views),
    ...rounding(views),
    ...rowChoice(views),
    ...tables(views),
    ...scalarLineIndex(memory),
  }
}

interface Views {
  readonly floats: Float32Array
  readonly integers: Int32Array
  readonly codes: Int16Array
  readonly bytes: Int8Array
  /** Of one panel's rows: where every product is summed up. */
  readonly sums: Int32Array
}

/** Exact dot products of the codes from x on and the 16 rows of the panel at w, into `sums`; both are indexes of codes. */
function dotPanel({ codes, sums }: Views, x: number, w: number, columns: number): void {
  sums.fill(0)
  for (let k = 0, at = w; k < columns; k += 2) {
    const first = codes[x + k] as number
    const second = codes[x + k + 1] as number
    for (let lane = 0; lane < PANEL_ROWS; lane++, at += 2) {
      sums[lane] = (sums[lane] as number) + first * (codes[at] as number) + second * (codes[at + 1] as number)
    }
  }
}

function products(views: Views): Pick<KernelFunctions, 'multiply' | 'addRows'> {
  const { floats, integers, sums } = views
  return {
    multiply(x, inputScales, rows, columns, w, weightScales, bias, outputs, y, yStride) {
      for (let i = 0; i < rows; i++) {
        const inputScale = floats[(inputScales >> 2) + i] as number
        for (let m = 0; m < outputs; m++) {
          const lane = m % PANEL_ROWS
          if (lane === 0) dotPanel(views, (x >> 1) + i * columns, (w >> 1) + m * columns, columns)
          const scale = round((floats[(weightScales >> 2) + m] as number) * inputScale)
          const added = round(scale * round(sums[lane] as number))
          floats[(y >> 2) + i * yStride + m] = round((floats[(bias >> 2) + m] as number) + added)
        }
      }
    },
    addRows(a, chosen, b, rows, stride, columns, out) {
      for (let i = 0; i < rows; i++) {
        const head = (a >> 2) + (integers[(chosen >> 2) + i] as number) * stride
        for (let k = 0; k < columns; k++) {
          floats[(out >> 2) + i * columns + k] =
            (floats[head + k] as number) + (floats[(b >> 2) + i * stride + k] as number)
        }
      }
    },
  }
}

function recurrence(views: Views): Pick<KernelFunctions, 'recur'> {
  const { floats, integers, codes, sums } = views
  const power = powerFunction()
  return {
    recur(first, direction, tokens, z, zRows, zStride, hidden, w, scales, gates, cells, state, out, outStride) {
      codes.fill(0, state >> 1, (state >> 1) + hidden)
      floats.fill(0, cells >> 2, (cells >> 2) + hidden)
      for (let step = 0, token = first; step < tokens; step++, token += direction) {
        const from = (z >> 2) + (integers[(zRows >> 2) + token] as number) * zStride
        for (let m = 0; m < 4 * hidden; m++) {
          const lane = m % PANEL_ROWS
          if (lane === 0) dotPanel(views, state >> 1, (w >> 1) + m * hidden, hidden)
          const added = round((floats[(scales >> 2) + m] as number) * round(sums[lane] as number))
          const gate = round((floats[from + m] as number) + added)
          const isCellGate = (m & 12) === 8
          floats[(gates >> 2) + m] = power(gate, isCellGate ? MINUS_2_LOG2_E : MINUS_LOG2_E)
        }
        for (let unit = 0; unit < hidden; unit++) {
          const gate = (gates >> 2) + (unit >> 2) * 16 + (unit & 3)
          const i = round(1 + (floats[gate] as number))
          const f = round(1 + (floats[gate + 4] as number))
          const e = floats[gate + 8] as number
          const o = round(1 + (floats[gate + 12] as number))
          const kept = round((floats[(cells >> 2) + unit] as number) / f)
          const cell = round(kept + round(round(1 - e) / round(i * round(1 + e))))
          floats[(cells >> 2) + unit] = cell
          const t = power(cell, MINUS_2_LOG2_E)
          const h = round(round(1 - t) / round(o * round(1 + t)))
          const code = toCode(round(h * HIDDEN_STEPS))
          codes[(state >> 1) + unit] = code
          codes[(out >> 1) + token * outStride + unit] = code
        }
      }
    },
  }
}

/** 2^(x * factor), through the bits of the float32 as the SIMD kernel does it. */
function powerFunction(): (x: number, factor: number) => number {
  const float = new Float32Array(1)
  const bits = new Int32Array(float.buffer)
  const [p4, p3, p2, p1, p0] = POLYNOMIAL
  return (x, factor) => {
    const product = round(x * factor)
    const below = product < POWER_LIMIT ? product : POWER_LIMIT
    const y = -POWER_LIMIT < below ? below : -POWER_LIMIT
    const shifted = round(y + ROUNDER)
    const r = round(y - round(shifted - ROUNDER))
    let p = round(round(p4 * r) + p3)
    p = round(round(p * r) + p2)
    p = round(round(p * r) + p1)
    p = round(round(p * r) + p0)
    float[0] = shifted
    const exponent = (bits[0] as number) << 23
    float[0] = p
    bits[0] = ((bits[0] as number) + exponent) | 0
    return float[0] as number
  }
}

function rounding({ floats, codes }: Views): Pick<KernelFunctions, 'quantize' | 'quantizeToPanels' | 'squash'> {
  const power = powerFunction()
  const bent = (x: number, leaky: 0 | 1): number => {
    const low = round(x * SLOPE)
    return leaky && x < low ? low : x
  }
  const greatest = (x: number, columns: number, leaky: 0 | 1): number => {
    let most = LEAST_RANGE
    for (let k = 0; k < columns; k++) {
      const value = Math.abs(bent(floats[x + k] as number, leaky))
      if (most < value) most = value
    }
    return most
  }
  /** Writes one row, `place` giving the index of each column's code; returns its scale. */
  const writeRow = (x: number, columns: number, leaky: 0 | 1, place: (column: number) => number): number => {
    const most = greatest(x, columns, leaky)
    const factor = round(ROW_STEPS / most)
    for (let k = 0; k < columns; k++) codes[place(k)] = toCode(round(bent(floats[x + k] as number, leaky) * factor))
    return round(most / ROW_STEPS)
  }
  return {
    quantize(x, rows, xStride, columns, leaky, out, scales) {
      for (let i = 0; i < rows; i++) {
        const start = (out >> 1) + i * columns
        floats[(scales >> 2) + i] = writeRow((x >> 2) + i * xStride, columns, leaky, (k) => start + k)
      }
    },
    quantizeToPanels(x, rows, xStride, columns, leaky, out, scales, first) {
      for (let i = 0; i < rows; i++) {
        const row = first + i
        const start = (out >> 1) + (row - (row % PANEL_ROWS)) * columns + 2 * (row % PANEL_ROWS)
        const place = (k: number): number => start + (k >> 1) * 2 * PANEL_ROWS + (k & 1)
        floats[(scales >> 2) + row] = writeRow((x >> 2) + i * xStride, columns, leaky, place)
      }
    },
    squash(x, rows, xStride, columns, out, outStride) {
      for (let i = 0; i < rows; i++) {
        for (let k = 0; k < columns; k++) {
          const t = power(floats[(x >> 2) + i * xStride + k] as number, MINUS_2_LOG2_E)
          const h = round(round(1 - t) / round(1 + t))
          codes[(out >> 1) + i * outStride + k] = toCode(round(h * HIDDEN_STEPS))
        }
      }
    },
  }
}

function rowChoice({ floats, codes }: Views): Pick<KernelFunctions, 'bestRow'> {
  return {
    bestRow(x, columns, w, scales, bias, first, last) {
      let best = first
      let most = 0
      for (let row = first; row < last; row++) {
        let sum = 0
        for (let k = 0; k < columns; k++) {
          sum = (sum + (codes[(x >> 1) + k] as number) * (codes[(w >> 1) + row * columns + k] as number)) | 0
        }
        const scaledSum = round((floats[(scales >> 2) + row] as number) * round(sum))
        const score = round((floats[(bias >> 2) + row] as number) + scaledSum)
        if (row === first || score > most) {
          best = row
          most = score
        }
      }
      return best
    },
  }
}

function tables({ floats, integers, codes, bytes }: Views): Pick<KernelFunctions, 'meanRows' | 'packPanels'> {
  return {
    meanRows(table, scales, columns, chosen, count, divisor, out) {
      for (let k = 0; k < columns; k++) {
        let sum = 0
        for (let i = 0; i < count; i++) {
          const row = integers[(chosen >> 2) + i] as number
          sum = round(
            sum + round((floats[(scales >> 2) + row] as number) * (bytes[table + row * columns + k] as number)),
          )
        }
        floats[(out >> 2) + k] = sum / round(divisor)
      }
    },
    packPanels(from, order, rows, columns, w, first) {
      for (let i = 0; i < rows; i++) {
        const source = from + (integers[(order >> 2) + i] as number) * columns
        const row = first + i
        let to = (w >> 1) + (row - (row % PANEL_ROWS)) * columns + 2 * (row % PANEL_ROWS)
        for (let k = 0; k < columns; k += 2, to += 2 * PANEL_ROWS) {
          codes[to] = bytes[source + k] as number
          codes[to + 1] = bytes[source + k + 1] as number
        }
      }
    },
  }
}

/** Rounded half to even as the SIMD kernel rounds it, and held within int16. */
function toCode(value: number): number {
  const code = round(value + ROUNDER) - ROUNDER
  return Math.max(-32_768, Math.min(32_767, code))
}
