import type { EventTie, LinkJudgements } from '../../model/index.ts'
import { NO_COMMON_PARTY } from './compare-actors.ts'
import { compareReports } from './compare-reports.ts'
import type { EventKnowledge } from './event-knowledge.ts'
import type { PreparedReport } from './prepare-report.ts'
import { reason, scoreOf } from './reason.ts'

export interface PossibleTie {
  readonly a: PreparedReport
  readonly b: PreparedReport
  /** Log odds. */
  readonly odds: number
}

/** Reports that are one event, and the ties that made them so. */
export interface Bundle {
  readonly reports: readonly PreparedReport[]
  readonly ties: readonly EventTie[]
}

export interface TieQuestion {
  /** In the order of their ids. */
  readonly reports: readonly PreparedReport[]
  /** The surest first. */
  readonly ties: readonly PossibleTie[]
  readonly judgements: Partial<LinkJudgements>
  readonly knowledge: EventKnowledge
}

interface Growing {
  readonly reports: PreparedReport[]
  readonly ties: EventTie[]
  /** Ids that no report of it may come together with. */
  readonly apart: Set<string>
}

/** Of a large bundle so many speak for it: those that tell most. */
const MOST_SPEAKERS = 8
/** No two reports of a bundle may speak more against each other than this (log odds). */
const LEAST_ODDS = -1.5
/** Two bundles are one when their reports, each with each, agree so well on the whole (log odds). */
const LEAST_MEAN = -0.6

/** Ties the surest pairs first, as long as no report of one bundle contradicts one of the other. */
export function tieReports({ reports, ties, judgements, knowledge }: TieQuestion): readonly Bundle[] {
  const bundles = new Map<string, Growing>(
    reports.map((report) => [report.report.id, { reports: [report], ties: [], apart: new Set<string>() }]),
  )
  for (const [a, b] of judgements.apart ?? []) {
    if (a === b) continue
    bundles.get(a)?.apart.add(b)
    bundles.get(b)?.apart.add(a)
  }
  for (const pair of sortedPairs(judgements.together ?? [])) {
    const tie: EventTie = { reports: pair, score: 1, reasons: [reason('judgement', 'together', Infinity)] }
    join(
      pair,
      () => tie,
      () => true,
    )
  }
  for (const { a, b, odds } of ties) {
    const pair = [a.report.id, b.report.id] as const
    const tie = (): EventTie => ({
      reports: pair,
      score: scoreOf(odds),
      reasons: compareReports(a, b, knowledge)?.reasons ?? [],
    })
    join(pair, tie, (first, second) => agree(first, second, knowledge))
  }
  return [...new Set(bundles.values())]

  function join(
    [a, b]: readonly [string, string],
    tie: () => EventTie,
    isAllowed: (first: Growing, second: Growing) => boolean,
  ): void {
    const [first, second] = [bundles.get(a), bundles.get(b)]
    if (!first || !second || first === second) return
    if (
      second.reports.some(({ report }) => first.apart.has(report.id)) ||
      first.reports.some(({ report }) => second.apart.has(report.id))
    )
      return
    if (!isAllowed(first, second)) return
    const [kept, gone] = first.reports.length >= second.reports.length ? [first, second] : [second, first]
    kept.reports.push(...gone.reports)
    kept.ties.push(...gone.ties, tie())
    for (const id of gone.apart) kept.apart.add(id)
    for (const { report } of gone.reports) bundles.set(report.id, kept)
  }
}

/** Whether two bundles may be one: nobody contradicts anybody, and on the whole they agree. */
function agree(first: Growing, second: Growing, knowledge: EventKnowledge): boolean {
  if (!sayItHappened([...first.reports, ...second.reports])) return false
  let odds = 0
  let pairs = 0
  for (const a of speakersOf(first.reports)) {
    for (const b of speakersOf(second.reports)) {
      const comparison = compareReports(a, b, knowledge, { isStatusLeftOut: true })
      if (!comparison) return false
      // "A strike by Israel" and "a strike on Syria" neither agree nor contradict each other.
      if (a.isBare || b.isBare || comparison.reasons.includes(NO_COMMON_PARTY)) continue
      if (comparison.odds < LEAST_ODDS) return false
      odds += comparison.odds
      pairs++
    }
  }
  return pairs === 0 || odds / pairs >= LEAST_MEAN
}

/** A deed to come is an event of its own, unless those who tell of it also tell that it came. */
function sayItHappened(reports: readonly PreparedReport[]): boolean {
  const toCome = reports.filter(({ isTold }) => !isTold)
  if (toCome.length === 0 || toCome.length === reports.length) return true
  const tellers = new Set(reports.filter(({ isTold }) => isTold).map(({ report }) => report.origin))
  return toCome.every(({ report }) => tellers.has(report.origin))
}

/** The reports of a bundle that tell most: first those that date it, then by id. */
function speakersOf(reports: readonly PreparedReport[]): readonly PreparedReport[] {
  if (reports.length <= MOST_SPEAKERS) return reports
  return reports
    .toSorted((a, b) => weightOf(b) - weightOf(a) || compareTexts(a.report.id, b.report.id))
    .slice(0, MOST_SPEAKERS)
}

function weightOf({ timeBasis, source, target, report }: PreparedReport): number {
  return (
    (timeBasis === 'told' ? 2 : 0) +
    (source.ids.length > 0 ? 1 : 0) +
    (target.ids.length > 0 ? 1 : 0) +
    (report.place === null ? 0 : 1)
  )
}

function sortedPairs(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return pairs
    .map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)))
    .sort(([a, b], [c, d]) => compareTexts(a, c) || compareTexts(b, d))
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
