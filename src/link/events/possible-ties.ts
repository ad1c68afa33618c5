import type { LinkedReport } from '../../model/index.ts'
import { compareReports } from './compare-reports.ts'
import { SLACK_DAYS } from './compare-times.ts'
import type { EventKnowledge } from './event-knowledge.ts'
import { prepareReport } from './prepare-report.ts'
import { keysOf } from './report-index.ts'

/** Where to look for reports of the same deed: those that share a key and a day; days are numbers, both ends included. */
export interface ReportBlocks {
  readonly keys: readonly string[]
  readonly from: number
  readonly to: number
}

/** Two reports without a key, or without a day, in common are never tied. */
export function reportBlocks(report: LinkedReport, knowledge: EventKnowledge): ReportBlocks {
  const prepared = prepareReport(report, knowledge)
  return { keys: keysOf(prepared), from: prepared.from - SLACK_DAYS, to: prepared.to + SLACK_DAYS }
}

/**
 * Pairs of reports that may be tied, each with one of `reports` in it and the other one of either list. Events lie within what such
 * pairs hold together (and judgements), so that linking the rest again changes nothing.
 */
export function possibleTies(
  reports: readonly LinkedReport[],
  others: readonly LinkedReport[],
  knowledge: EventKnowledge,
): readonly (readonly [string, string])[] {
  const own = reports.map((report) => prepareBlocks(report, knowledge))
  const all = [...own, ...others.map((report) => prepareBlocks(report, knowledge))]
  return own.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other) => {
      if (other.prepared.from > one.prepared.to + SLACK_DAYS || one.prepared.from > other.prepared.to + SLACK_DAYS)
        return []
      if (other.prepared.kin !== one.prepared.kin || !other.keys.some((key) => one.known.has(key))) return []
      // Compared in one order, as linking does.
      const isFirst = one.prepared.report.id < other.prepared.report.id
      const [a, b] = isFirst ? [one.prepared, other.prepared] : [other.prepared, one.prepared]
      const isTie = compareReports(a, b, knowledge)?.isLink === true
      return isTie ? [[a.report.id, b.report.id] as const] : []
    }),
  )
}

function prepareBlocks(report: LinkedReport, knowledge: EventKnowledge) {
  const prepared = prepareReport(report, knowledge)
  const keys = keysOf(prepared)
  return { prepared, keys, known: new Set(keys) }
}
