import type { Judgement, JudgementTarget, Mention, Statement } from '../model/index.ts'
import { statementFinder } from './attach-judgement.ts'
import { mentionFinder } from './attach-mention.ts'
import type { CaseDatabase } from './case-database.ts'
import { nameJudgement } from './case-judgements.ts'
import type { MentionJudgement } from './correct-mentions.ts'
import type { StatementJudgements } from './correct-statements.ts'
import { isActorOrNobody } from './judged-value.ts'
import { SELECT_JUDGEMENTS, storedJudgement } from './judgement-rows.ts'
import type { ReportJudgements } from './reports/correct-reports.ts'
import { reportFinder } from './reports/link-judgements.ts'
import type { ReportAsRead } from './reports/save-reports.ts'

/** A judgement on a document with the statement, report or mention that it belongs to, or the name that it is on. */
export interface Attached {
  readonly number: number
  readonly judgement: Judgement
  readonly record: string | null
}

/** Finds to what the judgements on a document belong in its last reading, in the order in which they were made. */
export function attachAll(
  database: CaseDatabase,
  document: string,
  read: {
    readonly text: string
    readonly mentions: readonly Mention[]
    readonly statements: readonly Statement[]
    readonly reports: readonly ReportAsRead[]
  },
): readonly Attached[] {
  const findStatement = statementFinder(read.text, read.statements)
  const findMention = mentionFinder(read.text, read.mentions)
  const findReport = reportFinder(
    read.text,
    read.reports.map(({ report }) => report),
  )
  return database
    .all(`${SELECT_JUDGEMENTS} WHERE judgement.document = ? ORDER BY judgement.number`, document)
    .map((row) => {
      const { judgement } = storedJudgement(row)
      const { target } = judgement
      const record = findRecord(target)
      return { number: Number(row.number), judgement, record }
    })

  function findRecord(target: JudgementTarget): string | null {
    switch (target.kind) {
      case 'statement':
        return findStatement(target)
      case 'report':
        return findReport({ ...target, id: target.report })
      case 'mention':
        return findMention(target)
      case 'name':
      case 'actor':
        return null
    }
  }
}

/** The judgements of a document on who is meant, those on names first, that nobody has undone. */
export function mentionJudgementsOf(attached: readonly Attached[]): readonly MentionJudgement[] {
  const onNames: MentionJudgement[] = []
  const onPlaces: MentionJudgement[] = []
  for (const { number, judgement, record } of attached) {
    const { target, value, undone } = judgement
    if (undone !== null || !isActorOrNobody(value)) continue
    if (target.kind === 'name') onNames.push(nameJudgement(number, target, value))
    if (target.kind === 'mention' && record !== null)
      onPlaces.push({ number, value, on: { kind: 'mention', mention: record } })
  }
  return [...onNames, ...onPlaces]
}

/** The last judgement on each field of each statement that nobody has undone. */
export function latestOf(attached: readonly Attached[]): ReadonlyMap<string, StatementJudgements> {
  const latest = new Map<string, StatementJudgements>()
  for (const { number, judgement, record } of attached) {
    if (judgement.target.kind !== 'statement' || record === null || judgement.undone !== null) continue
    // saveJudgement stores with each field the kind of value that the field takes.
    const entry = { [judgement.field]: { number, value: judgement.value } } as StatementJudgements
    latest.set(record, { ...latest.get(record), ...entry })
  }
  return latest
}

/** The last judgement on each field of each report that nobody has undone, those that join and part reports left out. */
export function latestOfReports(attached: readonly Attached[]): ReadonlyMap<string, ReportJudgements> {
  const latest = new Map<string, ReportJudgements>()
  for (const { number, judgement, record } of attached) {
    const { target, field, value, undone } = judgement
    if (target.kind !== 'report' || record === null || undone !== null) continue
    if (field === 'apart' || field === 'together') continue
    // saveJudgement stores with each field the kind of value that the field takes.
    const entry = { [field]: { number, value } } as ReportJudgements
    latest.set(record, { ...latest.get(record), ...entry })
  }
  return latest
}
