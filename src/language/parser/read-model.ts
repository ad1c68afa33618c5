import { type FeatureChoice, type MatrixName, type Model, matrixPlans, ROOT_RELATION } from './model.ts'
import { type ByteSource, type ModelHeader, readHeader, type TensorEntry } from './read-model-header.ts'

/**
 * Opens a model file. In it: the ASCII letters REDPARSE, version and length of the header (uint32, little-endian), the header (JSON),
 * zeros up to a multiple of 64, then the tensors at the offsets that the header gives, each at a multiple of 64. Throws an error that
 * starts with `name` when anything is not as it should be, then or when the model's numbers are read.
 */
export function readModel(source: ByteSource, name: string): Model {
  return naming(name, () => openModel(source, name))
}

/** A model file that is in memory already. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { sizeBytes: bytes.length, read: (offset, into) => into.set(bytes.subarray(offset, offset + into.length)) }
}

/** What to do about a model file that is not as it should be. */
export const MODEL_ADVICE = 'restore the file from the repository, or export it again with training/export.py'

function naming<Result>(name: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${name}: ${reason}; ${MODEL_ADVICE}`)
  }
}

function openModel(source: ByteSource, name: string): Model {
  const { header, dataStart } = readHeader(source)
  checkClasses(header)
  const file: ModelFile = { source, dataStart, header }
  // How many words there are is found out when they are indexed.
  const matrices = matrixPlans(header.sizes, header, findTensor(file, 'word', 'int8').shape[0] ?? 0)
  for (const [matrix, { rows, columns, hasBias }] of Object.entries(matrices)) {
    checkShape(file, matrix, 'int8', [rows, columns])
    checkShape(file, `${matrix}.scale`, 'float32', [rows])
    if (hasBias) checkShape(file, `${matrix}.bias`, 'float32', [rows])
  }
  checkShape(file, 'root', 'float32', [2 * header.sizes.hidden])
  const { tensors: _, ...classes } = header
  const read = <Result>(part: () => Result): Result => naming(name, part)
  return {
    ...classes,
    name,
    matrices,
    wordBytes: textBytes(file, 'words'),
    readWords: (into) => read(() => readInto(file, 'words', into)),
    readCodes: (matrix, into) =>
      read(() => readInto(file, matrix, new Uint8Array(into.buffer, into.byteOffset, into.length))),
    readScales: (matrix) => read(() => readFloats(file, `${matrix}.scale`, matrices[matrix].rows)),
    readBias: (matrix) =>
      matrices[matrix].hasBias ? read(() => readFloats(file, biasName(matrix), matrices[matrix].rows)) : null,
    readRoot: () => read(() => readFloats(file, 'root', 2 * header.sizes.hidden)),
    readLemmas: () => read(() => readText(file, 'lemmas')),
  }
}

function biasName(matrix: MatrixName): string {
  return `${matrix}.bias`
}

interface ModelFile {
  readonly source: ByteSource
  readonly dataStart: number
  readonly header: ModelHeader
}

function checkClasses({ upos, xpos, relations, features }: ModelHeader): void {
  if (!relations.includes(ROOT_RELATION)) throw new Error(`its relations lack "${ROOT_RELATION}"`)
  if (relations.length < 2) throw new Error(`its only relation is "${ROOT_RELATION}"`)
  const closed = new Set<string>()
  let open = ''
  for (const choice of features) {
    if (choice.upos >= upos.length || choice.xpos >= xpos.length) {
      throw new Error('its features name a tag that it lacks')
    }
    const pair = pairOf(choice)
    if (pair === open) continue
    closed.add(open)
    if (closed.has(pair))
      throw new Error(`its features of ${upos[choice.upos]} ${xpos[choice.xpos]} do not stand together`)
    open = pair
  }
}

function pairOf({ upos, xpos }: FeatureChoice): string {
  return `${upos} ${xpos}`
}

function textBytes(file: ModelFile, name: string): number {
  const { shape } = findTensor(file, name, 'utf8')
  if (shape.length !== 1) throw new Error(`tensor ${name} has no length`)
  return shape[0] as number
}

function readText(file: ModelFile, name: string): string {
  const bytes = new Uint8Array(textBytes(file, name))
  readInto(file, name, bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Error(`tensor ${name} is no UTF-8`)
  }
}

/** Weights beyond this would not come from a training that went well, and could overflow float32 sums. */
const LARGEST_FLOAT = 1e6

function readFloats(file: ModelFile, name: string, length: number): Float32Array {
  const floats = new Float32Array(length)
  readInto(file, name, new Uint8Array(floats.buffer))
  // Loading is on the way of every first sentence, so no iterator.
  for (let index = 0; index < length; index++) {
    const value = floats[index] as number
    if (!(value <= LARGEST_FLOAT && value >= -LARGEST_FLOAT)) {
      throw new Error(`tensor ${name} holds ${value}, which is no weight`)
    }
  }
  return floats
}

function findTensor({ header }: ModelFile, name: string, type: TensorEntry['type']): TensorEntry {
  const entry = header.tensors.get(name)
  if (!entry) throw new Error(`tensor ${name} is missing`)
  if (entry.type !== type) throw new Error(`tensor ${name} is ${entry.type} and not ${type}`)
  return entry
}

function checkShape(file: ModelFile, name: string, type: TensorEntry['type'], shape: readonly number[]): void {
  const entry = findTensor(file, name, type)
  const isRight = entry.shape.length === shape.length && shape.every((size, axis) => entry.shape[axis] === size)
  if (!isRight) throw new Error(`tensor ${name} is ${entry.shape.join(' x ')} and not ${shape.join(' x ')}`)
}

function readInto({ source, dataStart, header }: ModelFile, name: string, into: Uint8Array): void {
  const start = dataStart + (header.tensors.get(name)?.offset ?? 0)
  if (start + into.length > source.sizeBytes) {
    throw new Error(`tensor ${name} ends at byte ${start + into.length} of ${source.sizeBytes}: the file is cut short`)
  }
  source.read(start, into)
}
