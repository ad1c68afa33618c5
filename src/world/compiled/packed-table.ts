import type { Section, Sections } from './packed-sections.ts'
import { type PackedTexts, sectionOf, type TextNumbers } from './packed-texts.ts'

export type Row = Readonly<Record<string, string | null | readonly string[] | number>>

/** A table and what its columns hold. */
export interface TableToPack {
  readonly name: string
  readonly rows: readonly Row[]
  /** A text or null. */
  readonly texts?: readonly string[]
  /** Several texts. */
  readonly lists?: readonly string[]
  /** A whole number from 0: mostly the row of another table. */
  readonly wholes?: readonly string[]
  /** Another number, or null. */
  readonly decimals?: readonly string[]
}

/** Stands for null among the numbers of texts, of which there are far fewer. */
const NO_TEXT = 0xffff_ffff

/** The texts that `packTable` asks for. */
export function textsOfTable({ rows, texts = [], lists = [] }: TableToPack): readonly string[] {
  const columns = [...texts, ...lists]
  return rows.flatMap((row) => columns.flatMap((column) => row[column] ?? []) as string[])
}

/** The columns of a table, a section each: `people.name`; of lists two, with where each ends. */
export function packTable(table: TableToPack, { numberOf }: TextNumbers): Sections {
  const { name, rows, texts = [], lists = [], wholes = [], decimals = [] } = table
  const sections: Record<string, Section> = {}
  // The lists of columns say what each holds.
  const cells = <Value>(column: string): readonly Value[] => rows.map((row) => row[column] as Value)
  for (const column of texts) {
    const numbers = cells<string | null>(column).map((text) => (text === null ? NO_TEXT : numberOf(text)))
    sections[`${name}.${column}`] = Uint32Array.from(numbers)
  }
  for (const column of lists) {
    const numbers = cells<readonly string[]>(column).map((list) => list.map(numberOf))
    Object.assign(sections, packLists(`${name}.${column}`, numbers))
  }
  for (const column of wholes) sections[`${name}.${column}`] = Uint32Array.from(cells<number>(column))
  for (const column of decimals) {
    const numbers = cells<number | null>(column).map((number) => number ?? Number.NaN)
    sections[`${name}.${column}`] = Float64Array.from(numbers)
  }
  return sections
}

/** Lists of numbers behind one another. */
export function packLists(name: string, lists: readonly (readonly number[])[]): Sections {
  const ends = new Uint32Array(lists.length + 1)
  lists.forEach((list, index) => {
    ends[index + 1] = (ends[index] ?? 0) + list.length
  })
  return { [name]: Uint32Array.from(lists.flat()), [`${name}.ends`]: ends }
}

/** Reads the cells of a column by row. */
export interface PackedTable {
  readonly text: (column: string) => (row: number) => string | null
  /** Of a column without empty cells. */
  readonly filled: (column: string) => (row: number) => string
  readonly list: (column: string) => (row: number) => readonly string[]
  readonly whole: (column: string) => (row: number) => number
  readonly decimal: (column: string) => (row: number) => number | null
}

const NO_TEXTS: readonly string[] = []

export function openTable(name: string, sections: Sections, texts: PackedTexts): PackedTable {
  const section = (column: string): Section => sectionOf(sections, `${name}.${column}`)
  return {
    text(column) {
      const ids = section(column)
      return (row) => {
        const id = ids[row] ?? NO_TEXT
        return id === NO_TEXT ? null : texts.at(id)
      }
    },
    filled(column) {
      const ids = section(column)
      return (row) => texts.at(ids[row] ?? 0)
    },
    list(column) {
      const [ids, ends] = [section(column), section(`${column}.ends`)]
      return (row) => {
        const from = ends[row] ?? 0
        const to = ends[row + 1] ?? 0
        if (from === to) return NO_TEXTS
        const values: string[] = []
        for (let index = from; index < to; index++) values.push(texts.at(ids[index] ?? 0))
        return values
      }
    },
    whole(column) {
      const numbers = section(column)
      return (row) => numbers[row] ?? 0
    },
    decimal(column) {
      const numbers = section(column)
      return (row) => {
        const number = numbers[row] ?? Number.NaN
        return Number.isNaN(number) ? null : number
      }
    },
  }
}
