import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

interface Table {
  readonly header: readonly string[]
  readonly rows: readonly Row[]
}

interface Row {
  readonly line: number
  readonly cells: readonly string[]
  cell(column: string): string
  values(column: string): readonly string[]
}

const HEADERS: Readonly<Record<string, string>> = {
  states: 'id name aliases adjectives demonyms capital seats iso2 iso3 from to successor note source',
  organisations: 'id name type country aliases metonyms from to note source',
  people: 'id name aliases gender country note source',
  offices: 'id name kind of titles note source',
  holders: 'office person from to note source',
  outlets: 'id name aliases domains kind country language from to note source',
}

const MINIMUM_ROWS: Readonly<Record<string, number>> = {
  states: 220,
  organisations: 150,
  people: 600,
  offices: 200,
  holders: 700,
  outlets: 220,
}

const ORGANISATION_TYPES = words(`
  body organisation bloc group
`)

const OUTLET_KINDS = words(`
  agency newspaper magazine broadcaster site blog official
`)

const OFFICE_KINDS = words(`
  head-of-state head-of-government foreign-minister defence-minister interior-minister
  finance-minister spokesperson ambassador permanent-representative envoy
  chief-of-staff security-adviser intelligence-chief deputy-foreign-minister vice-head
  organisation-head organisation-spokesperson commander monarch party-leader
  religious-leader speaker-of-parliament other
`)

/** A hand-over on one day makes two tenures share that day. */
const SHARED_HANDOVER_DAYS = 1

const MILLISECONDS_PER_DAY = 86_400_000

/** "kim-jong-un" */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** "1962", "1962-10" or "1962-10-16" */
const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** "news.un.org"; also names in other scripts. */
const DOMAIN = /^[\p{Ll}\p{N}-]+(?:\.[\p{Ll}\p{N}-]+)+$/u

const tables = Object.fromEntries(Object.keys(HEADERS).map((name) => [name, readTable(name)])) as Readonly<
  Record<string, Table>
>

const states = rowsOf('states')
const organisations = rowsOf('organisations')
const people = rowsOf('people')
const offices = rowsOf('offices')
const holders = rowsOf('holders')
const outlets = rowsOf('outlets')

const stateIds = new Set(states.map((row) => row.cell('id')))

test('every world table has its header, tidy cells and enough rows', () => {
  for (const [name, header] of Object.entries(HEADERS)) {
    const table = tables[name] as Table
    assert.equal(table.header.join(' '), header, name)
    assert.ok(table.rows.length >= (MINIMUM_ROWS[name] ?? 0), `${name}: ${table.rows.length} rows`)
    for (const row of table.rows) {
      assert.equal(row.cells.length, table.header.length, `${name}.tsv:${row.line}`)
      for (const cell of row.cells) {
        const parts = cell.split('|')
        assert.equal(cell, cell.trim(), `${name}.tsv:${row.line}`)
        assert.equal(cell, cell.normalize('NFC'), `${name}.tsv:${row.line}: ${cell}`)
        assert.ok(
          parts.length === 1 || parts.every((part) => part !== '' && part === part.trim()),
          `${name}.tsv:${row.line}: ${cell}`,
        )
        assert.equal(new Set(parts).size, parts.length, `${name}.tsv:${row.line}: ${cell}`)
      }
    }
  }
})

test('every row says what kind of public record it is from', () => {
  for (const [name, table] of Object.entries(tables)) {
    for (const row of table.rows) assert.notEqual(row.cell('source'), '', `${name}.tsv:${row.line}`)
  }
})

test('ids are slugs, unique in their table and in order', () => {
  for (const name of ['states', 'organisations', 'people', 'offices', 'outlets']) {
    let previous = ''
    for (const row of rowsOf(name)) {
      const id = row.cell('id')
      assert.match(id, SLUG, `${name}.tsv:${row.line}`)
      assert.notEqual(row.cell('name'), '', `${name}.tsv:${row.line}`)
      assert.ok(previous < id, `${name}.tsv:${row.line}: ${id} after ${previous}`)
      previous = id
    }
  }
})

test('states, organisations and persons share no id', () => {
  const owners = new Map<string, string>()
  for (const name of ['states', 'organisations', 'people']) {
    for (const row of rowsOf(name)) {
      const id = row.cell('id')
      assert.ok(!owners.has(id), `${name}.tsv:${row.line}: ${id} is in ${owners.get(id)} too`)
      owners.set(id, name)
    }
  }
})

