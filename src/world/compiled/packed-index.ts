import type { Sections } from './packed-sections.ts'
import { firstAt, type PackedTexts, sectionOf, type TextNumbers } from './packed-texts.ts'
import { sortPairs } from './sort-pairs.ts'

/** The rows of a table that go by a key, in rising order. */
export type PackedIndex = (key: string) => readonly number[]

/** Texts with the rows that they lead to. */
export type IndexEntries = readonly (readonly [key: string, row: number])[]

/** The numbers of the keys, rising, and the rows of each. */
export function packIndex(name: string, entries: IndexEntries, { numberOf }: TextNumbers): Sections {
  return packNumberIndex(
    name,
    entries.map(([key, row]) => [numberOf(key), row]),
  )
}

/** The same for keys that are numbers themselves; the rows of the first key begin at the first of `ends`. */
export function packNumberIndex(name: string, entries: readonly (readonly [key: number, row: number])[]): Sections {
  const sorted = sortPairs(entries)
  const keys: number[] = []
  const rows: number[] = []
  const ends: number[] = []
  for (const [index, key] of sorted.keys.entries()) {
    const row = sorted.rows[index] ?? 0
    const isNew = keys.at(-1) !== key
    // Two aliases can be one once they are plain; it goes by that once.
    if (!isNew && rows.at(-1) === row) continue
    if (isNew) {
      keys.push(key)
      ends.push(rows.length)
    }
    rows.push(row)
  }
  ends.push(rows.length)
  return {
    [`${name}.keys`]: Uint32Array.from(keys),
    [`${name}.rows`]: Uint32Array.from(rows),
    [`${name}.ends`]: Uint32Array.from(ends),
  }
}

export function openIndex(name: string, sections: Sections, texts: PackedTexts): PackedIndex {
  const index = openNumberIndex(name, sections)
  return (key) => {
    const number = texts.find(key)
    return number === -1 ? NO_ROWS : index(number)
  }
}

export function openNumberIndex(name: string, sections: Sections): (key: number) => readonly number[] {
  const keys = sectionOf(sections, `${name}.keys`)
  const rows = sectionOf(sections, `${name}.rows`)
  const ends = sectionOf(sections, `${name}.ends`)
  return (key) => {
    const at = firstAt(keys, key)
    if (keys[at] !== key) return NO_ROWS
    const found: number[] = []
    for (let index = ends[at] ?? 0; index < (ends[at + 1] ?? 0); index++) found.push(rows[index] ?? 0)
    return found
  }
}

const NO_ROWS: readonly number[] = []
