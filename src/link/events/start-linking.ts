import type { EventLink, LinkedReport, LinkJudgements } from '../../model/index.ts'
import { bestTies } from './best-ties.ts'
import { compareReports } from './compare-reports.ts'
import { DEFAULT_EVENT_KNOWLEDGE, type EventKnowledge } from './event-knowledge.ts'
import { makeEvent } from './make-event.ts'
import { type PreparedReport, prepareReport } from './prepare-report.ts'
import { reportIndex } from './report-index.ts'
import { type PossibleTie, tieReports } from './tie-reports.ts'

/** Links reports that come bit by bit: what has been compared is not compared again. */
export interface EventLinker {
  /** Reports whose ids are known already are left out. */
  readonly add: (reports: readonly LinkedReport[]) => void
  readonly remove: (ids: readonly string[]) => void
  /** The same, in the same order, as if all reports had been given at once; earliest first, those of unknown time last. */
  readonly events: (judgements?: Partial<LinkJudgements>) => readonly EventLink[]
}

export function startLinking(knowledge: EventKnowledge = DEFAULT_EVENT_KNOWLEDGE): EventLinker {
  const index = reportIndex()
  const prepared = new Map<string, PreparedReport>()
  const best = bestTies()
  return {
    add(reports) {
      const added = new Map<string, PreparedReport>()
      for (const report of reports) {
        if (!prepared.has(report.id) && !added.has(report.id)) added.set(report.id, prepareReport(report, knowledge))
      }
      for (const [id, one] of added) prepared.set(id, one)
      index.add([...added.values()])
      for (const one of added.values()) {
        index.candidates(one, (other) => {
          // Of two new ones each finds the other.
          if (added.has(other.report.id) && other.report.id < one.report.id) return
          const tie = compare(one, other)
          if (!tie) return
          best.keep(one.report.id, tie)
          best.keep(other.report.id, tie)
        })
      }
    },
    remove(ids) {
      const gone = new Set(ids)
      index.remove(gone)
      for (const id of gone) prepared.delete(id)
      // What was left out for those that are gone may be among the best now.
      for (const id of best.drop(gone)) {
        const one = prepared.get(id)
        if (!one) continue
        index.candidates(one, (other) => {
          const tie = compare(one, other)
          if (tie) best.keep(id, tie)
        })
      }
    },
    events(judgements = {}) {
      const reports = [...prepared.values()].sort((a, b) => compareIds(a.report, b.report))
      return tieReports({ reports, ties: best.all(), judgements, knowledge })
        .map((bundle) => makeEvent(bundle, knowledge))
        .sort((a, b) => compareTexts(dayOf(a), dayOf(b)) || compareIds(a, b))
    },
  }

  /** Always in one order, so that the same sums are made of the same numbers. */
  function compare(one: PreparedReport, other: PreparedReport): PossibleTie | null {
    const [a, b] = one.report.id < other.report.id ? [one, other] : [other, one]
    const comparison = compareReports(a, b, knowledge)
    return comparison?.isLink ? { a, b, odds: comparison.odds } : null
  }
}

function dayOf({ time }: EventLink): string {
  // Behind every year of four digits.
  return time?.earliest ?? time?.latest ?? '~'
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareTexts(a.id, b.id)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
