import { annotateDocument, knowledgeFor } from '../../../src/pipeline/index.ts'
import { plainPage } from '../../plain-page.ts'
import { loadClasses, type StatusCase } from './load-classes.ts'
import { type CaseScore, type DeedScore, scoreCase } from './score-case.ts'

export interface ScoredCase {
  readonly one: StatusCase
  readonly score: CaseScore
}

/** Shares from 0 to 1, and how many cases and deeds the class has. */
export type ClassShares = Readonly<Record<string, number>>

/** Every case of every class, read and compared. */
export function scoreClasses(folder?: URL): ReadonlyMap<string, readonly ScoredCase[]> {
  return new Map(
    [...loadClasses(folder)].map(([name, cases]) => [name, cases.map((one) => ({ one, score: readAndScore(one) }))]),
  )
}

function readAndScore(one: StatusCase): CaseScore {
  const page = plainPage(one.text)
  const { written } = one
  const document = {
    ...page,
    written: written === null ? null : { earliest: written, latest: written, basis: 'stated date' },
  }
  return scoreCase(one, annotateDocument(document, knowledgeFor(document)))
}

/**
 * The share of deeds found, and found with their type, status, voice and time; `accuracy`: with all of these. Where nothing is told
 * each case with a report is wrong. `parties`: of the deeds found those whose source and target are right, where they are asked for.
 */
export function sharesOf(cases: readonly ScoredCase[]): ClassShares {
  const deeds = cases.flatMap(({ score }) => score.deeds)
  const empty = cases.filter(({ one }) => one.deeds.length === 0)
  const silent = empty.filter(({ score }) => score.tooMany.length === 0).length
  const all = deeds.length + empty.length
  const share = (isRight: (deed: DeedScore) => boolean): number => round((deeds.filter(isRight).length + silent) / all)
  const asked = deeds.filter(({ isOfParties }) => isOfParties !== null)
  return {
    cases: cases.length,
    deeds: deeds.length,
    accuracy: share(({ fault }) => fault === null),
    found: share(({ isFound }) => isFound),
    type: share(({ right }) => right.type),
    status: share(({ right }) => right.status),
    voice: share(({ right }) => right.voice),
    time: share(({ right }) => right.when),
    ...(asked.length > 0
      ? { parties: round(asked.filter(({ isOfParties }) => isOfParties === true).length / asked.length) }
      : {}),
  }
}

function round(share: number): number {
  return Math.floor(share * 1000) / 1000
}
