import type { Kernel } from './kernel.ts'
import { startMemory } from './memory.ts'
import type { MatrixName, Model, ModelClasses } from './model.ts'
import { BATCH_TOKENS, ROOT_ROW, type Room, takeRoom } from './room.ts'
import { type StartKernelOptions, startKernel } from './start-kernel.ts'
import { takeWordList, type WordList, writeWordList } from './word-list.ts'
import {
  HIDDEN_SCALE,
  type MemoryViews,
  takeTableArea,
  takeWeightArea,
  type WeightArea,
  weightWriter,
} from './write-weights.ts'

/** A model in a kernel's memory, with room for one batch of sentences; the model's file is not needed any more. Addresses are in bytes, strides in elements. */
export interface Network {
  readonly classes: ModelClasses
  readonly kernel: Kernel
  readonly views: MemoryViews
  readonly weights: Readonly<Record<WeightName, WeightArea>>
  readonly tables: Readonly<Record<TableName, WeightArea>>
  readonly words: WordList
  readonly room: Room
}

/** Tables of int8 of which words' vectors are made. */
type TableName = 'word' | 'subword' | 'shape'

type WeightName =
  | 'types'
  | 'forward1'
  | 'backward1'
  | 'gates2'
  | 'forward2'
  | 'backward2'
  | 'tags'
  | 'features'
  | 'heads'
  | 'arcPair'
  | 'labels'

/** Loads a model into a kernel of its own. */
export function startNetwork(model: Model, options: StartKernelOptions): Network {
  const { take, sizeBytes } = startMemory()
  const { matrices, language, sizes, upos, xpos, relations, features } = model
  const weights = Object.fromEntries(
    Object.entries(WEIGHT_PARTS).map(([name, parts]) => [
      name,
      takeWeightArea(
        take,
        parts.map((part) => matrices[part]),
      ),
    ]),
  ) as Record<WeightName, WeightArea>
  const tables = {
    word: takeTableArea(take, matrices.word),
    subword: takeTableArea(take, matrices.subword),
    shape: takeTableArea(take, matrices.shape),
  }
  const words = takeWordList(take, model)
  const room = takeRoom(take, model)
  const kernel = startKernel(sizeBytes(), options)
  const views = {
    floats: new Float32Array(kernel.memory),
    integers: new Int32Array(kernel.memory),
    codes: new Int16Array(kernel.memory),
    bytes: new Int8Array(kernel.memory),
  }
  // The model itself is let go: its file may be closed after this.
  const classes = { language, sizes, upos, xpos, relations, features }
  const network = { classes, kernel, views, weights, tables, words, room }
  writeWordList(network, model)
  writeWeights(network, model)
  writeConstants(network)
  writeRoot(network, model.readRoot())
  return network
}

/** The matrices that each area of weights holds, one below the other. */
const WEIGHT_PARTS: Readonly<Record<WeightName, readonly MatrixName[]>> = {
  types: ['in1'],
  forward1: ['fw1'],
  backward1: ['bw1'],
  gates2: ['in2'],
  forward2: ['fw2'],
  backward2: ['bw2'],
  tags: ['tags'],
  features: ['feat'],
  heads: ['arcHead', 'labelHead', 'arcDep', 'labelDep'],
  arcPair: ['arcPair'],
  labels: ['labelOut'],
}

function writeWeights({ kernel, views, weights, tables, room }: Network, model: Model): void {
  const writer = weightWriter(model, { kernel, views, staging: room.cachedTypes })
  writer.writeGates(weights.types, 'in1')
  writer.writeGates(weights.gates2, 'in2')
  writer.writeHiddenGates(weights.forward1, 'fw1')
  writer.writeHiddenGates(weights.backward1, 'bw1')
  writer.writeHiddenGates(weights.forward2, 'fw2')
  writer.writeHiddenGates(weights.backward2, 'bw2')
  writer.writePlainRows(weights.features, 'feat')
  for (const name of ['tags', 'heads', 'arcPair', 'labels'] as const)
    writer.writeRows(weights[name], WEIGHT_PARTS[name])
  for (const name of ['word', 'subword', 'shape'] as const) writer.writeTable(tables[name], name)
}

/** Numbers that no batch changes. */
function writeConstants({ views: { floats, integers }, room }: Network): void {
  floats.fill(HIDDEN_SCALE, room.hiddenScales >> 2, (room.hiddenScales >> 2) + BATCH_TOKENS)
  for (let token = 0; token < BATCH_TOKENS; token++) integers[(room.tokenNumbers >> 2) + token] = token
}

/** What the root is as head of an arc and of a label, which is the same for every sentence. */
function writeRoot({ classes, kernel, views, weights, room }: Network, root: Float32Array): void {
  const width = 2 * classes.sizes.hidden
  const start = (room.hidden2 >> 1) + ROOT_ROW * width
  for (let unit = 0; unit < width; unit++) views.codes[start + unit] = hiddenCode(root[unit] as number)
  const { codes, scales, bias, rows } = weights.heads
  const to = room.roles + 4 * ROOT_ROW * room.roleStride
  kernel.multiply(2 * start, room.hiddenScales, 1, width, codes, scales, bias, rows, to, room.roleStride)
}

/** A hidden state as the kernel keeps it: a float32 product, rounded half to even. */
function hiddenCode(value: number): number {
  const steps = Math.fround(Math.max(-1, Math.min(1, value)) / HIDDEN_SCALE)
  const rounder = 12_582_912
  return Math.fround(steps + rounder) - rounder
}