test('holders are ordered by office and then by date', () => {
  let previous = ''
  for (const row of holders) {
    const key = `${row.cell('office')}\t${row.cell('from')}`
    assert.ok(previous <= key, `holders.tsv:${row.line}`)
    previous = key
  }
})

test('every reference leads to a row', () => {
  const actorIds = new Set([...stateIds, ...organisations.map((row) => row.cell('id'))])
  const officeIds = new Set(offices.map((row) => row.cell('id')))
  const personIds = new Set(people.map((row) => row.cell('id')))
  for (const row of states) {
    for (const id of row.values('successor')) {
      assert.ok(stateIds.has(id), `states.tsv:${row.line}: successor ${id}`)
    }
  }
  for (const name of ['organisations', 'people', 'outlets']) {
    for (const row of rowsOf(name)) {
      const id = row.cell('country')
      assert.ok(id === '' || stateIds.has(id), `${name}.tsv:${row.line}: country ${id}`)
    }
  }
  for (const row of offices) {
    assert.ok(actorIds.has(row.cell('of')), `offices.tsv:${row.line}: of ${row.cell('of')}`)
  }
  for (const row of holders) {
    assert.ok(officeIds.has(row.cell('office')), `holders.tsv:${row.line}: ${row.cell('office')}`)
    assert.ok(personIds.has(row.cell('person')), `holders.tsv:${row.line}: ${row.cell('person')}`)
  }
})

test('kinds, types and genders are known words', () => {
  for (const row of organisations) {
    assert.ok(ORGANISATION_TYPES.includes(row.cell('type')), `organisations.tsv:${row.line}`)
  }
  for (const row of outlets) {
    assert.ok(OUTLET_KINDS.includes(row.cell('kind')), `outlets.tsv:${row.line}`)
  }
  for (const row of offices) {
    assert.ok(OFFICE_KINDS.includes(row.cell('kind')), `offices.tsv:${row.line}`)
    assert.ok(row.values('titles').length > 0, `offices.tsv:${row.line}: no titles`)
  }
  for (const row of people) {
    assert.ok(['female', 'male', ''].includes(row.cell('gender')), `people.tsv:${row.line}`)
  }
})

test('dates are ISO dates and no row ends before it begins', () => {
  for (const name of ['states', 'organisations', 'outlets', 'holders']) {
    for (const row of rowsOf(name)) {
      for (const date of [row.cell('from'), row.cell('to')]) {
        if (date === '') continue
        assert.match(date, PARTIAL_DATE, `${name}.tsv:${row.line}`)
        assert.ok(isCalendarDate(firstDay(date)), `${name}.tsv:${row.line}: ${date}`)
      }
      const from = row.cell('from')
      const to = row.cell('to')
      if (from !== '' && to !== '') {
        assert.ok(firstDay(from) <= lastDay(to), `${name}.tsv:${row.line}: ${from} to ${to}`)
      }
    }
  }
})

test('two holders of one office do not overlap unless the note says so', () => {
  const byOffice = Map.groupBy(holders, (row) => row.cell('office'))
  for (const tenures of byOffice.values()) {
    for (const [index, left] of tenures.entries()) {
      for (const right of tenures.slice(index + 1)) {
        if (mayOverlap(left) || mayOverlap(right)) continue
        assert.ok(
          overlapDays(left, right) <= SHARED_HANDOVER_DAYS,
          `holders.tsv:${left.line} and :${right.line}: ${left.cell('person')} and ${right.cell('person')} as ${left.cell('office')}`,
        )
      }
    }
  }
})

test('nobody holds an office past a day on which the state no longer existed', () => {
  const ends = new Map(states.map((row) => [row.cell('id'), row.cell('to')]))
  const stateOf = new Map(offices.map((row) => [row.cell('id'), row.cell('of')]))
  for (const row of holders) {
    const end = ends.get(stateOf.get(row.cell('office')) ?? '') ?? ''
    if (end === '' || mayOverlap(row)) continue
    assert.ok(
      row.cell('to') !== '' && firstDay(row.cell('to')) <= lastDay(end),
      `holders.tsv:${row.line}: the state ended on ${end}`,
    )
  }
})

