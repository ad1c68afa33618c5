import { type IndexEntries, openIndex, openNumberIndex, packIndex, packNumberIndex } from './packed-index.ts'
import type { Sections } from './packed-sections.ts'
import { hashOf, type PackedTexts, sectionOf, type TextNumbers } from './packed-texts.ts'

/** Names as texts write them. */
export interface PackedNames {
  /** Rows that go by a name: case-sensitive except for ALL CAPS input. */
  readonly named: (name: string) => readonly number[]
  /** Words of the longest name that begins with this word, in any spelling of its capitals; 0 when none does. */
  readonly longestFrom: (word: string) => number
  /** Every name. */
  readonly all: () => readonly string[]
}

/** The texts that `packNames` asks for. */
export function textsOfNames(entries: IndexEntries): readonly string[] {
  return entries.flatMap(([name]) => [name, startOf(name)])
}

/** Names, what they begin with, and the hashes of their capitals. */
export function packNames(index: string, entries: IndexEntries, texts: TextNumbers): Sections {
  const starts = new Map<string, number>()
  for (const [name] of entries) {
    const start = startOf(name)
    starts.set(start, Math.max(starts.get(start) ?? 0, name.split(' ').length))
  }
  const names = [...new Set(entries.map(([name]) => name))]
  return {
    ...packIndex(index, entries, texts),
    ...packIndex(`${index}.starts`, [...starts], texts),
    ...packNumberIndex(
      `${index}.capitals`,
      names.map((name) => [hashOf(name.toUpperCase()), texts.numberOf(name)]),
    ),
  }
}

export function openNames(index: string, sections: Sections, texts: PackedTexts): PackedNames {
  const exact = openIndex(index, sections, texts)
  const starts = openIndex(`${index}.starts`, sections, texts)
  const capitals = openNumberIndex(`${index}.capitals`, sections)
  return {
    named(name) {
      const rows = exact(name)
      if (rows.length > 0 || name !== name.toUpperCase() || name === name.toLowerCase()) return rows
      const spellings = capitals(hashOf(name)).map(texts.at)
      const shouted = spellings.filter((spelling) => spelling.toUpperCase() === name)
      return shouted.flatMap(exact).sort((a, b) => a - b)
    },
    longestFrom: (word) => starts(startOf(word))[0] ?? 0,
    all: () => Array.from(sectionOf(sections, `${index}.keys`), texts.at),
  }
}

/** The letters or digits that a name begins with, in lower case: `u` of "U.S.", `al` of "al-Qaeda". */
function startOf(name: string): string {
  return (/^[\p{L}\p{N}\p{M}]+/u.exec(name)?.[0] ?? '').toLowerCase()
}
