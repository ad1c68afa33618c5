import type { Token } from '../../model/index.ts'
import type { Window } from './decode-window.ts'
import { FEATURE_NAMES } from './model.ts'
import { BATCH_WORDS } from './room.ts'
import type { WordColumns } from './run-batch.ts'

/** One word as a batch takes it. */
export interface PlacedWord {
  readonly token: Token
  /** The number of its sentence in the text. */
  readonly sentence: number
  /** From the word to its head, in words; 0 for a root. */
  readonly headStep: number
  readonly relation: string
  /** Row of the word table. */
  readonly word: number
  /** In the order of `FEATURE_NAMES`. */
  readonly features: readonly number[]
}

/** The words of one batch of windows; it is filled again and again. */
export interface WindowBatch {
  readonly columns: WordColumns
  place(row: number, word: PlacedWord): void
  /** The window of the rows from `start` up to `end`, whose heads are settled by this. */
  window(start: number, end: number): Window
}

/** Makes a batch with room for `BATCH_WORDS` words. */
export function startWindowBatch(): WindowBatch {
  const heads = new Int32Array(BATCH_WORDS)
  const words = new Int32Array(BATCH_WORDS)
  const headSteps = new Int32Array(BATCH_WORDS)
  const sentences = new Int32Array(BATCH_WORDS)
  const features = FEATURE_NAMES.map(() => new Uint16Array(BATCH_WORDS))
  const tokens: Token[] = []
  const relations: string[] = []
  return {
    columns: { heads, words, features },
    place(row, { token, sentence, headStep, relation, word, features: values }) {
      tokens[row] = token
      relations[row] = relation
      headSteps[row] = headStep
      sentences[row] = sentence
      words[row] = word
      for (let index = 0; index < features.length; index++) {
        ;(features[index] as Uint16Array)[row] = values[index] as number
      }
    },
    window(start, end) {
      for (let row = start; row < end; row++) {
        const head = row + (headSteps[row] as number)
        heads[row] = head >= start && head < end ? head : row
      }
      return {
        start,
        end,
        tokens: tokens.slice(start, end),
        heads: heads.slice(start, end).map((head) => head - start),
        relations: relations.slice(start, end),
        sentences: sentences.slice(start, end),
      }
    },
  }
}