test('no alias of a state is the name of another', () => {
  const names = new Map(states.map((row) => [row.cell('name'), row.cell('id')]))
  for (const row of states) {
    for (const alias of row.values('aliases')) {
      const owner = names.get(alias)
      assert.ok(owner === undefined, `states.tsv:${row.line}: ${alias} is the name of ${owner}`)
    }
  }
})

test('no domain belongs to two outlets', () => {
  const owners = new Map<string, string>()
  for (const row of outlets) {
    for (const domain of row.values('domains')) {
      assert.match(domain, DOMAIN, `outlets.tsv:${row.line}`)
      assert.ok(!domain.startsWith('www.'), `outlets.tsv:${row.line}: ${domain}`)
      assert.ok(!owners.has(domain), `outlets.tsv:${row.line}: ${domain} of ${owners.get(domain)}`)
      owners.set(domain, row.cell('id'))
    }
  }
})

test('names the office-holders of October 1962', () => {
  const day = '1962-10-24'
  const expected: Readonly<Record<string, string>> = {
    'president-of-united-states': 'john-f-kennedy',
    'united-states-secretary-of-state': 'dean-rusk',
    'united-states-secretary-of-defense': 'robert-mcnamara',
    'united-states-ambassador-to-the-united-nations': 'adlai-stevenson',
    'premier-of-the-soviet-union': 'nikita-khrushchev',
    'foreign-minister-of-soviet-union': 'andrei-gromyko',
    'defence-minister-of-soviet-union': 'rodion-malinovsky',
    'ambassador-of-the-soviet-union-to-the-united-states': 'anatoly-dobrynin',
    'permanent-representative-of-the-soviet-union-to-the-united-nations': 'valerian-zorin',
    'prime-minister-of-cuba': 'fidel-castro',
    'president-of-cuba': 'osvaldo-dorticos',
    'prime-minister-of-united-kingdom': 'harold-macmillan',
    'president-of-france': 'charles-de-gaulle',
    'chancellor-of-west-germany': 'konrad-adenauer',
    'secretary-general-of-the-united-nations': 'u-thant',
    'secretary-general-of-nato': 'dirk-stikker',
    pope: 'pope-john-xxiii',
  }
  for (const [office, person] of Object.entries(expected)) {
    assert.deepEqual(holdersOn(office, day), [person], office)
  }
})

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

function rowsOf(name: string): readonly Row[] {
  return tables[name]?.rows ?? []
}

function readTable(name: string): Table {
  const url = new URL(`../../data/world/${name}.tsv`, import.meta.url)
  const lines = readFileSync(url, 'utf8').split('\n')
  assert.equal(lines.pop(), '', `${name}.tsv does not end with a newline`)
  const header = (lines[0] ?? '').split('\t')
  const rows = lines.slice(1).map((text, index): Row => {
    const cells = text.split('\t')
    const cell = (column: string): string => {
      const at = header.indexOf(column)
      assert.notEqual(at, -1, `${name}.tsv has no column ${column}`)
      return cells[at] ?? ''
    }
    const values = (column: string): readonly string[] => (cell(column) === '' ? [] : cell(column).split('|'))
    return { line: index + 2, cells, cell, values }
  })
  return { header, rows }
}

function firstDay(date: string): string {
  return (date + '-01-01'.slice(Math.max(0, date.length - 4))).slice(0, 10)
}

function lastDay(date: string): string {
  if (date.length === 10) return date
  const [year, month] = date.split('-').map(Number) as [number, number | undefined]
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10)
}

function isCalendarDate(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function mayOverlap(row: Row): boolean {
  return /\b(?:joint|disputed)\b/i.test(row.cell('note'))
}

/** Days on which both held it for certain: an uncertain date counts as the shortest tenure. */
function overlapDays(left: Row, right: Row): number {
  const from = [left, right].map((row) => lastDay(row.cell('from'))).sort()[1] as string
  const to = [left, right]
    .map((row) => (row.cell('to') === '' ? '9999-12-31' : firstDay(row.cell('to'))))
    .sort()[0] as string
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY + 1
}

function holdersOn(office: string, day: string): readonly string[] {
  return holders
    .filter((row) => row.cell('office') === office)
    .filter((row) => firstDay(row.cell('from')) <= day)
    .filter((row) => row.cell('to') === '' || day <= lastDay(row.cell('to')))
    .map((row) => row.cell('person'))
}
