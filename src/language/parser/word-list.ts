import type { Address, Kernel } from './kernel.ts'
import type { Model } from './model.ts'
import { MODEL_ADVICE } from './read-model.ts'
import { LONGEST_KEY } from './word-features.ts'
import type { MemoryViews } from './write-weights.ts'

/** The list of words in a kernel's memory, with the hash table that finds them: a Map would take ten times as long to load. */
export interface WordList {
  readonly text: Address
  readonly size: number
  readonly starts: Address
  readonly slots: Address
  readonly slotCount: number
  /** Where a key that is looked for is written. */
  readonly key: Address
}

const MOST_BYTES_A_UNIT = 3

/** Takes room for the words of a model. */
export function takeWordList(take: (sizeBytes: number) => Address, { wordBytes, matrices }: Model): WordList {
  const { rows } = matrices.word
  let slotCount = 1
  while (slotCount < 1.5 * rows) slotCount *= 2
  return {
    text: take(wordBytes),
    size: wordBytes,
    starts: take(4 * rows),
    slots: take(4 * slotCount),
    slotCount,
    key: take(MOST_BYTES_A_UNIT * LONGEST_KEY),
  }
}

interface ListPlace {
  readonly kernel: Kernel
  readonly views: Pick<MemoryViews, 'bytes'>
  readonly words: WordList
}

/** Writes the words; throws when there are not as many as the word table has rows for. */
export function writeWordList({ kernel, views, words }: ListPlace, model: Model): void {
  const expected = model.matrices.word.rows - 1
  model.readWords(new Uint8Array(views.bytes.buffer, words.text, words.size))
  const isEmpty = expected === 0 && words.size === 0
  const { text, size, starts, slots, slotCount } = words
  const found = isEmpty ? 0 : kernel.indexLines(text, size, starts, expected, slots, slotCount)
  if (found !== expected) {
    const problem = `its list of words does not have the ${expected} lines that its word table has rows for`
    throw new Error(`${model.name}: ${problem}; ${MODEL_ADVICE}`)
  }
}

const encoder = new TextEncoder()

/** The row of the word table for a key; 0, the unknown word, for one that is not in the list. */
export function wordRow({ kernel, views, words }: ListPlace, key: string): number {
  if (key === '' || key.includes('\n')) return 0
  const { text, size, starts, slots, slotCount } = words
  const room = new Uint8Array(views.bytes.buffer, words.key, MOST_BYTES_A_UNIT * LONGEST_KEY)
  const { written } = encoder.encodeInto(key, room)
  return kernel.findLine(text, size, starts, slots, slotCount, words.key, written)
}
