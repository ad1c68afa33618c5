import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { type ClassShares, type ScoredCase, scoreClasses, sharesOf } from './score-classes.ts'

/** What each class reaches. `UPDATE_FLOORS=1 node --test test/golden/statuses/statuses.test.ts` writes what it reaches now. */
const FLOORS_FILE = new URL('./floors.json', import.meta.url)

const FEWEST_CASES = 420
const LEAST_HELD_OUT = 0.3
/** Of all deeds: found with the right type, status, voice and time. */
const LEAST_ACCURACY = 0.86

const scored = scoreClasses()
const reached = Object.fromEntries([...scored].map(([name, cases]) => [name, sharesOf(cases)]))
if (process.env.UPDATE_FLOORS) writeFileSync(FLOORS_FILE, `${formatFloors(reached)}\n`)
// The file is written by this test alone.
const floors = JSON.parse(readFileSync(FLOORS_FILE, 'utf8')) as Readonly<Record<string, ClassShares>>

describe('the hand-made statuses', () => {
  const all = [...scored.values()].flat()

  it(`are at least ${FEWEST_CASES}, of which enough are read right`, () => {
    const { accuracy = 0 } = sharesOf(all)
    assert.ok(all.length >= FEWEST_CASES, `${all.length} cases`)
    assert.ok(accuracy >= LEAST_ACCURACY, `${accuracy} of the deeds are right`)
  })

  it('are held out to a third', () => {
    const heldOut = [...scored].flatMap(([name, cases]): readonly ScoredCase[] =>
      name.startsWith('held-out/') ? cases : [],
    )
    assert.ok(heldOut.length / all.length >= LEAST_HELD_OUT, `${heldOut.length} of ${all.length}`)
  })

  it('are of classes that each have their floors', () => {
    assert.deepEqual(Object.keys(floors).sort(), Object.keys(reached).sort())
  })

  it('stand there once', () => {
    const texts = all.map(({ one: { text, written } }) => `${written} ${text}`)
    assert.deepEqual(
      texts.filter((text, index) => texts.indexOf(text) !== index),
      [],
    )
  })

  for (const [name, floor] of Object.entries(floors)) {
    it(`${name}: as many are read right as the floors say`, (context) => {
      for (const { one, score } of scored.get(name) ?? []) {
        for (const fault of [...score.tooMany, ...score.deeds.flatMap((deed) => deed.fault ?? [])]) {
          context.diagnostic(`${one.text.slice(0, 60)} | ${fault}`)
        }
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
    // Parties and times have suites of their own.
    const cells = Object.entries(figures).flatMap(([measure, value]) =>
      measure === 'parties' ? [] : `"${measure}": ${value}`,
    )
    return `  "${name}": { ${cells.join(', ')} }`
  })
  return `{\n${lines.join(',\n')}\n}`
}
