import {
  type Address,
  HIDDEN_SCALE,
  HIDDEN_STEPS,
  type Kernel,
  type MemoryViews,
  type StartKernelOptions,
  startKernel,
  startMemory,
  takeWeightArea,
  type WeightArea,
  weightWriter,
} from '../parser/index.ts'
import type { TagMoves } from './best-path.ts'
import { type FeatureName, LAYER_NUMBERS, type MatrixName, type TaggerModel, type TaggerSizes } from './model.ts'
import { BATCH_WORDS, type TaggerRoom, takeTaggerRoom } from './room.ts'

/** Rows of codes like those of hidden states, one after the other. */
export interface CodeTable {
  readonly codes: Int16Array
  readonly width: number
}

/** One layer's weights. */
export interface LayerWeights {
  readonly gates: WeightArea
  readonly forward: WeightArea
  readonly backward: WeightArea
}

/** A model in a kernel's memory, with room for one batch of windows; the model's file is not needed any more. */
export interface TaggerNetwork {
  readonly kernel: Kernel
  readonly views: MemoryViews
  readonly sizes: TaggerSizes
  readonly room: TaggerRoom
  readonly weights: Readonly<Record<'fromType' | 'fromStates' | 'roles' | 'out', WeightArea>>
  readonly layers: readonly LayerWeights[]
  readonly word: CodeTable
  /** In the order of the model's features. */
  readonly features: readonly CodeTable[]
  readonly tagMoves: TagMoves
  /** Added to a pointer by the bucket of its distance. */
  readonly distance: Float32Array
}

/** Loads a model into a kernel of its own. */
export function startTaggerNetwork(model: TaggerModel, options: StartKernelOptions): TaggerNetwork {
  const { take, sizeBytes } = startMemory()
  const { matrices, sizes } = model
  const area = (names: readonly MatrixName[]): WeightArea =>
    takeWeightArea(
      take,
      names.map((name) => matrices[name]),
    )
  const weights = {
    fromType: area(WEIGHT_PARTS.fromType),
    fromStates: area(WEIGHT_PARTS.fromStates),
    roles: area(WEIGHT_PARTS.roles),
    out: area(WEIGHT_PARTS.out),
  }
  const numbers = LAYER_NUMBERS.slice(0, sizes.layers)
  const layers = numbers.map((number) => ({
    gates: area([`in${number}`]),
    forward: area([`fw${number}`]),
    backward: area([`bw${number}`]),
  }))
  const room = takeTaggerRoom(take, model)
  const kernel = startKernel(sizeBytes(), options)
  const views = {
    floats: new Float32Array(kernel.memory),
    integers: new Int32Array(kernel.memory),
    codes: new Int16Array(kernel.memory),
    bytes: new Int8Array(kernel.memory),
  }
  const writer = weightWriter(model, { kernel, views, staging: room.gateInputs })
  for (const name of ['fromType', 'fromStates', 'roles', 'out'] as const) {
    writer.writeRows(weights[name], WEIGHT_PARTS[name])
  }
  for (const [index, number] of numbers.entries()) {
    const { gates, forward, backward } = layers[index] as LayerWeights
    writer.writeGates(gates, `in${number}`)
    writer.writeHiddenGates(forward, `fw${number}`)
    writer.writeHiddenGates(backward, `bw${number}`)
  }
  views.bytes.fill(0, room.gateInputs, room.gateInputs + 4 * BATCH_WORDS * room.gateStride)
  writeConstants(views, room)
  return {
    kernel,
    views,
    sizes,
    room,
    weights,
    layers,
    word: readTable(model, 'word'),
    features: model.features.map(({ name }) => readTable(model, featureTable(name))),
    tagMoves: { moves: model.readFloats('moves'), start: model.readFloats('start') },
    distance: model.readFloats('distance'),
  }
}

/** The matrices that each area of weights holds, one below the other. */
const WEIGHT_PARTS = {
  fromType: ['ownType'],
  fromStates: ['own', 'governor'],
  roles: ['middle', 'asking', 'asked'],
  out: ['out'],
} as const satisfies Readonly<Record<string, readonly MatrixName[]>>

function featureTable(name: FeatureName): MatrixName {
  return `feature.${name}`
}

const LARGEST_CODE = 32_767

function readTable(model: TaggerModel, name: MatrixName): CodeTable {
  const { rows, columns } = model.matrices[name]
  const weights = new Int8Array(rows * columns)
  model.readCodes(name, weights)
  const scales = model.readScales(name)
  const codes = new Int16Array(rows * columns)
  for (let index = 0; index < codes.length; index++) {
    const code = Math.round((weights[index] as number) * (scales[Math.floor(index / columns)] as number) * HIDDEN_STEPS)
    codes[index] = Math.max(-LARGEST_CODE, Math.min(LARGEST_CODE, code))
  }
  return { codes, width: columns }
}

/** Numbers that no batch changes. */
function writeConstants({ floats, integers }: MemoryViews, { hiddenScales, wordNumbers }: TaggerRoom): void {
  floats.fill(HIDDEN_SCALE, hiddenScales >> 2, (hiddenScales >> 2) + BATCH_WORDS)
  for (let word = 0; word < BATCH_WORDS; word++) integers[(wordNumbers >> 2) + word] = word
}

/** The address of a row of numbers of `sizeBytes` each. */
export function rowAt(start: Address, row: number, stride: number, sizeBytes: 2 | 4): Address {
  return start + sizeBytes * row * stride
}
