import { isCalendarDate } from '../calendar-date.ts'

/** One row of a table of world knowledge, cells in the order of the header. */
export interface TableRow {
  /** Counted from 1, the header being line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A table with its getters, which name file, line and column when a cell is not as it should be. */
export interface WorldTableReader {
  readonly file: string
  readonly rows: readonly TableRow[]
  /** The cell; throws when it is empty. */
  readonly required: (row: TableRow, column: string) => string
  /** The cell; null when it is empty. */
  readonly optional: (row: TableRow, column: string) => string | null
  /** The values between `|`; empty when the cell is. */
  readonly list: (row: TableRow, column: string) => readonly string[]
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the cell is empty. */
  readonly date: (row: TableRow, column: string) => string | null
  /** A decimal number; null when the cell is empty. */
  readonly number: (row: TableRow, column: string) => number | null
  /** Throws an error that points at the cell. */
  readonly refuse: (row: TableRow, column: string, problem: string) => never
}

/** Reads a tab-separated table with one header row; throws when a wanted column is missing or a row has too many cells. */
export function readWorldTable(file: string, text: string, columns: readonly string[]): WorldTableReader {
  const [header = '', ...lines] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u)
  const names = header.split('\t').map((name) => name.trim())
  const places = new Map(names.map((name, index) => [name, index]))
  const missing = columns.filter((column) => !places.has(column))
  if (missing.length > 0) {
    throw new Error(
      `${file}, line 1: column ${missing.join(', ')} is missing; the header must hold ${columns.join(' ')}`,
    )
  }
  const rows: TableRow[] = []
  lines.forEach((content, index) => {
    if (content.trim() === '') return
    const line = index + 2
    const cells = content.split('\t')
    if (cells.length > names.length) {
      throw new Error(
        `${file}, line ${line}: ${cells.length} cells under ${names.length} columns; take out the extra tab characters`,
      )
    }
    rows.push({ line, cells })
  })

  const refuse = (row: TableRow, column: string, problem: string): never => {
    throw new Error(`${file}, line ${row.line}, column ${column}: ${problem}`)
  }
  const cell = (row: TableRow, column: string): string => (row.cells[places.get(column) ?? -1] ?? '').trim()
  return {
    file,
    rows,
    refuse,
    required: (row, column) => cell(row, column) || refuse(row, column, 'is empty; write a value'),
    optional: (row, column) => cell(row, column) || null,
    list: (row, column) => splitValues(cell(row, column)),
    date: (row, column) => {
      const value = cell(row, column)
      if (value === '') return null
      if (isCalendarDate(value)) return value
      return refuse(row, column, `"${value}" is no date; write YYYY, YYYY-MM or YYYY-MM-DD`)
    },
    number: (row, column) => {
      const value = cell(row, column)
      if (value === '') return null
      return NUMBER.test(value) ? Number(value) : refuse(row, column, `"${value}" is no number; write one as -12.5`)
    },
  }
}

/** "-12.5" */
const NUMBER = /^-?\d{1,12}(?:\.\d{1,12})?$/u

const NO_VALUES: readonly string[] = []

function splitValues(value: string): readonly string[] {
  if (value === '') return NO_VALUES
  if (!value.includes('|')) return [value]
  return value
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
