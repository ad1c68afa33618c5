import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { sharedWorld } from '../../../src/pipeline/index.ts'
import { listFaults } from './list-faults.ts'
import { type ExpectedMention, loadClasses } from './load-classes.ts'
import { idsNamed, placesNamed, plain } from './same-actor.ts'
import { type ActorShares, scoreClasses, sharesOf } from './score-classes.ts'

/** What each class reaches. `UPDATE_FLOORS=1 node --test test/golden/actors/actors.test.ts` writes what it reaches now. */
const FLOORS_FILE = new URL('./floors.json', import.meta.url)

const FEWEST_MENTIONS = 450
const SPECIAL = ['unsure', 'unnamed', 'none']

const classes = scoreClasses()
const reached = Object.fromEntries(
  classes.flatMap(({ name, cases, heldOut }) => [
    [name, sharesOf(cases)] as const,
    ...(heldOut.length > 0 ? [[`${name} (held out)`, sharesOf(heldOut)] as const] : []),
  ]),
)
if (process.env.UPDATE_FLOORS) writeFileSync(FLOORS_FILE, `${formatFloors(reached)}\n`)
// The file is written by this test alone.
const floors = JSON.parse(readFileSync(FLOORS_FILE, 'utf8')) as Readonly<Record<string, ActorShares>>

describe('the hand-made mentions', () => {
  it(`are at least ${FEWEST_MENTIONS}, a quarter of them held out`, () => {
    const count = (cases: (typeof classes)[number]['cases']): number => cases.flatMap(({ scores }) => scores).length
    const worked = classes.reduce((sum, { cases }) => sum + count(cases), 0)
    const heldOut = classes.reduce((sum, one) => sum + count(one.heldOut), 0)
    assert.ok(worked + heldOut >= FEWEST_MENTIONS, `${worked + heldOut} mentions`)
    assert.ok(heldOut * 4 >= worked + heldOut, `${heldOut} of ${worked + heldOut} are held out`)
  })

  it('are of classes that each have their floors', () => {
    assert.deepEqual(Object.keys(floors).sort(), Object.keys(reached).sort())
  })

  it('stand there once', () => {
    const pages = loadClasses().flatMap(({ cases, heldOut }) =>
      [...cases, ...heldOut].map(({ text, date }) => JSON.stringify([text, date])),
    )
    assert.deepEqual(
      pages.filter((page, index) => pages.indexOf(page) !== index),
      [],
    )
  })

  it('are of actors and places that the tables know or the text itself names', () => {
    const unknown = loadClasses().flatMap(({ name, cases, heldOut }) =>
      [...cases, ...heldOut].flatMap(({ text, mentions }) =>
        mentions
          .flatMap((expected) => alternativesOf(expected).map((names) => [expected, names] as const))
          .filter(([, names]) => !names.some((one) => isKnown(one, text)))
          .map(([expected, names]) => `${name}: "${expected.text}" is ${names.join(' or ')}`),
      ),
    )
    assert.deepEqual(unknown, [])
  })

  for (const [name, floor] of Object.entries(floors)) {
    it(`${name}: as many are resolved right as the floors say`, (context) => {
      const worked = classes.find((one) => one.name === name)?.cases ?? []
      for (const fault of listFaults(worked)) context.diagnostic(fault)
      for (const measure of ['mentions', 'accuracy']) {
        const share = reached[name]?.[measure] ?? 0
        const least = floor[measure] ?? 0
        assert.ok(share >= least, `${measure} ${share} is below ${least}`)
      }
    })
  }
})

/** Each thing that a mention says must be known, with the names that it gives for it. */
function alternativesOf({ is, members = [], among = [] }: ExpectedMention): readonly (readonly string[])[] {
  const named = (is ?? []).filter((name) => !SPECIAL.includes(name))
  return [
    ...(named.length > 0 && !is?.some((name) => SPECIAL.includes(name)) ? [named] : []),
    ...members,
    ...among.map((name) => [name]),
  ]
}

function isKnown(name: string, text: string): boolean {
  const world = sharedWorld()
  return idsNamed(name, world).size > 0 || placesNamed(name, world).size > 0 || plain(text).includes(plain(name))
}

/** One class a line, so that a change shows in a comparison of versions. */
function formatFloors(shares: Readonly<Record<string, ActorShares>>): string {
  const lines = Object.entries(shares).map(([name, figures]) => {
    const cells = Object.entries(figures).map(([measure, value]) => `"${measure}": ${value}`)
    return `  "${name}": { ${cells.join(', ')} }`
  })
  return `{\n${lines.join(',\n')}\n}`
}
