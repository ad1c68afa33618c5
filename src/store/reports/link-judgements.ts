import type { OtherReport, Span } from '../../model/index.ts'
import { statementFinder } from '../attach-judgement.ts'
import type { CaseDatabase } from '../case-database.ts'
import { readText } from '../find-documents.ts'
import { unpackSpans } from '../span-list.ts'

/** What people say of which reports tell of one deed, by the ids that the reports have now, and the judgements that hold. */
export interface StandingLinks {
  readonly together: readonly (readonly [string, string])[]
  readonly apart: readonly (readonly [string, string])[]
  /** Reports that tell of another deed than any other, save those they are joined to. */
  readonly alone: ReadonlySet<string>
  /** The numbers of the judgements, by the ids of the reports on which they bear. */
  readonly bearing: ReadonlyMap<string, readonly number[]>
}

interface LinkJudgement {
  readonly number: number
  readonly document: number
  readonly field: 'together' | 'apart'
  readonly report: string
  /** Null for all others. */
  readonly other: string | null
}

/** Reads the judgements that join and part reports; of those that contradict each other the last one holds. */
export function readLinkJudgements(database: CaseDatabase): StandingLinks {
  const made = judgementsMade(database)
  const holding = made.filter((judgement, at) => !made.slice(at + 1).some((later) => contradicts(later, judgement)))
  const numbers = new Set(holding.map(({ number }) => number))
  for (const { number, document } of made) {
    database.run(
      'UPDATE attachment SET is_applied = ? WHERE judgement = ? AND document = ?',
      numbers.has(number) ? 1 : 0,
      number,
      document,
    )
  }
  const pairs = (field: LinkJudgement['field']) =>
    holding.flatMap((judgement) =>
      judgement.field === field && judgement.other !== null ? [[judgement.report, judgement.other] as const] : [],
    )
  const bearing = new Map<string, number[]>()
  for (const { number, report, other } of holding) {
    for (const id of other === null ? [report] : [report, other]) bearing.set(id, [...(bearing.get(id) ?? []), number])
  }
  return {
    together: pairs('together'),
    apart: pairs('apart'),
    alone: new Set(holding.flatMap(({ other, report }) => (other === null ? [report] : []))),
    bearing,
  }
}

/** Finds a report that was judged among the reports of its document as it was read last; null when there is none any more. */
export function reportFinder(
  text: string,
  reports: readonly { readonly id: string; readonly trigger: Span }[],
): (target: Omit<OtherReport, 'name'>) => string | null {
  const find = statementFinder(
    text,
    reports.map(({ id, trigger }) => ({ id, start: trigger.start, end: trigger.end })),
  )
  return ({ id, ...place }) => find({ ...place, kind: 'statement', statement: id })
}

function judgementsMade(database: CaseDatabase): readonly LinkJudgement[] {
  return database
    .all(
      `SELECT judgement.number, judgement.field, judgement.value, attachment.record, attachment.document FROM judgement
       JOIN attachment ON attachment.judgement = judgement.number
       WHERE judgement.kind = 'report' AND judgement.field IN ('together', 'apart')
         AND NOT EXISTS (SELECT 1 FROM undoing WHERE undoing.judgement = judgement.number)
       ORDER BY judgement.number`,
    )
    .flatMap((row): LinkJudgement[] => {
      // Nothing but saveJudgement writes these columns.
      const named = JSON.parse(String(row.value)) as OtherReport | null
      const other = named === null ? null : currentId(database, named)
      if (row.record === null || (named !== null && other === null)) return []
      const field = row.field as LinkJudgement['field']
      return [{ number: Number(row.number), document: Number(row.document), field, report: String(row.record), other }]
    })
}

function currentId(database: CaseDatabase, other: OtherReport): string | null {
  if (database.first('SELECT id FROM report WHERE id = ?', other.id) !== null) return other.id
  const reports = database
    .all(
      `SELECT report.id, report.trigger FROM report JOIN document ON document.number = report.document
       WHERE document.id = ? ORDER BY ordinal`,
      other.document,
    )
    .map((row) => ({
      id: String(row.id),
      trigger: unpackSpans(String(row.trigger))[0] ?? { start: 0, end: 0 },
    }))
  return reportFinder(readText(database, other.document) ?? '', reports)(other)
}

function contradicts(later: LinkJudgement, earlier: LinkJudgement): boolean {
  if (later.field === earlier.field) return isSamePair(later, earlier)
  const [laterOnes, earlierOnes] = [later, earlier].map(({ report, other }) => [report, other])
  if (later.other === null) return earlierOnes?.includes(later.report) ?? false
  if (earlier.other === null) return laterOnes?.includes(earlier.report) ?? false
  return isSamePair(later, earlier)
}

function isSamePair(a: LinkJudgement, b: LinkJudgement): boolean {
  return (a.report === b.report && a.other === b.other) || (a.report === b.other && a.other === b.report)
}
