/** Where a model file is read from. */
export interface ByteSource {
  readonly sizeBytes: number
  /** Reads the bytes from `offset` on, as many as there is room for; there are always that many. */
  read(offset: number, into: Uint8Array): void
}

/** A model file that is in memory already. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { sizeBytes: bytes.length, read: (offset, into) => into.set(bytes.subarray(offset, offset + into.length)) }
}

/** One kind of model file. */
export interface FileKind {
  /** The first eight bytes, ASCII letters. */
  readonly magic: string
  readonly version: number
  /** For messages: "parser model". */
  readonly what: string
}

/** Where a tensor stands: `offset` counts from the end of the header's padding. */
interface TensorEntry {
  readonly type: 'int8' | 'float32' | 'utf8'
  /** Rows and columns, or a length: elements, or bytes of UTF-8. */
  readonly shape: readonly number[]
  readonly offset: number
}

type Json = Readonly<Record<string, unknown>>

/** An open file of named tensors; all methods throw with the reason when the file is not as it should be. */
export interface TensorFile {
  /** All that the header says beside the tensors, unchecked. */
  readonly header: Json
  checkShape(name: string, type: TensorEntry['type'], shape: readonly number[]): void
  /** Rows of a matrix of int8. */
  rowsOf(name: string): number
  textBytes(name: string): number
  readText(name: string): string
  readFloats(name: string, length: number): Float32Array
  /** As many bytes as there is room for. */
  readInto(name: string, into: Uint8Array): void
}

/** Every part of the file starts at a multiple of this. */
export const FILE_ALIGNMENT = 64
/** Magic, version, length of the header. */
export const FILE_PREFIX_BYTES = 16

const TENSOR_TYPES: ReadonlySet<unknown> = new Set(['int8', 'float32', 'utf8'])
/** Weights beyond this would not come from a training that went well, and could overflow float32 sums. */
const LARGEST_FLOAT = 1e6

/**
 * Opens a file of tensors. In it: eight ASCII letters, version and length of the header (uint32, little-endian), the header (JSON),
 * zeros up to a multiple of 64, then the tensors at the offsets that the header gives, each at a multiple of 64.
 */
export function openTensorFile(source: ByteSource, kind: FileKind): TensorFile {
  const { raw, dataStart } = readFront(source, kind)
  const entries = new Map(
    Object.entries(asRecord(raw.tensors, 'tensors')).map(([name, entry]) => [name, readEntry(name, entry)]),
  )
  const find = (name: string, type: TensorEntry['type']): TensorEntry => {
    const entry = entries.get(name)
    if (!entry) throw new Error(`tensor ${name} is missing`)
    if (entry.type !== type) throw new Error(`tensor ${name} is ${entry.type} and not ${type}`)
    return entry
  }
  const readInto = (name: string, into: Uint8Array): void => {
    const start = dataStart + (entries.get(name)?.offset ?? 0)
    if (start + into.length > source.sizeBytes) {
      throw new Error(
        `tensor ${name} ends at byte ${start + into.length} of ${source.sizeBytes}: the file is cut short`,
      )
    }
    source.read(start, into)
  }
  const textBytes = (name: string): number => {
    const { shape } = find(name, 'utf8')
    if (shape.length !== 1) throw new Error(`tensor ${name} has no length`)
    return shape[0] as number
  }
  return {
    header: raw,
    readInto,
    textBytes,
    rowsOf: (name) => find(name, 'int8').shape[0] ?? 0,
    checkShape(name, type, shape) {
      const entry = find(name, type)
      const isRight = entry.shape.length === shape.length && shape.every((size, axis) => entry.shape[axis] === size)
      if (!isRight) throw new Error(`tensor ${name} is ${entry.shape.join(' x ')} and not ${shape.join(' x ')}`)
    },
    readText(name) {
      const bytes = new Uint8Array(textBytes(name))
      readInto(name, bytes)
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      } catch {
        throw new Error(`tensor ${name} is no UTF-8`)
      }
    },
    readFloats(name, length) {
      const floats = new Float32Array(length)
      readInto(name, new Uint8Array(floats.buffer))
      // Loading is on the way of every first sentence, so no iterator.
      for (let index = 0; index < length; index++) {
        const value = floats[index] as number
        if (!(value <= LARGEST_FLOAT && value >= -LARGEST_FLOAT)) {
          throw new Error(`tensor ${name} holds ${value}, which is no weight`)
        }
      }
      return floats
    },
  }
}

function readFront(source: ByteSource, kind: FileKind): { readonly raw: Json; readonly dataStart: number } {
  const prefix = readBytes(source, 0, Math.min(FILE_PREFIX_BYTES, source.sizeBytes))
  const magic = String.fromCharCode(...prefix.subarray(0, kind.magic.length))
  if (magic !== kind.magic) throw new Error(`does not start with ${kind.magic}, so it is no ${kind.what}`)
  if (prefix.length < FILE_PREFIX_BYTES) throw new Error('ends before its header')
  const view = new DataView(prefix.buffer)
  const version = view.getUint32(8, true)
  if (version !== kind.version) {
    throw new Error(`is of version ${version}; this Redline reads version ${kind.version}`)
  }
  const length = view.getUint32(12, true)
  const end = FILE_PREFIX_BYTES + length
  if (end > source.sizeBytes) throw new Error('ends within its header')
  const raw = parseJson(readBytes(source, FILE_PREFIX_BYTES, length))
  return { raw, dataStart: Math.ceil(end / FILE_ALIGNMENT) * FILE_ALIGNMENT }
}

function readBytes(source: ByteSource, offset: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  source.read(offset, bytes)
  return bytes
}

function parseJson(bytes: Uint8Array): Json {
  try {
    return asRecord(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), 'header')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`its header cannot be read (${reason})`)
  }
}

function readEntry(name: string, raw: unknown): TensorEntry {
  const { type, shape, offset } = asRecord(raw, `entry of tensor ${name}`)
  const isShape = Array.isArray(shape) && shape.length <= 2 && shape.every((size) => isCount(size, 2 ** 31))
  if (!TENSOR_TYPES.has(type) || !isShape) throw new Error(`tensor ${name} is of a type or shape that is not known`)
  if (!isCount(offset, 2 ** 31) || offset % FILE_ALIGNMENT !== 0) {
    throw new Error(`tensor ${name} starts at ${String(offset)}, no multiple of ${FILE_ALIGNMENT}`)
  }
  // Type and shape have just been checked.
  return { type: type as TensorEntry['type'], shape: shape as readonly number[], offset }
}

export function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
}

export function asRecord(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`its ${what} is missing`)
  return value as Json
}

const MOST_CLASSES = 4096

/** A header's list of names. */
export function readNames(raw: unknown, what: string): readonly string[] {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > MOST_CLASSES) throw new Error(`it has no list of ${what}`)
  if (!raw.every((name) => typeof name === 'string')) throw new Error(`its list of ${what} holds more than names`)
  return raw
}

/** Runs what reads a file, and lets its errors start with the file's name and end with what to do. */
export function naming<Result>(name: string, advice: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${name}: ${reason}; ${advice}`)
  }
}
