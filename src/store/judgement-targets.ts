import {
  type ActorTarget,
  type FormerActor,
  type JudgedValue,
  type JudgementTarget,
  type MentionTarget,
  type NameTarget,
  type OtherReport,
  type Report,
  type ReportField,
  type ReportTarget,
  type SpeechAct,
  type Statement,
  type StatementField,
  type StatementTarget,
  sliceSpan,
  UNKNOWN_SPEAKER,
} from '../model/index.ts'
import { wordsAround } from './attach-judgement.ts'
import type { CaseDatabase } from './case-database.ts'
import { actorName } from './find-actors.ts'
import { readText } from './find-documents.ts'
import { findMentions, readMention } from './find-mentions.ts'
import { readStatement } from './find-statements.ts'
import { rootOf } from './identity.ts'
import { SELECT_JUDGEMENTS, storedJudgement } from './judgement-rows.ts'
import { problemOf } from './problem.ts'
import { readStoredReport } from './reports/find-reports.ts'
import { isDescribed } from './save-actors.ts'
import type { JudgedThing, NewJudgement } from './save-judgement.ts'

type New<Field extends NewJudgement['field']> = Extract<NewJudgement, { readonly field: Field }>

/** The statement that a judgement is made of; null when there is none. */
export function statementTarget(
  database: CaseDatabase,
  { statement: id, field }: New<StatementField>,
): (JudgedThing & { readonly target: StatementTarget }) | null {
  const stored = readStatement(database, id)
  if (stored === null) return null
  const { document, statement } = stored
  const { start, end } = statement
  const words = wordsAround(readText(database, document) ?? '', statement)
  return {
    target: { kind: 'statement', statement: statement.id, document, start, end, ...words },
    was: readBefore(database, statement, field),
  }
}

/** The report that a judgement is made of; null when there is none, or none of the other one that it names. */
export function reportTarget(
  database: CaseDatabase,
  { report: id, field }: New<ReportField>,
): (JudgedThing & { readonly target: ReportTarget }) | null {
  const stored = readStoredReport(database, id)
  if (stored === null) return null
  const { document, report } = stored
  const { start, end } = report.trigger
  const words = wordsAround(readText(database, document) ?? '', report.trigger)
  return {
    target: { kind: 'report', report: report.id, document, start, end, ...words },
    was: reportBefore(database, report, field),
  }
}

/** A report as a judgement on another one names it; null when there is none. */
export function otherReport(database: CaseDatabase, id: string): OtherReport | null {
  const stored = readStoredReport(database, id)
  if (stored === null) return null
  const { document, report } = stored
  const { start, end } = report.trigger
  const text = readText(database, document) ?? ''
  const name = sliceSpan(text, report).replace(/\s+/gu, ' ').slice(0, MAX_CLAUSE_LENGTH)
  return { id: report.id, name, document, start, end, ...wordsAround(text, report.trigger) }
}

/** A clause that runs on is cut: it is there to be recognised by people. */
const MAX_CLAUSE_LENGTH = 200

/** The mention that a judgement is made of; null when there is none. */
export function mentionTarget(
  database: CaseDatabase,
  { document, mention: id }: New<'mention'>,
): (JudgedThing & { readonly target: MentionTarget }) | null {
  const stored = readMention(database, { document, mention: id })
  if (stored === null) return null
  const { mention, meant } = stored
  const { start, end } = mention
  const words = wordsAround(readText(database, document) ?? '', mention)
  return {
    target: { kind: 'mention', mention: id, actor: meant[0] ?? null, document, start, end, ...words },
    was: formerActor(database, mention.actor, null),
  }
}

/** The name that a judgement is made of; null when nobody (or not this actor) goes by it. */
export function nameTarget(
  database: CaseDatabase,
  { document, name, actor }: New<'name'>,
): (JudgedThing & { readonly target: NameTarget }) | null {
  const root = actor === null ? null : rootOf(database, actor)
  const { items } = findMentions(database, { document: document ?? undefined, actor: root, name, limit: 1 })
  if (items.length === 0) return null
  return { target: { kind: 'name', document, name, actor: root }, was: formerActor(database, root, null) }
}

/** The actor that is taken to be another one; null when the case has none. Throws a problem when it cannot be that one. */
export function actorTarget(
  database: CaseDatabase,
  { actor, value }: New<'identity'>,
): (JudgedThing & { readonly target: ActorTarget }) | null {
  const root = rootOf(database, actor)
  if (root !== actor) {
    const name = actorName(database, root) ?? root
    throw problemOf(
      'request',
      `${actor} was merged into ${name} before; merge ${root} instead, or undo that judgement first`,
    )
  }
  if (!isDescribed(database, actor)) return null
  const name = actorName(database, actor) ?? actor
  if (rootOf(database, value.id) === actor) {
    throw problemOf('request', `${name} and ${value.name} are one actor already (${actor}); name two that are not`)
  }
  return { target: { kind: 'actor', actor }, was: { id: actor, name } }
}

/** The number, target and value of a judgement; null when there is none with this id. */
export function targetOfJudgement(
  database: CaseDatabase,
  id: string,
): { readonly number: number; readonly target: JudgementTarget; readonly value: JudgedValue } | null {
  const row = database.first(`${SELECT_JUDGEMENTS} WHERE judgement.id = ?`, id)
  if (row === null) return null
  const { target, value } = storedJudgement(row).judgement
  return { number: Number(row.number), target, value }
}

function readBefore(
  database: CaseDatabase,
  statement: Statement,
  field: StatementField,
): FormerActor | SpeechAct | null {
  switch (field) {
    case 'act':
      return statement.act
    case 'addressee':
      return formerActor(database, statement.addressee, null)
    case 'speaker':
      return formerActor(
        database,
        statement.actor,
        statement.voice.length > 1 ? (statement.voice.at(-1) ?? null) : null,
      )
  }
}

function reportBefore(database: CaseDatabase, report: Report, field: ReportField): JudgedThing['was'] {
  switch (field) {
    case 'type':
      return report.type
    case 'status':
      return report.status
    case 'source':
      return formerParties(database, report.sources)
    case 'target':
      return formerParties(database, report.targets)
    case 'apart':
    case 'together':
      return null
  }
}

/** Whoever takes part on a side; several by their names alone. */
function formerParties(database: CaseDatabase, parties: Report['sources']): FormerActor | null {
  const ids = [...new Set(parties.flatMap(({ actor }) => (actor === null ? [] : [actor])))]
  const names = ids.map((id) => actorName(database, id) ?? id)
  return names.length === 0 ? null : { id: ids.length === 1 ? (ids[0] ?? null) : null, name: names.join(', ') }
}

function formerActor(database: CaseDatabase, id: string | null, words: string | null): FormerActor | null {
  const name = words ?? (id === null ? null : (actorName(database, id) ?? id))
  return name === null || (id === null && name === UNKNOWN_SPEAKER) ? null : { id, name }
}
