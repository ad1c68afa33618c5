import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseWorld, WORLD_TABLES, type WorldTable } from './parse-world.ts'

const ROWS: Readonly<Record<WorldTable, readonly string[]>> = {
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
}

function texts(changes: Partial<Record<WorldTable, readonly string[]>> = {}): Record<WorldTable, string> {
  const rows = { ...ROWS, ...changes }
  const files = Object.keys(WORLD_TABLES) as WorldTable[]
  return Object.fromEntries(
    files.map((file) => [file, [WORLD_TABLES[file].join('\t'), ...rows[file]].join('\n')]),
  ) as Record<WorldTable, string>
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

test('says what is wrong, where, and what to do', () => {
  const refuses = (changes: Partial<Record<WorldTable, readonly string[]>>, message: RegExp): void => {
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
  refuses({ 'states.tsv': [`${ROWS['states.tsv'][0]}\textra`] }, /11 cells under 10 columns/)
  assert.throws(
    () => parseWorld({ ...texts(), 'people.tsv': 'id\tname\n' }),
    /people\.tsv, line 1: column aliases, gender, country is missing/,
  )
})
