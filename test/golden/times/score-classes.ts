import { loadCases, type TimeCase } from './load-cases.ts'
import { readTimesOf } from './read-case.ts'
import { type CaseScore, scoreCase } from './score-case.ts'

export interface ScoredCase {
  readonly one: TimeCase
  readonly score: CaseScore
}

/** Shares from 0 to 1, and how many times the class has. */
export type ClassShares = Readonly<Record<string, number>>

/** Every case of every class, read and compared. */
export function scoreClasses(folder?: URL): ReadonlyMap<string, readonly ScoredCase[]> {
  return new Map(
    [...loadCases(folder)].map(([name, cases]) => [
      name,
      cases.map((one) => ({ one, score: scoreCase(one, readTimesOf(one)) })),
    ]),
  )
}

/** Precision and recall of what was found, and the share of all times whose value is right: one not found is wrong. */
export function sharesOf(cases: readonly ScoredCase[]): ClassShares {
  const sum = (measure: 'expected' | 'given' | 'found' | 'right'): number =>
    cases.reduce((all, { score }) => all + score[measure], 0)
  const [expected, given, found, right] = [sum('expected'), sum('given'), sum('found'), sum('right')]
  return {
    cases: cases.length,
    times: expected,
    // Where nothing is to be found, each time found is one too many of as many cases.
    precision: round(expected === 0 ? 1 - Math.min(1, given / cases.length) : given === 0 ? 1 : found / given),
    ...(expected === 0 ? {} : { recall: round(found / expected), values: round(right / expected) }),
  }
}

function round(share: number): number {
  return Math.floor(share * 1000) / 1000
}
