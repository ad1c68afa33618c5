import type { Address } from './kernel.ts'
import type { Network } from './network.ts'
import { wordFeatures } from './word-features.ts'
import { wordRow } from './word-list.ts'

/** Writes the vector of a word type: its word's row, the sum of its pieces' rows over the root of their number, its shape's row. */
export function writeTypeVector(network: Network, word: string, out: Address): void {
  const { classes, kernel, views, tables, room } = network
  const { sizes } = classes
  const { key, subwords, shape } = wordFeatures(word, sizes.buckets)
  const write = (name: keyof typeof tables, rows: readonly number[], to: Address): void => {
    const { codes, scales, columns } = tables[name]
    for (let index = 0; index < rows.length; index++) views.integers[(room.pieces >> 2) + index] = rows[index] as number
    kernel.meanRows(codes, scales, columns, room.pieces, rows.length, Math.sqrt(rows.length || 1), to)
  }
  write('word', [wordRow(network, key)], out)
  write('subword', subwords, out + 4 * sizes.word)
  write('shape', [shape], out + 4 * (sizes.word + sizes.subword))
}
