import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import test from 'node:test'
import { runRedline } from './run-redline.test.ts'

const world = (...args: string[]) => runRedline(['world', ...args], { cwd: tmpdir(), env: { COLUMNS: '120' } })

test('a name gets everything that it can stand for, a block each', async () => {
  const { code, out, err } = await world('Brussels')
  assert.equal(code, 0, err)
  assert.match(out, /^Belgium \(state; the name stands for it\)$/m)
  assert.match(out, /^NATO \(bloc; the name stands for it\)$/m)
  assert.match(out, /^European Union \(bloc; the name stands for it\)$/m)
  assert.match(out, /^ {2}Codes +ISO BE BEL, COW 211, CAMEO BEL$/m)
  assert.match(out, /^United Nations +member +1945-12-27 +-$/m)
  assert.ok(out.split('\n').every((line) => !line.includes('(state') || line.length <= 120))
})

test('an office is shown with its holders of a day, both on the day of a hand-over', async () => {
  const holder = async (...args: string[]): Promise<readonly string[]> =>
    (await world(...args)).out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(/ {2,}/)[1] ?? '')
  assert.deepEqual(await holder('foreign minister of Russia', '--on', '2021-12-20'), ['Sergey Lavrov'])
  assert.deepEqual(await holder('Soviet foreign minister', '--on', '1962-10'), ['Andrei Gromyko'])
  assert.deepEqual(await holder('president of the United States', '--on', '1963-11-22'), [
    'John F. Kennedy',
    'Lyndon B. Johnson',
  ])
})

test('what is not known is said to be, with what is', async () => {
  const { code, out } = await world('foreign minister of Russia', '--on', '1850')
  assert.equal(code, 0)
  assert.match(out, /not known on 1850: the tables list holders from 19/)
  const title = await world('foreign minister', '--on', '1962-10-22')
  assert.match(title.out, /Minister of Foreign Affairs of the Soviet Union +Andrei Gromyko/)
  assert.match(title.err, /^Of \d+ more offices of this title the tables know no holder on 1962-10-22\.\n$/)
})

test('a state is shown as it was at a time, or as not there then', async () => {
  const { out } = await world('Poland', '--on', '1980')
  assert.match(out, /^Warsaw Pact +member +1955-05-14 +/m)
  assert.doesNotMatch(out, /^NATO /m)
  assert.match((await world('Soviet Union', '--on', '1995')).out, /^ {2}On 1995 +not there by the tables$/m)
})

test('programs get one JSON object a record', async () => {
  const { out } = await world('Lavrov', '--json')
  const [record] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.equal(record.kind, 'person')
  assert.equal(record.id, 'sergei-lavrov')
  assert.ok(record.offices.some((held: { office: { id: string } }) => held.office.id === 'foreign-minister-of-russia'))
})

test('an unknown name gets what is near it, and exit code 2; so does a date that is none', async () => {
  const near = await world('Nikita Krushchow')
  assert.deepEqual([near.code, near.out], [2, ''])
  assert.match(near.err, /near it: Nikita Khrushchev/)
  const none = await world('Xqzvyk')
  assert.deepEqual([none.code, none.out], [2, ''])
  assert.match(none.err, /^redline: world: the tables know nothing by the name "Xqzvyk"; check the spelling\n$/)
  assert.equal((await world('Cuba', '--on', '1962-13')).code, 2)
  assert.equal((await world(' ')).code, 2)
})
