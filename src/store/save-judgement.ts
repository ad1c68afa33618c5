import {
  type JudgedActor,
  type Judgement,
  type JudgementTarget,
  type OtherReport,
  type ReportStatus,
  type ReportType,
  recordId,
  type Span,
  type SpeechAct,
  type StatementField,
} from '../model/index.ts'
import { applyJudgements } from './apply-judgements.ts'
import type { CaseDatabase } from './case-database.ts'
import { readCaseJudgements } from './case-judgements.ts'
import { rootOf, settleIdentities } from './identity.ts'
import { isActor } from './judged-value.ts'
import {
  actorTarget,
  mentionTarget,
  nameTarget,
  reportTarget,
  statementTarget,
  targetOfJudgement,
} from './judgement-targets.ts'
import type { EventLinking } from './reports/event-linking.ts'
import { concernedBy, relinkEvents } from './reports/relink-events.ts'
import { describeActors, removeAbsentActors } from './save-actors.ts'

/** A judgement to be made: of a statement, a report, a mention, a name (null: in the whole case), or an actor. */
export type NewJudgement = Pick<Judgement, 'note' | 'by' | 'at'> &
  (
    | { readonly field: StatementField; readonly statement: string; readonly value: JudgedActor | SpeechAct | null }
    | { readonly field: 'type'; readonly report: string; readonly value: ReportType }
    | { readonly field: 'status'; readonly report: string; readonly value: ReportStatus }
    | { readonly field: 'source' | 'target'; readonly report: string; readonly value: JudgedActor | null }
    | { readonly field: 'apart'; readonly report: string; readonly value: OtherReport | null }
    | { readonly field: 'together'; readonly report: string; readonly value: OtherReport }
    | {
        readonly field: 'mention'
        readonly document: string
        readonly mention: string
        readonly value: JudgedActor | null
      }
    | {
        readonly field: 'name'
        readonly document: string | null
        readonly name: string
        readonly actor: string | null
        readonly value: JudgedActor | null
      }
    | { readonly field: 'identity'; readonly actor: string; readonly value: JudgedActor }
  )

/** What is judged, and what Redline itself read there. */
export interface JudgedThing {
  readonly target: JudgementTarget
  readonly was: Judgement['was']
}

/**
 * Stores a judgement and lets it hold, in one step; gives its id, or null when there is nothing (any more) that it could be
 * made of. Throws a problem when an actor cannot be the other one.
 */
export function saveJudgement(database: CaseDatabase, judgement: NewJudgement, linking: EventLinking): string | null {
  return database.change(() => {
    const judged = judgedThing(database, judgement)
    if (judged === null) return null
    const { target, was } = judged
    const number = Number(database.first('SELECT coalesce(max(number), 0) + 1 AS next FROM judgement')?.next)
    const id = insertJudgement(database, judgement, { target, was, number })
    reapply(database, { number, target, value: judgement.value, linking })
    return id
  })
}

/** Takes a judgement back, in one step; what was undone before stays as it is. False when there is no such judgement. */
export function undoJudgement(
  database: CaseDatabase,
  id: string,
  { note, by, at, linking }: Pick<Judgement, 'note' | 'by' | 'at'> & { readonly linking: EventLinking },
): boolean {
  return database.change(() => {
    const judged = targetOfJudgement(database, id)
    if (judged === null) return false
    database.run(
      'INSERT INTO undoing (judgement, note, made_by, made_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      judged.number,
      note,
      by,
      at,
    )
    reapply(database, { ...judged, linking })
    return true
  })
}

function judgedThing(database: CaseDatabase, judgement: NewJudgement): JudgedThing | null {
  switch (judgement.field) {
    case 'mention':
      return mentionTarget(database, judgement)
    case 'name':
      return nameTarget(database, judgement)
    case 'identity':
      return actorTarget(database, judgement)
    case 'type':
    case 'status':
    case 'source':
    case 'target':
    case 'apart':
    case 'together':
      return reportTarget(database, judgement)
    default:
      return statementTarget(database, judgement)
  }
}

