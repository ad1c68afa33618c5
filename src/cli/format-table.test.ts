import assert from 'node:assert/strict'
import test from 'node:test'
import { displayWidth } from './display-width.ts'
import { type Column, formatTable } from './format-table.ts'

interface Row {
  readonly name: string | null
  readonly count: number
  readonly words: string
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'NAME', value: (row) => row.name },
  { title: 'COUNT', value: (row) => row.count },
  { title: 'WORDS', value: (row) => row.words, isFlexible: true },
]
const ROWS: readonly Row[] = [
  { name: 'Ada', count: 7, words: 'a word '.repeat(40) },
  { name: null, count: 12, words: '一二三四五六七八九十'.repeat(10) },
]

test('fits the terminal by cutting what may be cut', () => {
  const lines = formatTable({ columns: COLUMNS, rows: ROWS, width: 50 }).trimEnd().split('\n')
  for (const line of lines) assert.ok(displayWidth(line) <= 50, line)
  assert.match(lines[1] ?? '', /^Ada {7}7 {2}a word.*…$/)
})

test('cuts nothing where there is no terminal', () => {
  assert.match(formatTable({ columns: COLUMNS, rows: ROWS, width: null }), /(a word ){39}a word/)
})

test('shows what is unknown as a dash and numbers to the right', () => {
  const [, first, second] = formatTable({ columns: COLUMNS, rows: ROWS, width: 60 }).split('\n')
  assert.equal((first ?? '').indexOf('7'), (second ?? '').indexOf('12') + 1)
  assert.match(second ?? '', /^- /)
})

test('keeps every record on one harmless line', () => {
  const rows = [{ name: 'a\nb\u001b[31m\tc', count: 1, words: 'x' }]
  assert.deepEqual(formatTable({ columns: COLUMNS, rows, width: null }).split('\n')[1], 'a b\ufffd[31m c      1  x')
})
