/** Sizes of the network's layers. */
export interface Sizes {
  /** Units of each direction of each LSTM layer. */
  readonly hidden: number
  readonly word: number
  readonly subword: number
  readonly shape: number
  readonly arc: number
  readonly label: number
  /** Rows of the table of hashed pieces of words. */
  readonly buckets: number
}

/** A matrix of int8 codes, each row with a scale: weight = code * scale. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  /** Whether there is a number to add for each row. */
  readonly hasBias: boolean
}

export type MatrixName =
  | 'word'
  | 'subword'
  | 'shape'
  | 'in1'
  | 'fw1'
  | 'bw1'
  | 'in2'
  | 'fw2'
  | 'bw2'
  | 'tags'
  | 'feat'
  | 'arcHead'
  | 'arcDep'
  | 'arcPair'
  | 'labelHead'
  | 'labelDep'
  | 'labelOut'

/** Features that tokens of one pair of tags may have; its index is the row of `feat` that scores it. */
export interface FeatureChoice {
  /** Index of the universal tag. */
  readonly upos: number
  /** Index of the language's own tag. */
  readonly xpos: number
  /** As CoNLL-U writes them; empty for none. */
  readonly text: string
}

/** What a model can say, and of what sizes it is. */
export interface ModelClasses {
  readonly language: string
  readonly sizes: Sizes
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly relations: readonly string[]
  /** Choices of one pair of tags stand together. */
  readonly features: readonly FeatureChoice[]
}

/** A trained tagger and parser, as `models/<language>/parser.bin` holds it; its numbers are read when they are asked for. */
export interface Model extends ModelClasses {
  /** The file, for messages. */
  readonly name: string
  readonly matrices: Readonly<Record<MatrixName, Matrix>>
  /** Size of the list of words. */
  readonly wordBytes: number
  /** Reads keys of words in UTF-8, a line each: the first has row 1 of the word table, and all words without a line row 0. */
  readWords(into: Uint8Array): void
  /** Reads a matrix's codes, row after row. */
  readCodes(matrix: MatrixName, into: Int8Array): void
  readScales(matrix: MatrixName): Float32Array
  /** What is added for each row; null for a matrix without it. */
  readBias(matrix: MatrixName): Float32Array | null
  /** The hidden state that stands for the root, 2 * hidden numbers. */
  readRoot(): Float32Array
  /** The table of lemmas, in the format of `lemmatize.ts`. */
  readLemmas(): string
}

/** Kinds of spelling that `wordShape` tells apart. */
export const WORD_SHAPES = 12

/** The relation of a sentence's root to nothing. */
export const ROOT_RELATION = 'root'

/** What every matrix must look like; `wordRows` are the rows of the word table. */
export function matrixPlans(
  sizes: Sizes,
  classes: Pick<ModelClasses, 'upos' | 'xpos' | 'relations' | 'features'>,
  wordRows: number,
): Readonly<Record<MatrixName, Matrix>> {
  const { hidden, word, subword, shape, arc, label, buckets } = sizes
  const width = 2 * hidden
  const gates = 4 * hidden
  const entry = word + subword + shape
  const table = (rows: number, columns: number): Matrix => ({ rows, columns, hasBias: false })
  const layer = (rows: number, columns: number): Matrix => ({ rows, columns, hasBias: true })
  return {
    word: table(wordRows, word),
    subword: table(buckets, subword),
    shape: table(WORD_SHAPES, shape),
    in1: layer(2 * gates, entry),
    fw1: table(gates, hidden),
    bw1: table(gates, hidden),
    in2: layer(2 * gates, width),
    fw2: table(gates, hidden),
    bw2: table(gates, hidden),
    tags: layer(classes.upos.length + classes.xpos.length, width),
    feat: layer(classes.features.length, width),
    arcHead: layer(arc, width),
    arcDep: layer(arc, width),
    arcPair: layer(arc, arc),
    labelHead: layer(label, width),
    labelDep: table(label, width),
    labelOut: layer(classes.relations.length, label),
  }
}
