import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type RowText, rowsOf } from './table-rows.test.ts'

/** What tells two rows of one name apart, by table; the note of a row may say it instead: "Not the physicist." */
const APART: Readonly<Record<string, readonly string[]>> = {
  states: [],
  organisations: ['type', 'country'],
  people: ['country'],
  offices: ['kind', 'of'],
  outlets: ['kind', 'country'],
  agreements: ['kind', 'signed'],
  places: ['kind', 'country'],
  weapons: ['kind', 'country'],
  forces: [],
}

const NOTE_TELLS_APART = /\bnot\b/i

/** Degrees; nearer cities of one name and state are one city listed twice. */
const CITIES_APART = 0.05

for (const [name, columns] of Object.entries(APART)) {
  test(`no two rows of ${name}.tsv have one name and kind, unless a note tells them apart`, () => {
    const groups = Map.groupBy(rowsOf(name), (row) =>
      ['name', ...columns].map((column) => row.cell(column)).join(' | '),
    )
    for (const [key, rows] of groups) {
      const untold = rows.filter((row) => !NOTE_TELLS_APART.test(row.cell('note')))
      assert.ok(rows.length === 1 || untold.length <= 1, `${rows.map((row) => row.at).join(', ')}: ${key}`)
    }
  })
}

test('cities of one name in one state lie apart', () => {
  const groups = Map.groupBy(rowsOf('cities'), (row) => `${row.cell('name')} | ${row.cell('country')}`)
  for (const [key, rows] of groups) {
    for (const [index, left] of rows.entries()) {
      for (const right of rows.slice(index + 1)) {
        assert.ok(degreesApart(left, right) >= CITIES_APART, `${left.at} and ${right.at}: ${key}`)
      }
    }
  }
})

test('no alias of a state is the name of another', () => {
  const names = new Map(rowsOf('states').map((row) => [row.cell('name'), row.cell('id')]))
  for (const row of rowsOf('states')) {
    for (const alias of row.values('aliases')) {
      const owner = names.get(alias)
      assert.ok(owner === undefined, `${row.at}: ${alias} is the name of ${owner}`)
    }
  }
})

function degreesApart(left: RowText, right: RowText): number {
  const distance = (column: string): number => Math.abs(Number(left.cell(column)) - Number(right.cell(column)))
  return Math.max(distance('latitude'), distance('longitude'))
}
