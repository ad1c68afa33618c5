import { type MatrixName, matrixPlans, ROOT_RELATION, type Sizes } from './model.ts'
import { MODEL_KIND } from './read-model-header.ts'
import { FILE_ALIGNMENT, FILE_PREFIX_BYTES, type FileKind } from './tensor-file.ts'

export interface RandomModelOptions {
  readonly seed: number
  readonly sizes?: Partial<Sizes>
  readonly words?: readonly string[]
  /** The table of lemmas, in the format of `lemmatize.ts`. */
  readonly lemmas?: string
}

/** A table of lemmas without rules. */
const NO_LEMMAS = 'lemmas\t1\n'

const SMALL: Sizes = { hidden: 32, word: 20, subword: 24, shape: 4, arc: 32, label: 16, buckets: 97 }
const TAGS = ['NOUN', 'VERB', 'PUNCT', 'CCONJ', 'SCONJ']
const OWN_TAGS = ['NN', 'VB', '.', 'CC', 'IN', 'NNS']
const RELATIONS = ['nsubj', 'obj', ROOT_RELATION, 'punct', 'conj', 'mark']
const FEATURES: readonly (readonly [number, number, string])[] = [
  [0, 0, 'Number=Sing'],
  [0, 0, 'Number=Plur'],
  [0, 0, ''],
  [0, 5, 'Number=Plur'],
  [1, 1, 'VerbForm=Inf'],
  [1, 1, 'VerbForm=Fin'],
]

/** A model file with seeded random weights, for tests: nonsense, but its trees depend on every part of the network. */
export function randomModel({
  seed,
  sizes: changed = {},
  words = [],
  lemmas = NO_LEMMAS,
}: RandomModelOptions): Uint8Array {
  const sizes = { ...SMALL, ...changed }
  const random = randomNumbers(seed)
  const classes = {
    upos: TAGS,
    xpos: OWN_TAGS,
    relations: RELATIONS,
    features: FEATURES.map(([upos, xpos, text]) => ({ upos, xpos, text })),
  }
  const tensors: Tensor[] = [textTensor('words', words.join('\n')), textTensor('lemmas', lemmas)]
  for (const [name, { rows, columns, hasBias }] of Object.entries(matrixPlans(sizes, classes, words.length + 1))) {
    // Weights of this size drive gates and scores over all of their range.
    const scale = 3 / Math.sqrt(columns) / 127
    const codes = Int8Array.from({ length: rows * columns }, () => Math.floor(255 * random()) - 127)
    tensors.push({ name, type: 'int8', shape: [rows, columns], bytes: new Uint8Array(codes.buffer) })
    tensors.push(floatTensor(`${name}.scale`, rows, () => scale * (1 + random())))
    if (hasBias) tensors.push(floatTensor(`${name}.bias`, rows, () => biasOf(name as MatrixName) * (random() - 0.5)))
  }
  tensors.push(floatTensor('root', 2 * sizes.hidden, () => 2 * random() - 1))
  return writeModelFile(MODEL_KIND, { language: 'xx', sizes, ...classes, features: FEATURES }, tensors)
}

function biasOf(name: MatrixName): number {
  return name === 'tags' || name === 'labelOut' ? 0.1 : 1
}

/** A part of a model file under the name that the header gives it. */
export interface Tensor {
  readonly name: string
  readonly type: 'int8' | 'float32' | 'utf8'
  readonly shape: readonly number[]
  readonly bytes: Uint8Array
}

export function floatTensor(name: string, length: number, value: () => number): Tensor {
  const floats = Float32Array.from({ length }, value)
  return { name, type: 'float32', shape: [length], bytes: new Uint8Array(floats.buffer) }
}

export function textTensor(name: string, text: string): Tensor {
  const bytes = new TextEncoder().encode(text)
  return { name, type: 'utf8', shape: [bytes.length], bytes }
}

/** The bytes of a model file, as `openTensorFile` describes them. */
export function writeModelFile(kind: FileKind, header: object, tensors: readonly Tensor[]): Uint8Array {
  const entries: Record<string, object> = {}
  let size = 0
  for (const { name, type, shape, bytes } of tensors) {
    entries[name] = { type, shape, offset: size }
    size += aligned(bytes.length)
  }
  const head = new TextEncoder().encode(JSON.stringify({ ...header, tensors: entries }))
  const file = new Uint8Array(aligned(FILE_PREFIX_BYTES + head.length) + size)
  file.set(new TextEncoder().encode(kind.magic))
  const view = new DataView(file.buffer)
  view.setUint32(8, kind.version, true)
  view.setUint32(12, head.length, true)
  file.set(head, FILE_PREFIX_BYTES)
  let at = aligned(FILE_PREFIX_BYTES + head.length)
  for (const { bytes } of tensors) {
    file.set(bytes, at)
    at += aligned(bytes.length)
  }
  return file
}

function aligned(size: number): number {
  return Math.ceil(size / FILE_ALIGNMENT) * FILE_ALIGNMENT
}

/** Numbers from 0 up to 1 (Mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
