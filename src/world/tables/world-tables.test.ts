import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AGREEMENT_KINDS } from '../agreement.ts'
import { MEMBERSHIP_ROLES } from '../membership.ts'
import { PLACE_KINDS } from '../place.ts'
import { rowsOf, TABLE_NAMES, tableText } from './table-rows.test.ts'

const HEADERS: Readonly<Record<string, string>> = {
  states: 'id name aliases adjectives demonyms capital seats iso2 iso3 cow cameo from to successor note source',
  organisations: 'id name type country aliases metonyms from to note source',
  people: 'id name aliases gender country note source',
  offices: 'id name kind of titles note source',
  holders: 'office person from to note source',
  outlets: 'id name aliases domains kind country language from to note source',
  memberships: 'member organisation role from to note source',
  agreements: 'id name aliases short kind signed from to parties place note source',
  places: 'id name aliases kind country latitude longitude note source',
  cities: 'id name aliases country latitude longitude population',
  weapons: 'id name aliases kind country note source',
  forces: 'id name broader note',
}

const MINIMUM_ROWS: Readonly<Record<string, number>> = {
  states: 220,
  organisations: 700,
  people: 2500,
  offices: 900,
  holders: 2700,
  outlets: 600,
  memberships: 1500,
  agreements: 100,
  places: 500,
  cities: 20_000,
  weapons: 400,
  forces: 60,
}

const WORDS: readonly (readonly [table: string, column: string, words: readonly string[]])[] = [
  ['organisations', 'type', words('body organisation bloc group')],
  ['outlets', 'kind', words('agency newspaper magazine broadcaster site blog official')],
  [
    'offices',
    'kind',
    words(`
      head-of-state head-of-government foreign-minister defence-minister interior-minister
      finance-minister spokesperson ambassador permanent-representative envoy
      chief-of-staff security-adviser intelligence-chief deputy-foreign-minister vice-head
      organisation-head organisation-spokesperson commander monarch party-leader
      religious-leader speaker-of-parliament other
    `),
  ],
  ['people', 'gender', ['female', 'male', '']],
  ['memberships', 'role', MEMBERSHIP_ROLES],
  ['agreements', 'kind', AGREEMENT_KINDS],
  ['places', 'kind', PLACE_KINDS],
]

/** Tables whose rows are known by an id. */
const WITH_IDS = TABLE_NAMES.filter((name) => HEADERS[name]?.startsWith('id '))
/** Of cities and forces `data/SOURCES.md` tells the source of all rows at once. */
const WITH_SOURCES = TABLE_NAMES.filter((name) => HEADERS[name]?.endsWith(' source'))

/** "kim-jong-un" */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** "news.un.org"; also names in other scripts. */
const DOMAIN = /^[\p{Ll}\p{N}-]+(?:\.[\p{Ll}\p{N}-]+)+$/u

const CODES: Readonly<Record<string, RegExp>> = {
  iso2: /^[A-Z]{2}$/,
  iso3: /^[A-Z]{3}$/,
  cow: /^[1-9]\d{0,2}$/,
  cameo: /^[A-Z]{3}$/,
}

for (const name of TABLE_NAMES) {
  test(`${name}.tsv has its header, tidy cells and enough rows`, () => {
    const table = tableText(name)
    assert.equal(table.header.join(' '), HEADERS[name])
    assert.ok(table.rows.length >= (MINIMUM_ROWS[name] ?? 0), `${table.rows.length} rows`)
    for (const row of table.rows) {
      assert.equal(row.cells.length, table.header.length, row.at)
      for (const cell of row.cells) {
        const parts = cell.split('|')
        assert.equal(cell, cell.trim(), row.at)
        assert.equal(cell, cell.normalize('NFC'), `${row.at}: ${cell}`)
        const isTidy = parts.length === 1 || parts.every((part) => part !== '' && part === part.trim())
        assert.ok(isTidy, `${row.at}: ${cell}`)
        assert.equal(new Set(parts).size, parts.length, `${row.at}: ${cell}`)
      }
    }
  })
}

test('every row says what kind of public record it is from', () => {
  for (const row of WITH_SOURCES.flatMap(rowsOf)) assert.notEqual(row.cell('source'), '', row.at)
})

test('ids are slugs, unique in their table and in order', () => {
  for (const name of WITH_IDS) {
    let previous = ''
    for (const row of rowsOf(name)) {
      const id = row.cell('id')
      assert.match(id, SLUG, row.at)
      assert.notEqual(row.cell('name'), '', row.at)
      assert.ok(previous < id, `${row.at}: ${id} after ${previous}`)
      previous = id
    }
  }
})

test('holders and memberships are in order of what they are of, then of date', () => {
  for (const [name, columns] of [
    ['holders', ['office', 'from']],
    ['memberships', ['member', 'organisation', 'from']],
  ] as const) {
    let previous = ''
    for (const row of rowsOf(name)) {
      const key = columns.map((column) => row.cell(column)).join('\t')
      assert.ok(previous <= key, `${row.at}: ${key} after ${previous}`)
      previous = key
    }
  }
})

test('kinds, types, roles and genders are known words', () => {
  for (const [name, column, known] of WORDS) {
    for (const row of rowsOf(name)) assert.ok(known.includes(row.cell(column)), `${row.at}: ${row.cell(column)}`)
  }
  for (const row of rowsOf('offices')) assert.ok(row.values('titles').length > 0, `${row.at}: no titles`)
})

test('codes of states are written as those who gave them write them, and no two states of one time share one', () => {
  for (const [column, form] of Object.entries(CODES)) {
    const coded = rowsOf('states').filter((row) => row.cell(column) !== '')
    for (const row of coded) assert.match(row.cell(column), form, row.at)
    // Data sets know no code of their own for states whose being one is disputed.
    const present = coded.filter((row) => row.cell('to') === '' && !/\bdisputed\b/.test(row.cell('note')))
    for (const [code, rows] of Map.groupBy(present, (row) => row.cell(column))) {
      assert.equal(rows.length, 1, `${column} ${code}: ${rows.map((row) => row.at).join(', ')}`)
    }
  }
})

test('no domain belongs to two outlets', () => {
  const owners = new Map<string, string>()
  for (const row of rowsOf('outlets')) {
    for (const domain of row.values('domains')) {
      assert.match(domain, DOMAIN, row.at)
      assert.ok(!domain.startsWith('www.'), `${row.at}: ${domain}`)
      assert.ok(!owners.has(domain), `${row.at}: ${domain} of ${owners.get(domain)}`)
      owners.set(domain, row.cell('id'))
    }
  }
})

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
