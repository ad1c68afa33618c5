import { loadClasses, type SentenceCase } from './load-classes.ts'
import { readCase } from './read-case.ts'
import { type CaseScore, FIELDS, scoreCase, type Tally } from './score-case.ts'

/** Shares of one class, 0 to 1, and how many cases it has. A field stands there only where a case of the class asks for it. */
export type ClassShares = Readonly<Record<string, number>>

export interface ScoredCase {
  readonly sentence: SentenceCase
  readonly score: CaseScore
}

/** Every case of every class, read and compared. */
export function scoreClasses(): ReadonlyMap<string, readonly ScoredCase[]> {
  return new Map(
    [...loadClasses()].map(([name, cases]) => [
      name,
      cases.map((sentence) => ({ sentence, score: scoreCase(sentence, readCase(sentence)) })),
    ]),
  )
}

/** Precision and recall of what was found, and of each field the share that is right among what was found. */
export function sharesOf(cases: readonly ScoredCase[]): ClassShares {
  const sum = (measure: 'expected' | 'given' | 'found'): number =>
    cases.reduce((all, { score }) => all + score[measure], 0)
  const fields = FIELDS.flatMap((field) => {
    const tally = cases.reduce<Tally>(
      ({ right, of }, { score }) => ({ right: right + score.fields[field].right, of: of + score.fields[field].of }),
      { right: 0, of: 0 },
    )
    return tally.of === 0 ? [] : [[field, round(tally.right / tally.of)] as const]
  })
  return {
    cases: cases.length,
    // Where nothing is to be found, each statement made is one too many of as many cases.
    precision: round(sum('expected') === 0 ? quiet(cases) : sum('given') === 0 ? 1 : sum('found') / sum('given')),
    ...(sum('expected') === 0 ? {} : { recall: round(sum('found') / sum('expected')) }),
    ...Object.fromEntries(fields),
  }
}

/** Share of the cases in which nothing was found. */
function quiet(cases: readonly ScoredCase[]): number {
  return cases.filter(({ score }) => score.given === 0).length / Math.max(1, cases.length)
}

function round(share: number): number {
  return Math.floor(share * 1000) / 1000
}
