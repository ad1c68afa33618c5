import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { FURTHER_TABLES, pathOfTable, WORLD_TABLES } from './world-tables.ts'

/** A table as it lies in `data`, read by the tests that hold it together. */
export interface TableText {
  readonly header: readonly string[]
  readonly rows: readonly RowText[]
}

export interface RowText {
  /** "states.tsv:12" */
  readonly at: string
  readonly cells: readonly string[]
  cell(column: string): string
  values(column: string): readonly string[]
}

/** Names of the tables without their ending. */
export const TABLE_NAMES = Object.keys({ ...WORLD_TABLES, ...FURTHER_TABLES }).map((file) => file.replace('.tsv', ''))

const tables = new Map<string, TableText>()

export function tableText(name: string): TableText {
  const table = tables.get(name) ?? readTable(name)
  tables.set(name, table)
  return table
}

export function rowsOf(name: string): readonly RowText[] {
  return tableText(name).rows
}

/** The rows of a table by id. */
export function rowsById(name: string): ReadonlyMap<string, RowText> {
  return new Map(rowsOf(name).map((row) => [row.cell('id'), row]))
}

function readTable(name: string): TableText {
  const url = new URL(`../../../data/${pathOfTable(`${name}.tsv`)}`, import.meta.url)
  const lines = readFileSync(url, 'utf8').split('\n')
  assert.equal(lines.pop(), '', `${name}.tsv does not end with a newline`)
  const header = (lines[0] ?? '').split('\t')
  const rows = lines.slice(1).map((text, index): RowText => {
    const cells = text.split('\t')
    const cell = (column: string): string => {
      const at = header.indexOf(column)
      assert.notEqual(at, -1, `${name}.tsv has no column ${column}`)
      return cells[at] ?? ''
    }
    const values = (column: string): readonly string[] => (cell(column) === '' ? [] : cell(column).split('|'))
    return { at: `${name}.tsv:${index + 2}`, cells, cell, values }
  })
  return { header, rows }
}

/** The first day that a date to the year, month or day can mean. */
export function firstDay(date: string): string {
  return (date + '-01-01'.slice(Math.max(0, date.length - 4))).slice(0, 10)
}

/** The last day that it can mean. */
export function lastDay(date: string): string {
  if (date.length === 10) return date
  const [year, month] = date.split('-').map(Number) as [number, number | undefined]
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10)
}

const MILLISECONDS_PER_DAY = 86_400_000
const OPEN_END = '9999-12-31'

/** Days for which two rows both lasted for certain: an uncertain date counts as the shortest time; zero or less when none. */
export function daysTogether(left: RowText, right: RowText): number {
  const from = [left, right].map((row) => lastDay(row.cell('from') || '0001')).sort()[1] as string
  const to = [left, right].map((row) => firstDay(row.cell('to') || OPEN_END)).sort()[0] as string
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY + 1
}

test('days that two rows share are counted where both lasted for certain', () => {
  const row = (from: string, to: string): RowText => ({
    ...{ at: '', cells: [], values: () => [] },
    cell: (column) => (column === 'from' ? from : to),
  })
  assert.equal(daysTogether(row('1962-10-01', '1962-10-10'), row('1962-10-10', '')), 1)
  assert.equal(daysTogether(row('1962-10-01', '1962-10-10'), row('1962-10-05', '1962-10-07')), 3)
  assert.ok(daysTogether(row('1961', '1962'), row('1962', '')) <= 0)
  assert.equal(lastDay('1964-02'), '1964-02-29')
})
