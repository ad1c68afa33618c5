import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseWorld } from '../parse-world.ts'
import { FURTHER_TABLES, WORLD_TABLES, type WorldTexts } from '../tables/world-tables.ts'
import { lookUpWorld } from './look-up-world.ts'
import type { WorldRecord } from './world-record.ts'

/** An invented world, `/` between cells. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  'states.tsv': [
    'sarland/Sarland/Kingdom of Sarland/Sarish/Sars/Port Amber/Amber House/1950///SA/SAR/901/SRL',
    'sarish-empire/Sarish Empire////Port Amber//1871/1949/sarland',
    'velm/Velm//Velmish/Velms/Velm City///////',
  ],
  'organisations.tsv': ['northern-pact/Northern Pact/bloc///Port Amber/1951/'],
  'people.tsv': [
    'ida-moor/Ida Moor//female/sarland',
    'jon-moor/Jon Moor//male/sarland',
    'eva-lind/Eva Lind/Eva Lindt/female/velm',
  ],
  'offices.tsv': [
    'foreign-minister-of-sarland/Minister of Foreign Affairs of Sarland/foreign-minister/sarland/foreign minister',
    'foreign-minister-of-velm/Foreign Minister of Velm/foreign-minister/velm/foreign minister',
    'president-of-velm/President of Velm/head-of-state/velm/president',
  ],
  'holders.tsv': [
    'foreign-minister-of-sarland/ida-moor/1960-05-02/1964-03-01',
    'foreign-minister-of-sarland/jon-moor/1964-03-01/',
    'foreign-minister-of-velm/eva-lind/1961/1963',
  ],
  'outlets.tsv': ['the-lamp/The Lamp//lamp.example/newspaper/velm/en//'],
  'memberships.tsv': ['sarland/northern-pact/observer/1951/1958', 'sarland/northern-pact/member/1958-07-01/'],
  'agreements.tsv': [
    'amber-treaty/Treaty of Port Amber/Amber Treaty/Amber/treaty/1962-02-03/1962-09-01/1990/sarland|velm/Port Amber',
  ],
  'places.tsv': ['amber-strait/Amber Strait//strait/sarland/55.5/-3.25'],
  'cities.tsv': ['port-amber-sarland/Port Amber//sarland/55.1/-3.5/61000', 'velm-city-velm/Vélm City//velm/50/3/20000'],
  'weapons.tsv': ['k-7/K-7/Kestrel/cruise-missile/velm'],
  'forces.tsv': ['missile/missile/', 'cruise-missile/cruise missile/missile'],
}

const world = parseWorld(
  Object.fromEntries(
    Object.entries({ ...WORLD_TABLES, ...FURTHER_TABLES }).map(([file, columns]) => [
      file,
      [columns.join('\t'), ...(ROWS[file] ?? []).map((row) => row.replaceAll('/', '\t'))].join('\n'),
    ]),
    // Every table has its key above.
  ) as unknown as WorldTexts,
)

const found = (name: string, on?: string): readonly string[] =>
  lookUpWorld(world, name, on).records.map(({ kind, id, by }) => `${kind} ${id} ${by}`)

function only<Kind extends WorldRecord['kind']>(kind: Kind, name: string, on?: string) {
  const record = lookUpWorld(world, name, on).records.find((candidate) => candidate.kind === kind)
  assert.ok(record, `${name}: no ${kind}`)
  return record as Extract<WorldRecord, { readonly kind: Kind }>
}

test('gives everything that a name can stand for, and as what it does', () => {
  assert.deepEqual(found('Port Amber'), [
    ...['state sarland metonym', 'state sarish-empire metonym', 'organisation northern-pact metonym'],
    'place port-amber-sarland name',
  ])
  assert.deepEqual(found('Amber'), ['agreement amber-treaty short'])
  assert.deepEqual(found('The Lamp'), ['outlet the-lamp name'])
  assert.deepEqual(found('Kestrel'), ['weapon k-7 alias'])
})

test('forgives capitals, marks and hyphens, and takes part of a name where none is whole', () => {
  assert.deepEqual(found('sarland'), ['state sarland name'])
  assert.deepEqual(found('velm city'), ['state velm metonym', 'place velm-city-velm name'])
  assert.deepEqual(found('moor'), ['person ida-moor part', 'person jon-moor part'])
})

test('reads an office with its state in either order, and a title alone as that of every state', () => {
  for (const phrase of ['Sarish foreign minister', 'foreign minister of sarland', "Sarland's foreign minister"]) {
    assert.deepEqual(found(phrase), ['office foreign-minister-of-sarland title'], phrase)
  }
  assert.deepEqual(found('Foreign Minister of Velm'), ['office foreign-minister-of-velm name'])
  assert.equal(found('foreign minister').length, 2)
  assert.deepEqual(found('foreign minister who once was in Sarland'), [])
})

test('says who held an office at a time, both on the day of a hand-over, and when that is not known', () => {
  const holders = (on?: string) =>
    only('office', 'foreign minister of Sarland', on).holders.map(({ person }) => person.id)
  assert.deepEqual(holders('1962-10-22'), ['ida-moor'])
  assert.deepEqual(holders('1964-03-01'), ['ida-moor', 'jon-moor'])
  assert.deepEqual(holders('1959'), [])
  assert.deepEqual(holders(), ['ida-moor', 'jon-moor'])
  assert.deepEqual(only('office', 'foreign minister of Sarland', '1959').known, { from: '1960-05-02', to: null })
  assert.equal(only('office', 'President of Velm').known, null)
})

test('gives a state with its codes, memberships and office-holders of a date', () => {
  const { codes, memberships, offices, isThere, predecessors } = only('state', 'Sarland', '1962')
  assert.deepEqual(codes, { iso2: 'SA', iso3: 'SAR', cow: 901, cameo: 'SRL' })
  assert.deepEqual(
    memberships.map(({ organisation, role, from }) => [organisation.name, role, from]),
    [['Northern Pact', 'member', '1958-07-01']],
  )
  assert.deepEqual(
    offices.map(({ person }) => person.name),
    ['Ida Moor'],
  )
  assert.deepEqual([isThere, predecessors], [true, [{ id: 'sarish-empire', name: 'Sarish Empire' }]])
  assert.equal(only('state', 'Sarland', '1940').isThere, false)
  assert.equal(only('state', 'Sarland').isThere, null)
  assert.deepEqual(
    only('organisation', 'Northern Pact', '1955').members.map(({ role }) => role),
    ['observer'],
  )
})

test('gives agreements, places and weapons with what they belong to', () => {
  const { parties, signed, isThere, place } = only('agreement', 'Amber Treaty', '1995')
  assert.deepEqual(
    [parties.map(({ name }) => name), signed, isThere, place],
    [['Sarland', 'Velm'], '1962-02-03', false, 'Port Amber'],
  )
  const { countries, latitude, longitude, population } = only('place', 'Amber Strait')
  assert.deepEqual([countries.map(({ id }) => id), latitude, longitude, population], [['sarland'], 55.5, -3.25, null])
  assert.deepEqual(
    only('weapon', 'K-7').broader.map(({ id }) => id),
    ['missile'],
  )
})

test('suggests what is near when nothing goes by a name', () => {
  assert.deepEqual(lookUpWorld(world, 'Sarlend'), {
    records: [],
    suggestions: ['Sarland', 'Minister of Foreign Affairs of Sarland'],
  })
  assert.deepEqual(lookUpWorld(world, 'Lindt').records.length, 1)
  assert.deepEqual(lookUpWorld(world, 'Lint').suggestions, ['Eva Lind'])
  assert.deepEqual(lookUpWorld(world, 'Quix'), { records: [], suggestions: [] })
})

test('answers any text', () => {
  for (const text of ['', ' ', 'a'.repeat(100_000), '\ud800', '(', '\u0000']) {
    assert.deepEqual(lookUpWorld(world, text, '1962').records, [], text.slice(0, 20))
  }
})
