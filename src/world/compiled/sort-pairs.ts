/** More than the rows of any table, and with 32 bits before it still a whole number that a double holds. */
const MOST_ROWS = 2 ** 20

export interface SortedPairs {
  readonly keys: Uint32Array
  /** Of each key, rising. */
  readonly rows: Uint32Array
}

/** Sorts by key, then by row, the first and second of each pair: `key` has 32 bits, `row` 20. */
export function sortPairs(pairs: readonly (readonly [key: number, row: number])[]): SortedPairs {
  // One number for both is sorted many times faster than pairs are.
  const joined = new Float64Array(pairs.length)
  for (let index = 0; index < pairs.length; index++) {
    const [key = 0, row = 0] = pairs[index] ?? []
    if (row >= MOST_ROWS) throw new Error(`a table has ${row} rows; ${MOST_ROWS} are the most`)
    joined[index] = key * MOST_ROWS + row
  }
  joined.sort()
  return {
    keys: Uint32Array.from(joined, (pair) => Math.floor(pair / MOST_ROWS)),
    rows: Uint32Array.from(joined, (pair) => pair % MOST_ROWS),
  }
}
