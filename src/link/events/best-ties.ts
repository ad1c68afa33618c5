import type { PossibleTie } from './tie-reports.ts'

/** The surest ties of each report: of a deed that thousands tell, all pairs of them say no more and would be millions. */
export interface BestTies {
  readonly keep: (report: string, tie: PossibleTie) => void
  /** Forgets the reports and every tie to them; gives the reports that had one, whose ties are then to be kept anew. */
  readonly drop: (reports: ReadonlySet<string>) => readonly string[]
  /** Every tie that is among the best of either report, once. */
  readonly all: () => readonly PossibleTie[]
}

/** A report that has so many sure ties is held by them. */
const MOST_TIES = 16

export function bestTies(): BestTies {
  const best = new Map<string, PossibleTie[]>()
  return {
    keep(report, tie) {
      const ties = best.get(report)
      if (!ties) {
        best.set(report, [tie])
        return
      }
      const last = ties.at(-1)
      if (ties.length >= MOST_TIES && last && byStrength(last, tie) <= 0) return
      let at = ties.length
      while (at > 0 && byStrength(ties[at - 1] as PossibleTie, tie) > 0) at--
      ties.splice(at, 0, tie)
      if (ties.length > MOST_TIES) ties.pop()
    },
    drop(reports) {
      for (const id of reports) best.delete(id)
      const poorer = [...best]
        .filter(([, ties]) => ties.some(({ a, b }) => reports.has(a.report.id) || reports.has(b.report.id)))
        .map(([id]) => id)
      for (const id of poorer) best.delete(id)
      return poorer
    },
    all() {
      const ties: PossibleTie[] = []
      for (const [id, kept] of best) {
        for (const tie of kept) {
          const other = tie.a.report.id === id ? tie.b.report.id : tie.a.report.id
          const isInBoth = best.get(other)?.some(({ a, b }) => a === tie.a && b === tie.b) ?? false
          if (!isInBoth || id < other) ties.push(tie)
        }
      }
      return ties.sort(byStrength)
    },
  }
}

/** The surest first, then by ids. */
function byStrength(x: PossibleTie, y: PossibleTie): number {
  return y.odds - x.odds || compareTexts(x.a.report.id, y.a.report.id) || compareTexts(x.b.report.id, y.b.report.id)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
