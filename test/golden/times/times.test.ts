import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { type ClassShares, scoreClasses, sharesOf } from './score-classes.ts'

/** What each class reaches. `UPDATE_FLOORS=1 node --test test/golden/times/times.test.ts` writes what it reaches now. */
const FLOORS_FILE = new URL('./floors.json', import.meta.url)

const FEWEST_TIMES = 300
/** Of all times told in the cases. */
const LEAST_VALUES = 0.93

const scored = scoreClasses()
const reached = Object.fromEntries([...scored].map(([name, cases]) => [name, sharesOf(cases)]))
if (process.env.UPDATE_FLOORS) writeFileSync(FLOORS_FILE, `${formatFloors(reached)}\n`)
// The file is written by this test alone.
const floors = JSON.parse(readFileSync(FLOORS_FILE, 'utf8')) as Readonly<Record<string, ClassShares>>

describe('the hand-made times', () => {
  it(`are at least ${FEWEST_TIMES}, of which enough have the right value`, () => {
    const all = sharesOf([...scored.values()].flat())
    assert.ok((all.times ?? 0) >= FEWEST_TIMES, `${all.times} times`)
    assert.ok((all.values ?? 0) >= LEAST_VALUES, `${all.values} of the values are right`)
  })

  it('are of classes that each have their floors', () => {
    assert.deepEqual(Object.keys(floors).sort(), Object.keys(reached).sort())
  })

  it('stand there once', () => {
    const pages = [...scored.values()].flatMap((cases) =>
      cases.map(({ one: { text, written } }) => `${written} ${text}`),
    )
    assert.deepEqual(
      pages.filter((page, index) => pages.indexOf(page) !== index),
      [],
    )
  })

  for (const [name, floor] of Object.entries(floors)) {
    it(`${name}: as many are read right as the floors say`, (context) => {
      for (const { one, score } of scored.get(name) ?? []) {
        for (const fault of score.faults) context.diagnostic(`${one.text.slice(0, 60)} | ${fault}`)
      }
      for (const [measure, least] of Object.entries(floor)) {
        const share = reached[name]?.[measure] ?? 0
        assert.ok(share >= least, `${measure} ${share} is below ${least}`)
      }
    })
  }
})

/** One class a line, so that a change shows in a comparison of versions. */
function formatFloors(shares: Readonly<Record<string, ClassShares>>): string {
  const lines = Object.entries(shares).map(([name, figures]) => {
    const cells = Object.entries(figures).map(([measure, value]) => `"${measure}": ${value}`)
    return `  "${name}": { ${cells.join(', ')} }`
  })
  return `{\n${lines.join(',\n')}\n}`
}
