import {
  asRecord,
  type ByteSource,
  type FileKind,
  isCount,
  naming,
  openTensorFile,
  readNames,
} from '../parser/index.ts'
import { readCueLevels } from './cue-levels.ts'
import {
  CUE_LEVELS,
  DISTANCES,
  FEATURE_NAMES,
  type FeatureTable,
  LAYER_NUMBERS,
  type MatrixName,
  TAGS,
  type TaggerClasses,
  type TaggerModel,
  type TaggerSizes,
  taggerPlans,
} from './model.ts'

export const TAGGER_KIND: FileKind = { magic: 'REDTAGGR', version: 1, what: 'model of attributions' }

const ADVICE = 'restore the file from the repository, or export it again with training/attribution/export_tagger.py'

/** No layer is wider. Sums of products stay within int32: 1024 columns of 127 * 4095 for weights ... */
const LARGEST_SIZE = 1024
/** ... 128 columns of 4095 * 4095 where a score is the product of two rows ... */
const LARGEST_POINTER = 128
/** ... and 256 columns of 127 * 32767 where a word's own row is read as codes. */
const LARGEST_WORD = 256
const MOST_VALUES = 4096
const SIZE_NAMES = ['type', 'states', 'narrow', 'governor', 'word', 'hidden', 'layers', 'middle', 'pointer'] as const
/** Sizes that need not be whole panels of 16 rows or columns. */
const STEPS: Readonly<Partial<Record<(typeof SIZE_NAMES)[number], number>>> = { word: 1, layers: 1, type: 4, states: 4 }

/**
 * Opens the model file of a tagger of attributions, as `openTensorFile` describes it, with the magic letters REDTAGGR. Throws an error
 * that starts with `name` when anything is not as it should be, then or when the model's numbers are read.
 */
export function readTaggerModel(source: ByteSource, name: string): TaggerModel {
  return naming(name, ADVICE, () => openModel(source, name))
}

function openModel(source: ByteSource, name: string): TaggerModel {
  const file = openTensorFile(source, TAGGER_KIND)
  const classes = checkHeader(file.header)
  const matrices = taggerPlans(classes, file.rowsOf('word'))
  for (const [matrix, { rows, columns, hasBias }] of Object.entries(matrices)) {
    file.checkShape(matrix, 'int8', [rows, columns])
    file.checkShape(`${matrix}.scale`, 'float32', [rows])
    if (hasBias) file.checkShape(`${matrix}.bias`, 'float32', [rows])
  }
  const floats = { moves: TAGS * TAGS, start: TAGS, distance: DISTANCES }
  for (const [tensor, length] of Object.entries(floats)) file.checkShape(tensor, 'float32', [length])
  const read = <Result>(part: () => Result): Result => naming(name, ADVICE, part)
  return {
    ...classes,
    name,
    advice: ADVICE,
    matrices,
    readCodes: (matrix, into) =>
      read(() => file.readInto(matrix, new Uint8Array(into.buffer, into.byteOffset, into.length))),
    readScales: (matrix) => read(() => file.readFloats(`${matrix}.scale`, matrices[matrix].rows)),
    readBias: (matrix) =>
      matrices[matrix].hasBias ? read(() => file.readFloats(biasName(matrix), matrices[matrix].rows)) : null,
    readFloats: (tensor) => read(() => file.readFloats(tensor, floats[tensor])),
    readWords: () => read(() => readWords(file.readText('words'), matrices.word.rows)),
    readCues: () => read(() => readCueLevels(file.readText('cues').split('\n'))),
  }
}

function biasName(matrix: MatrixName): string {
  return `${matrix}.bias`
}

function readWords(text: string, rows: number): readonly string[] {
  const words = text === '' ? [] : text.split('\n')
  if (words.length !== rows - 1) {
    throw new Error(`its list of words has ${words.length} lines, and its word table rows for ${rows - 1}`)
  }
  return words
}

function checkHeader(raw: Readonly<Record<string, unknown>>): TaggerClasses {
  if (typeof raw.language !== 'string') throw new Error('its header names no language')
  if (typeof raw.parser !== 'string') throw new Error('its header names no parser')
  const classes: TaggerClasses = {
    language: raw.language,
    parser: raw.parser,
    sizes: readSizes(asRecord(raw.sizes, 'sizes')),
    upos: readNames(raw.upos, 'upos'),
    relations: readNames(raw.relations, 'relations'),
    clauses: readNames(raw.clauses, 'clauses'),
    features: readFeatures(raw.features),
  }
  checkFeatures(classes)
  return classes
}

function readSizes(raw: Readonly<Record<string, unknown>>): TaggerSizes {
  for (const name of SIZE_NAMES) {
    const most =
      { pointer: LARGEST_POINTER, layers: LAYER_NUMBERS.length, word: LARGEST_WORD }[name as string] ?? LARGEST_SIZE
    const size = raw[name]
    if (!isCount(size, most) || size === 0) throw new Error(`its size "${name}" is ${String(size)}`)
    const step = STEPS[name] ?? 16
    if (size % step !== 0) throw new Error(`its size "${name}" is ${size}, no multiple of ${step}`)
  }
  // Every size has just been shown to be a number.
  return raw as unknown as TaggerSizes
}

function readFeatures(raw: unknown): readonly FeatureTable[] {
  if (!Array.isArray(raw) || raw.length !== FEATURE_NAMES.length) throw new Error('it has no list of features')
  return FEATURE_NAMES.map((name, index) => {
    const [given, values, width] = Array.isArray(raw[index]) ? (raw[index] as readonly unknown[]) : []
    if (given !== name || !isCount(values, MOST_VALUES) || !isCount(width, 64) || values === 0 || width === 0) {
      throw new Error(`its list of features holds ${JSON.stringify(raw[index])} and not ${name}`)
    }
    return { name, values, width }
  })
}

/** Every value that a feature can take has its row. */
function checkFeatures({ upos, relations, clauses, features }: TaggerClasses): void {
  const wanted: Readonly<Record<string, number>> = {
    upos: upos.length,
    relation: relations.length,
    clause: (clauses.length + 1) * CUE_LEVELS,
    quote: 5,
    place: 8,
    starts: 2,
    cue: CUE_LEVELS,
  }
  for (const { name, values } of features) {
    if (values !== wanted[name]) throw new Error(`its feature "${name}" has ${values} values and not ${wanted[name]}`)
  }
}