function insertJudgement(
  database: CaseDatabase,
  { field, value, note, by, at }: NewJudgement,
  { target, was, number }: JudgedThing & { readonly number: number },
): string {
  const { document, record, actor, span, exact, prefix, suffix } = columnsOf(target)
  const id = recordId({ document, kind: 'judgement', span, role: `${field} ${at} ${number}` })
  database.run(
    `INSERT INTO judgement (number, id, kind, document, statement, actor, start, "end", exact, prefix, suffix, field, value, was,
       note, made_by, made_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    number,
    id,
    target.kind,
    document,
    record,
    actor,
    span.start,
    span.end,
    exact,
    prefix,
    suffix,
    field,
    JSON.stringify(value),
    JSON.stringify(was),
    note,
    by,
    at,
  )
  return id
}

interface TargetColumns {
  readonly document: string
  readonly record: string
  readonly actor: string | null
  readonly span: Span
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** A target as it is stored; `storedJudgement` reads it again. */
function columnsOf(target: JudgementTarget): TargetColumns {
  const nowhere = { span: { start: 0, end: 0 }, exact: '', prefix: '', suffix: '' }
  switch (target.kind) {
    case 'statement': {
      const { document, statement, start, end, exact, prefix, suffix } = target
      return { document, record: statement, actor: null, span: { start, end }, exact, prefix, suffix }
    }
    case 'report': {
      const { document, report, start, end, exact, prefix, suffix } = target
      return { document, record: report, actor: null, span: { start, end }, exact, prefix, suffix }
    }
    case 'mention': {
      const { document, mention, actor, start, end, exact, prefix, suffix } = target
      return { document, record: mention, actor, span: { start, end }, exact, prefix, suffix }
    }
    case 'name':
      return { ...nowhere, document: target.document ?? '', record: '', actor: target.actor, exact: target.name }
    case 'actor':
      return { ...nowhere, document: '', record: '', actor: target.actor }
  }
}

/** Works out anew every document on which a judgement can bear, now that it was made or undone. */
function reapply(
  database: CaseDatabase,
  {
    number,
    target,
    value,
    linking,
  }: {
    readonly number: number
    readonly target: JudgementTarget
    readonly value: Judgement['value']
    readonly linking: EventLinking
  },
): void {
  const before = documentsOf(database, number, target)
  const concerned = concernedBy(database, documentNumbers(database, before))
  const changed = target.kind === 'actor' ? settleIdentities(database) : new Set<string>()
  const inCase = readCaseJudgements(database)
  for (const document of before) applyJudgements(database, document, { inCase, linking })
  relinkEvents(database, linking, concerned)
  const named = isActor(value) ? [value.id] : []
  const touched = [...changed, ...named, ...('actor' in target && target.actor !== null ? [target.actor] : [])]
  describeActors(database, touched)
  removeAbsentActors(database, touched)
}

/** Ids of the documents on which a judgement bears or bore. */
function documentsOf(database: CaseDatabase, number: number, target: JudgementTarget): readonly string[] {
  if (target.kind !== 'actor' && target.document !== null) return [target.document]
  // Nobody is counted who is not known: any document may have the name.
  if (target.kind === 'name' && target.actor === null) return idsOf(database.all('SELECT id FROM document'))
  const actor = 'actor' in target ? (target.actor ?? '') : ''
  return idsOf(
    database.all(
      `SELECT id FROM document WHERE number IN (SELECT document FROM presence WHERE actor IN (?, ?))
         OR number IN (SELECT document FROM report_party WHERE actor IN (?, ?))
         OR number IN (SELECT document FROM attachment WHERE judgement = ?) ORDER BY number`,
      actor,
      rootOf(database, actor),
      actor,
      rootOf(database, actor),
      number,
    ),
  )
}

function documentNumbers(database: CaseDatabase, ids: readonly string[]): readonly number[] {
  return ids.flatMap((id) => {
    const row = database.first('SELECT number FROM document WHERE id = ?', id)
    return row === null ? [] : [Number(row.number)]
  })
}

function idsOf(rows: ReturnType<CaseDatabase['all']>): readonly string[] {
  return rows.map(({ id }) => String(id))
}
