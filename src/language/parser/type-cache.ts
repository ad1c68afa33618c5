import type { Network } from './network.ts'
import { BATCH_TOKENS, CACHED_TYPES, TYPES_AT_ONCE } from './room.ts'
import { writeTypeVector } from './type-vector.ts'
import { cutWord } from './word-features.ts'

/** Finds word types' rows of the network's cache, computing those that it lacks. */
export interface TypeCache {
  /** Writes the row of each word into the room's `slots`, from `first` on; one batch may ask for `BATCH_TOKENS` words. */
  place(words: readonly string[], first: number): void
  /** Computes what the words placed so far have left to do; to be called before the rows are read. */
  finish(): void
}

/**
 * A ring of rows: a new type takes the place of the oldest. A type that the rest of the batch might overwrite is computed again
 * at the ring's head, which keeps frequent ones alive.
 */
export function startTypeCache(network: Network): TypeCache {
  const { kernel, views, room, weights } = network
  const entry = weights.types.columns
  const slots = new Map<string, number>()
  const keys: string[] = []
  let next = 0
  let waiting = 0

  const finish = (): void => {
    if (waiting === 0) return
    const first = (next === 0 ? CACHED_TYPES : next) - waiting
    const { types } = weights
    const codes = room.typeCodes + 2 * first * entry
    const scales = room.typeScales + 4 * first
    kernel.quantize(room.typeVectors, waiting, entry, entry, 0, codes, scales)
    kernel.multiply(
      codes,
      scales,
      waiting,
      entry,
      types.codes,
      types.scales,
      types.bias,
      types.rows,
      room.cachedTypes + 4 * first * room.gateStride,
      room.gateStride,
    )
    waiting = 0
  }

  const add = (word: string): number => {
    const slot = next
    const oldest = keys[slot]
    if (oldest !== undefined && slots.get(oldest) === slot) slots.delete(oldest)
    const key = copyText(word)
    keys[slot] = key
    slots.set(key, slot)
    writeTypeVector(network, key, room.typeVectors + 4 * waiting * entry)
    waiting++
    next = (next + 1) % CACHED_TYPES
    if (waiting === TYPES_AT_ONCE || next === 0) finish()
    return slot
  }

  return {
    place(words, first) {
      let to = (room.slots >> 2) + first
      for (const form of words) {
        const word = cutWord(form)
        const known = slots.get(word)
        const isSafe = known !== undefined && (known - next + CACHED_TYPES) % CACHED_TYPES >= BATCH_TOKENS
        views.integers[to] = isSafe ? known : add(word)
        to++
      }
    },
    finish,
  }
}

/** The same text on its own: a slice would keep alive the whole article that it was cut from. */
function copyText(word: string): string {
  const units: number[] = []
  for (let index = 0; index < word.length; index++) units.push(word.charCodeAt(index))
  return String.fromCharCode(...units)
}
