import { pathToFileURL } from 'node:url'
import { type ScoredCase, scoreClasses, sharesOf } from '../test/golden/statuses/score-classes.ts'
import type { BenchOptions, FigureGroups } from './main.ts'

const HELD_OUT = /^held-out\//u

/**
 * Measures the hand-made deeds of `test/golden/statuses`, or of another folder of such files: the share of each class that is found
 * with the right type, status, voice and time, and that of those kept apart from whoever made the rules. `--show` lists the faults
 * of a class, or of `open` (those not held out).
 */
export function bench({ data, show }: BenchOptions): FigureGroups {
  const scored = scoreClasses(data === undefined ? undefined : pathToFileURL(`${data}/`))
  const of = (isWanted: (name: string) => boolean): readonly ScoredCase[] =>
    [...scored].flatMap(([name, cases]) => (isWanted(name) ? cases : []))
  if (show !== undefined) {
    for (const { one, score } of of((name) => name === show || (show === 'open' && !HELD_OUT.test(name)))) {
      for (const fault of [...score.tooMany, ...score.deeds.flatMap((deed) => deed.fault ?? [])])
        console.log(`${one.text}\n    ${fault}`)
    }
  }
  const heldOut = of((name) => HELD_OUT.test(name))
  return {
    ...Object.fromEntries([...scored].map(([name, cases]) => [name, sharesOf(cases)])),
    ...(heldOut.length > 0 ? { 'held out': sharesOf(heldOut) } : {}),
    all: sharesOf(of(() => true)),
  }
}
