import type { Matrix } from '../parser/index.ts'

/** How often a lemma is part of a cue, in steps, given in small letters; 0 for one of which training saw too little to tell. */
export type CueLevels = (lemma: string) => number

/** Sizes of the network's layers. */
export interface TaggerSizes {
  /** Width of the parser's vectors of word types. */
  readonly type: number
  /** Width of the parser's hidden states, both layers together. */
  readonly states: number
  /** What a word's own states are narrowed to. */
  readonly narrow: number
  /** What its governor's are. */
  readonly governor: number
  /** Of the network's own table of words. */
  readonly word: number
  /** Units of each direction of each LSTM layer. */
  readonly hidden: number
  readonly layers: number
  readonly middle: number
  readonly pointer: number
}

/** What the network sees of a word beside states and spelling, in the order in which it sees it. */
export const FEATURE_NAMES = ['upos', 'relation', 'clause', 'quote', 'place', 'starts', 'cue'] as const
export type FeatureName = (typeof FEATURE_NAMES)[number]

/** A feature's table: a row for each value. */
export interface FeatureTable {
  readonly name: FeatureName
  readonly values: number
  readonly width: number
}

/** Outside; then begin and inside of source, cue and content. */
export const TAGS = 7
/** How many steps `CueLevels` has. */
export const CUE_LEVELS = 7
/** Buckets of signed distances between words. */
export const DISTANCES = 64

/** Numbers of the LSTM layers that there can be. */
export const LAYER_NUMBERS = [1, 2, 3] as const

type LayerMatrix = `${'in' | 'fw' | 'bw'}${(typeof LAYER_NUMBERS)[number]}`
export type MatrixName =
  | 'word'
  | `feature.${FeatureName}`
  | 'ownType'
  | 'own'
  | 'governor'
  | LayerMatrix
  | 'middle'
  | 'out'
  | 'asking'
  | 'asked'

/** What a model can say and see, and of what sizes it is. */
export interface TaggerClasses {
  readonly language: string
  /** SHA-256 of the file of the parser whose states it was trained on. */
  readonly parser: string
  readonly sizes: TaggerSizes
  /** Universal tags and relations, as the feature tables count them. */
  readonly upos: readonly string[]
  readonly relations: readonly string[]
  /** Relations at which a clause or an argument begins; the feature `clause` counts them from 1 on. */
  readonly clauses: readonly string[]
  readonly features: readonly FeatureTable[]
}

/** A trained tagger of attributions, as `models/<language>/attribution.bin` holds it; its numbers are read when they are asked for. */
export interface TaggerModel extends TaggerClasses {
  /** The file, for messages. */
  readonly name: string
  /** What to do when it is not as it should be, for messages. */
  readonly advice: string
  readonly matrices: Readonly<Record<MatrixName, Matrix>>
  /** Reads a matrix's codes, row after row. */
  readCodes(matrix: MatrixName, into: Int8Array): void
  readScales(matrix: MatrixName): Float32Array
  /** What is added for each row; null for a matrix without it. */
  readBias(matrix: MatrixName): Float32Array | null
  /** Score of each tag after each other one, row after row, a path's first tag, and of each distance to a cue. */
  readFloats(name: 'moves' | 'start' | 'distance'): Float32Array
  /** Keys of words, in the order of the word table, whose row 0 is for all others. */
  readWords(): readonly string[]
  readCues(): CueLevels
}

/** Widths of rows that are multiplied are a multiple of this. */
const COLUMN_STEP = 4

/** Width of what the first LSTM layer reads, filled up with zeros. */
export function entryWidth({ sizes, features }: Pick<TaggerClasses, 'sizes' | 'features'>): number {
  const width = sizes.narrow + sizes.governor + sizes.word + features.reduce((sum, table) => sum + table.width, 0)
  return Math.ceil(width / COLUMN_STEP) * COLUMN_STEP
}

/** What every matrix must look like; `wordRows` are the rows of the word table. */
export function taggerPlans(
  classes: Pick<TaggerClasses, 'sizes' | 'features'>,
  wordRows: number,
): Readonly<Record<MatrixName, Matrix>> {
  const { sizes, features } = classes
  const gates = 4 * sizes.hidden
  const width = 2 * sizes.hidden
  const table = (rows: number, columns: number): Matrix => ({ rows, columns, hasBias: false })
  const layer = (rows: number, columns: number): Matrix => ({ rows, columns, hasBias: true })
  const plans: Record<string, Matrix> = {
    word: table(wordRows, sizes.word),
    ownType: layer(sizes.narrow, sizes.type),
    own: table(sizes.narrow, sizes.states),
    governor: layer(sizes.governor, sizes.states),
    middle: layer(sizes.middle, width),
    out: layer(TAGS, sizes.middle),
    asking: layer(sizes.pointer, width),
    asked: layer(sizes.pointer, width),
  }
  for (const { name, values, width: columns } of features) plans[`feature.${name}`] = table(values, columns)
  for (const number of LAYER_NUMBERS.slice(0, sizes.layers)) {
    plans[`in${number}`] = layer(2 * gates, number === 1 ? entryWidth(classes) : width)
    plans[`fw${number}`] = table(gates, sizes.hidden)
    plans[`bw${number}`] = table(gates, sizes.hidden)
  }
  // Every name has just been given its plan, and no layer beyond the last is ever asked for.
  return plans as Record<MatrixName, Matrix>
}
