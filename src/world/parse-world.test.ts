import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseWorld } from './parse-world.ts'
import {
  FURTHER_TABLES,
  type FurtherTable,
  WORLD_TABLES,
  type WorldTable,
  type WorldTexts,
} from './tables/world-tables.ts'

type Rows = Readonly<Record<WorldTable | FurtherTable, readonly string[]>>

const ROWS: Rows = {
  'states.tsv': [
    'cyprus\tCyprus\tRepublic of Cyprus\tCypriot\tCypriots\tNicosia\t\t1960-08-16\t\t',
    'turkey\tTurkey\t\tTurkish\tTurks\tAnkara\t\t\t\t',
  ],
  'organisations.tsv': ['united-nations\tUnited Nations\torganisation\t\tUN\t\t1945\t'],
  'people.tsv': ['makarios\tMakarios III\tMakarios\tmale\tcyprus', 'ann-hall\tAnn Hall\t\t\t'],
  'offices.tsv': ['president-of-cyprus\tPresident of Cyprus\thead-of-state\tcyprus\tPresident|head of state'],
  'holders.tsv': [
    'president-of-cyprus\tmakarios\t1974-12-07\t1977-08-03',
    'president-of-cyprus\tmakarios\t1960-08-16\t1974-07',
  ],
  'outlets.tsv': [
    'the-lantern\tThe Lantern\tLantern Daily\tlantern.example|news.lantern.test\tnewspaper\tcyprus\ten\t\t',
  ],
  'memberships.tsv': ['cyprus\tunited-nations\tmember\t1960-09-20\t', 'turkey\tunited-nations\tmember\t1945\t'],
  'agreements.tsv': [
    'treaty-of-guarantee\tTreaty of Guarantee\t\tGuarantee\ttreaty\t1960-08-16\t1960-08-16\t\tcyprus|turkey\tNicosia',
  ],
  'places.tsv': ['green-line\tGreen Line\tAttila Line\tborder\tcyprus\t35.17\t33.36'],
  'cities.tsv': [
    'kyrenia-cyprus\tKyrenia\tGirne\tcyprus\t35.34\t33.32\t33207',
    'kyrenia-turkey\tKyrenia\t\tturkey\t37\t31\t90000',
  ],
  'weapons.tsv': ['m47\tM47 Patton\tM47\ttank\t'],
  'forces.tsv': ['weapon\tweapon\t', 'vehicle\tarmoured vehicle\tweapon', 'tank\ttank\tvehicle'],
}

function texts(changes: Partial<Rows> = {}): WorldTexts {
  const rows = { ...ROWS, ...changes }
  const columns: Readonly<Record<string, readonly string[]>> = { ...WORLD_TABLES, ...FURTHER_TABLES }
  return Object.fromEntries(
    Object.entries(rows).map(([file, lines]) => [file, [(columns[file] ?? []).join('\t'), ...lines].join('\n')]),
    // Every table has its key above.
  ) as unknown as WorldTexts
}

test('finds actors by name, alias, adjective, people and seat, and in capitals', () => {
  const world = parseWorld(texts())
  const kinds = (name: string): readonly string[] => world.named(name).map(({ actor, kind }) => `${actor.id} ${kind}`)
  assert.deepEqual(kinds('Republic of Cyprus'), ['cyprus alias'])
  assert.deepEqual(kinds('Cypriot'), ['cyprus adjective'])
  assert.deepEqual(kinds('Cypriots'), ['cyprus demonym'])
  assert.deepEqual(kinds('Nicosia'), ['cyprus metonym'])
  assert.deepEqual(kinds('TURKEY'), ['turkey name'])
  assert.deepEqual(kinds('turkey'), [])
  assert.deepEqual(kinds('un'), [])
  assert.equal(world.longestNameWords, 3)
})

test('says which names need their article', () => {
  const [name] = parseWorld(texts()).named('Lantern')
  assert.equal(name?.actor.id, 'the-lantern')
  assert.equal(name?.hasArticle, true)
})

test('knows who held an office by date, to the day, month or year', () => {
  const world = parseWorld(texts())
  const from = (interval?: Parameters<typeof world.holders>[1]): readonly (string | null)[] =>
    world.holders('president-of-cyprus', interval).map((tenure) => tenure.from)
  assert.deepEqual(from(), ['1960-08-16', '1974-12-07'])
  assert.deepEqual(from({ earliest: '1974-07-15', latest: '1974-07-20' }), ['1960-08-16'])
  assert.deepEqual(from({ earliest: '1974-09', latest: '1974-10' }), [])
  assert.deepEqual(from({ earliest: '1974', latest: null }), ['1960-08-16', '1974-12-07'])
  assert.deepEqual(
    world.officesTitled('HEAD OF STATE').map(({ id }) => id),
    ['president-of-cyprus'],
  )
  assert.deepEqual(
    world.tenures('makarios').map(({ to }) => to),
    ['1974-07', '1977-08-03'],
  )
  assert.equal(world.actor('makarios')?.offices.length, 2)
})

test('finds an outlet by host, subdomain, URL and name', () => {
  const world = parseWorld(texts())
  for (const host of [
    'lantern.example',
    'https://www.lantern.example/a?b',
    'sport.lantern.example',
    'news.lantern.test:80',
  ]) {
    assert.equal(world.outletAt(host)?.id, 'the-lantern', host)
  }
  for (const host of ['example', 'notlantern.example', '', 'lantern.test'])
    assert.equal(world.outletAt(host), null, host)
  assert.equal(world.outletNamed('lantern')?.id, 'the-lantern')
  assert.equal(world.outletNamed('Lantern Weekly'), null)
})

