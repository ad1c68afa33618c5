import type { Address } from './kernel.ts'
import type { Model } from './model.ts'
import { MOST_PIECES } from './word-features.ts'
import { panelled, stagingBytes } from './write-weights.ts'

/** Word types whose first-layer inputs are kept, 5.1 MB; twice as many are 2 % faster. */
export const CACHED_TYPES = 1024
/** Types that are computed together. */
export const TYPES_AT_ONCE = 64
/** Tokens that run together, at most: beyond this nothing gets faster. */
export const BATCH_TOKENS = 256
/**
 * Longer sentences are cut before they come here. Nobody trains on such: of run-on text, cut after every 100, 150, 250 or 400 words at
 * most, 86.1, 83.8, 80.2 or 74.8 % of the words had the right head, while real sentences lost 2 % by a cut at 100, none at 120.
 */
export const LONGEST_SENTENCE = 120

/** Floats between rows that many rows are written to column by column: off powers of two, which would share cache lines' places. */
const ROW_GAP = 16

/** Row of `hidden2` and `roles` that stands for the root of every sentence. */
export const ROOT_ROW = BATCH_TOKENS

/** Where a batch's numbers stand; T are its tokens. */
export interface Room {
  /** Inputs of the first layer's gates, both directions: a row a cached type. */
  readonly cachedTypes: Address
  /** The same for the second layer: a row a token. */
  readonly gateInputs: Address
  /** Between rows of these two. */
  readonly gateStride: number
  readonly typeVectors: Address
  /** Vectors of the cached types as codes, a row each. */
  readonly typeCodes: Address
  readonly typeScales: Address
  /** Row numbers of one type's pieces. */
  readonly pieces: Address
  /** Row of `cachedTypes` for each token. */
  readonly slots: Address
  /** 0, 1, 2, ... */
  readonly tokenNumbers: Address
  /** The scale of hidden states, once a row. */
  readonly hiddenScales: Address
  readonly gates: Address
  readonly cells: Address
  readonly state: Address
  /** Codes, T x 2 hidden. */
  readonly hidden1: Address
  /** Codes, (T + 1) x 2 hidden; the last row is the root's. */
  readonly hidden2: Address
  readonly tagScores: Address
  /** (T + 1) rows: as head of an arc, as head of a label, as dependent of an arc, as dependent of a label. */
  readonly roles: Address
  readonly roleStride: number
  readonly rowCodes: Address
  readonly rowScales: Address
  readonly mixed: Address
  /** One sentence's heads in panels, and their scales. */
  readonly headCodes: Address
  readonly headScales: Address
  readonly noBias: Address
  /** One sentence's dependents by heads. */
  readonly arcScores: Address
  /** Row of `roles` of each token's head. */
  readonly chosenHeads: Address
  readonly labelScores: Address
}

/** Takes room for one batch of a model's numbers. */
export function takeRoom(
  take: (sizeBytes: number) => Address,
  { sizes, upos, xpos, relations, matrices }: Model,
): Room {
  const { hidden, arc, label } = sizes
  const entry = sizes.word + sizes.subword + sizes.shape
  const widest = Math.max(arc, label)
  const gateStride = 8 * hidden + ROW_GAP
  const roleStride = 2 * (arc + label) + ROW_GAP
  const mostHeads = panelled(LONGEST_SENTENCE + 1)
  return {
    // Before anything is cached, weights are written by way of this room.
    cachedTypes: take(Math.max(4 * CACHED_TYPES * gateStride, ...Object.values(matrices).map(stagingBytes))),
    gateInputs: take(4 * BATCH_TOKENS * gateStride),
    gateStride,
    typeVectors: take(4 * TYPES_AT_ONCE * entry),
    typeCodes: take(2 * CACHED_TYPES * entry),
    typeScales: take(4 * CACHED_TYPES),
    pieces: take(4 * MOST_PIECES),
    slots: take(4 * BATCH_TOKENS),
    tokenNumbers: take(4 * BATCH_TOKENS),
    hiddenScales: take(4 * BATCH_TOKENS),
    gates: take(4 * 4 * hidden),
    cells: take(4 * hidden),
    state: take(2 * hidden),
    hidden1: take(2 * BATCH_TOKENS * 2 * hidden),
    hidden2: take(2 * (BATCH_TOKENS + 1) * 2 * hidden),
    tagScores: take(4 * BATCH_TOKENS * panelled(upos.length + xpos.length)),
    roles: take(4 * (BATCH_TOKENS + 1) * roleStride),
    roleStride,
    rowCodes: take(2 * BATCH_TOKENS * widest),
    rowScales: take(4 * BATCH_TOKENS),
    mixed: take(4 * BATCH_TOKENS * widest),
    headCodes: take(2 * mostHeads * arc),
    headScales: take(4 * mostHeads),
    noBias: take(4 * mostHeads),
    arcScores: take(4 * LONGEST_SENTENCE * mostHeads),
    chosenHeads: take(4 * BATCH_TOKENS),
    labelScores: take(4 * BATCH_TOKENS * panelled(relations.length)),
  }
}
