import type { FeatureChoice, Sizes } from './model.ts'

/** Where a tensor stands: `offset` counts from the end of the header's padding. */
export interface TensorEntry {
  readonly type: 'int8' | 'float32' | 'utf8'
  /** Rows and columns, or a length: elements, or bytes of UTF-8. */
  readonly shape: readonly number[]
  readonly offset: number
}

/** The header of a model file, checked. */
export interface ModelHeader {
  readonly language: string
  readonly sizes: Sizes
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly relations: readonly string[]
  readonly features: readonly FeatureChoice[]
  readonly tensors: ReadonlyMap<string, TensorEntry>
}

export const MODEL_MAGIC = 'REDPARSE'
export const MODEL_VERSION = 1
/** Every part of the file starts at a multiple of this. */
export const MODEL_ALIGNMENT = 64
/** Magic, version, length of the header. */
export const MODEL_PREFIX_BYTES = 16

/** No layer is wider. Sums of products stay within int32: 1024 columns of 127 * 4095 for weights ... */
const LARGEST_SIZE = 1024
/** ... and 128 columns of 4095 * 4095 where a score is the product of two rows. */
const LARGEST_ARC = 128
const MOST_BUCKETS = 1 << 20
const MOST_CLASSES = 4096
const SIZE_NAMES = ['hidden', 'word', 'subword', 'shape', 'arc', 'label', 'buckets'] as const
const TENSOR_TYPES: ReadonlySet<unknown> = new Set(['int8', 'float32', 'utf8'])

/** Where a model file is read from. */
export interface ByteSource {
  readonly sizeBytes: number
  /** Reads the bytes from `offset` on, as many as there is room for; there are always that many. */
  read(offset: number, into: Uint8Array): void
}

/** Reads the front of a model file and gives where its tensors start; throws with the reason when it is none. */
export function readHeader(source: ByteSource): { readonly header: ModelHeader; readonly dataStart: number } {
  const prefix = readBytes(source, 0, Math.min(MODEL_PREFIX_BYTES, source.sizeBytes))
  const magic = String.fromCharCode(...prefix.subarray(0, MODEL_MAGIC.length))
  if (magic !== MODEL_MAGIC) throw new Error(`does not start with ${MODEL_MAGIC}, so it is no parser model`)
  if (prefix.length < MODEL_PREFIX_BYTES) throw new Error('ends before its header')
  const view = new DataView(prefix.buffer)
  const version = view.getUint32(8, true)
  if (version !== MODEL_VERSION)
    throw new Error(`is of version ${version}; this Redline reads version ${MODEL_VERSION}`)
  const length = view.getUint32(12, true)
  const end = MODEL_PREFIX_BYTES + length
  if (end > source.sizeBytes) throw new Error('ends within its header')
  const header = checkHeader(parseJson(readBytes(source, MODEL_PREFIX_BYTES, length)))
  return { header, dataStart: Math.ceil(end / MODEL_ALIGNMENT) * MODEL_ALIGNMENT }
}

function readBytes(source: ByteSource, offset: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  source.read(offset, bytes)
  return bytes
}

function parseJson(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    return asRecord(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), 'header')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`its header cannot be read (${reason})`)
  }
}

function checkHeader(raw: Readonly<Record<string, unknown>>): ModelHeader {
  if (typeof raw.language !== 'string') throw new Error('its header names no language')
  return {
    language: raw.language,
    sizes: readSizes(asRecord(raw.sizes, 'sizes')),
    upos: readNames(raw.upos, 'upos'),
    xpos: readNames(raw.xpos, 'xpos'),
    relations: readNames(raw.relations, 'relations'),
    features: readFeatures(raw.features),
    tensors: new Map(
      Object.entries(asRecord(raw.tensors, 'tensors')).map(([name, entry]) => [name, readEntry(name, entry)]),
    ),
  }
}

function readSizes(raw: Readonly<Record<string, unknown>>): Sizes {
  for (const name of SIZE_NAMES) {
    const most = name === 'buckets' ? MOST_BUCKETS : name === 'arc' ? LARGEST_ARC : LARGEST_SIZE
    if (!isCount(raw[name], most) || raw[name] === 0) throw new Error(`its size "${name}" is ${String(raw[name])}`)
  }
  // Every size has just been shown to be a number.
  const sizes = raw as unknown as Sizes
  const { hidden, word, subword, shape, arc, label } = sizes
  for (const [name, size] of Object.entries({ word, subword, shape })) {
    if (size % 4 !== 0) throw new Error(`its size "${name}" is ${size}, no multiple of 4`)
  }
  for (const [name, size] of Object.entries({ hidden, arc, label, 'word + subword + shape': word + subword + shape })) {
    if (size % 16 !== 0) throw new Error(`its size "${name}" is ${size}, no multiple of 16`)
  }
  return sizes
}

function readNames(raw: unknown, what: string): readonly string[] {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > MOST_CLASSES) throw new Error(`it has no list of ${what}`)
  if (!raw.every((name) => typeof name === 'string')) throw new Error(`its list of ${what} holds more than names`)
  return raw
}

function readFeatures(raw: unknown): readonly FeatureChoice[] {
  if (!Array.isArray(raw) || raw.length > MOST_CLASSES) throw new Error('it has no list of features')
  return raw.map((entry: unknown) => {
    const [upos, xpos, text] = Array.isArray(entry) ? (entry as readonly unknown[]) : []
    if (!isCount(upos, MOST_CLASSES) || !isCount(xpos, MOST_CLASSES) || typeof text !== 'string') {
      throw new Error(`its list of features holds ${JSON.stringify(entry)}`)
    }
    // CoNLL-U writes "_" for nothing.
    return { upos, xpos, text: text === '_' ? '' : text }
  })
}

function readEntry(name: string, raw: unknown): TensorEntry {
  const { type, shape, offset } = asRecord(raw, `entry of tensor ${name}`)
  const isShape = Array.isArray(shape) && shape.length <= 2 && shape.every((size) => isCount(size, 2 ** 31))
  if (!TENSOR_TYPES.has(type) || !isShape) throw new Error(`tensor ${name} is of a type or shape that is not known`)
  if (!isCount(offset, 2 ** 31) || offset % MODEL_ALIGNMENT !== 0) {
    throw new Error(`tensor ${name} starts at ${String(offset)}, no multiple of ${MODEL_ALIGNMENT}`)
  }
  // Type and shape have just been checked.
  return { type: type as TensorEntry['type'], shape: shape as readonly number[], offset }
}

function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
}

function asRecord(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`its ${what} is missing`)
  return value as Readonly<Record<string, unknown>>
}