test('knows which states were in an organisation, from both sides', () => {
  const world = parseWorld(texts())
  const members = (...[interval]: [Parameters<typeof world.members>[1]?]) =>
    world.members('united-nations', interval).map(({ member }) => member.id)
  assert.deepEqual(members(), ['turkey', 'cyprus'])
  assert.deepEqual(members({ earliest: '1950', latest: '1955' }), ['turkey'])
  assert.deepEqual(
    world.memberships('cyprus', '1960-09').map(({ role }) => role),
    ['member'],
  )
  assert.deepEqual(world.memberships('cyprus', '1960-08-31'), [])
  assert.deepEqual(world.memberships('nowhere'), [])
})

test('finds agreements by name, places and cities with the largest city first, weapons with all their kinds', () => {
  const world = parseWorld(texts())
  const [name] = world.named('Treaty of Guarantee')
  assert.equal(name?.actor, world.agreements[0])
  assert.deepEqual(world.agreements[0]?.parties, ['cyprus', 'turkey'])
  assert.deepEqual(world.named('Guarantee'), [])
  assert.deepEqual(
    world.placesNamed('Kyrenia').map(({ id }) => id),
    ['kyrenia-turkey', 'kyrenia-cyprus'],
  )
  assert.deepEqual(world.placesNamed('GIRNE'), [world.place('kyrenia-cyprus')])
  assert.equal(world.place('green-line')?.kind, 'border')
  assert.equal(world.longestPlaceFrom('attila'), 2)
  const [weapon] = world.weaponsNamed('M47')
  assert.deepEqual(world.forceKind(weapon?.kind ?? '')?.broader, ['vehicle', 'weapon'])
  assert.equal(world.longestWeaponFrom('M47'), 2)
  assert.equal(world.longestWeaponFrom('M48'), 0)
})

test('knows a world without places, weapons, memberships and agreements', () => {
  const few = Object.fromEntries(
    Object.entries(texts()).filter(([file]) => file in WORLD_TABLES),
  ) as unknown as WorldTexts
  const world = parseWorld(few)
  assert.equal(world.named('Turkey').length, 1)
  assert.deepEqual([world.placesNamed('Kyrenia'), world.weaponsNamed('M47'), world.agreements], [[], [], []])
})

test('says what is wrong, where, and what to do', () => {
  const refuses = (changes: Partial<Rows>, message: RegExp): void => {
    assert.throws(() => parseWorld(texts(changes)), message)
  }
  refuses(
    { 'holders.tsv': ['president-of-cyprus\tmakarios\t1960-13\t'] },
    /holders\.tsv, line 2, column from: "1960-13" is no date; write YYYY/,
  )
  refuses(
    { 'holders.tsv': ['president-of-cyprus\tnobody\t\t'] },
    /line 2, column person: no person "nobody" in people\.tsv/,
  )
  refuses({ 'holders.tsv': ['president\tmakarios\t\t'] }, /column office: no office "president"/)
  refuses({ 'holders.tsv': ['president-of-cyprus\tmakarios\t1977\t1974'] }, /column to: 1974 lies before 1977/)
  refuses({ 'people.tsv': ['cyprus\tCyprus\t\t\t'] }, /no person "makarios"|"cyprus" is taken by states\.tsv, line 2/)
  refuses(
    { 'people.tsv': [...ROWS['people.tsv'], 'x\tX\t\tmail\t'] },
    /column gender: "mail" is neither female nor male/,
  )
  refuses({ 'organisations.tsv': ['un\tUnited Nations\tclub\t\t\t\t\t'] }, /column type: "club" is none of/)
  refuses({ 'outlets.tsv': ['a\t\t\t\t\t\t\t\t'] }, /outlets\.tsv, line 2, column name: is empty/)
  refuses({ 'outlets.tsv': ['a\tA\t\t\t\tatlantis\t\t\t'] }, /no state "atlantis"/)
  refuses({ 'people.tsv': [`${ROWS['people.tsv'][0]}\textra`] }, /6 cells under 5 columns/)
  refuses({ 'memberships.tsv': ['cyprus\tunited-nations\tguest\t\t'] }, /column role: "guest" is none of member/)
  refuses({ 'memberships.tsv': ['crete\tunited-nations\tmember\t\t'] }, /column member: no state "crete"/)
  refuses({ 'agreements.tsv': ['a\tA\t\t\ttreaty\t\t\t\tcrete\t'] }, /column parties: no state or organisation "crete"/)
  refuses(
    { 'places.tsv': ['a\tA\t\tsea\t\t91\t0'] },
    /column latitude: 91 is no latitude; write degrees from -90 to 90/,
  )
  refuses({ 'cities.tsv': ['a\tA\t\tcyprus\t1\t1\tmany'] }, /column population: "many" is no number/)
  refuses({ 'weapons.tsv': ['a\tA\t\tsling\t'] }, /column kind: no kind "sling" in forces\.tsv/)
  refuses(
    { 'forces.tsv': [...ROWS['forces.tsv'].slice(1), 'weapon\tweapon\ttank'] },
    /column broader: "vehicle" would be a kind of itself/,
  )
  refuses({ 'states.tsv': [...ROWS['states.tsv'], 'x\tX\t\t\t\t\t\t\t\ty'] }, /column successor: no state "y"/)
  assert.throws(
    () => parseWorld({ ...texts(), 'people.tsv': 'id\tname\n' }),
    /people\.tsv, line 1: column aliases, gender, country is missing/,
  )
})
