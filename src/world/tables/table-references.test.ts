import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsById, rowsOf } from './table-rows.test.ts'

/** Which column of which table names rows of which tables by their ids. */
const REFERENCES: readonly (readonly [table: string, column: string, to: readonly string[]])[] = [
  ['states', 'successor', ['states']],
  ['organisations', 'country', ['states']],
  ['people', 'country', ['states']],
  ['outlets', 'country', ['states']],
  ['places', 'country', ['states']],
  ['cities', 'country', ['states']],
  ['weapons', 'country', ['states']],
  ['offices', 'of', ['states', 'organisations']],
  ['holders', 'office', ['offices']],
  ['holders', 'person', ['people']],
  ['memberships', 'member', ['states']],
  ['memberships', 'organisation', ['organisations']],
  ['agreements', 'parties', ['states', 'organisations']],
  ['weapons', 'kind', ['forces']],
  ['forces', 'broader', ['forces']],
]

for (const [name, column, to] of REFERENCES) {
  test(`every ${column} in ${name}.tsv is a row of ${to.join(' or ')}`, () => {
    const ids = new Set(to.flatMap((table) => [...rowsById(table).keys()]))
    for (const row of rowsOf(name)) {
      for (const id of row.values(column)) assert.ok(ids.has(id), `${row.at}: there is no ${id}`)
    }
  })
}

test('states, organisations, persons, outlets, agreements and offices share no id', () => {
  const owners = new Map<string, string>()
  for (const name of ['states', 'organisations', 'people', 'outlets', 'agreements', 'offices']) {
    for (const row of rowsOf(name)) {
      const id = row.cell('id')
      assert.ok(!owners.has(id), `${row.at}: ${id} is at ${owners.get(id)} too`)
      owners.set(id, row.at)
    }
  }
})

test('places and cities share no id', () => {
  const cities = rowsById('cities')
  for (const row of rowsOf('places')) {
    const city = cities.get(row.cell('id'))
    assert.ok(!city, `${row.at} and ${city?.at}`)
  }
})
