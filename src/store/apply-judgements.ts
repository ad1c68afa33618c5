import type { JudgedActor, Judgement, Statement } from '../model/index.ts'
import { type Attached, attachAll, latestOf, latestOfReports, mentionJudgementsOf } from './attached-judgements.ts'
import type { CaseDatabase } from './case-database.ts'
import { type CaseJudgements, readCaseJudgements } from './case-judgements.ts'
import { correctMentions, type FinalMention, type MentionEffects } from './correct-mentions.ts'
import { correctStatements, type FinalReading, type StatementJudgements } from './correct-statements.ts'
import { packFinalMentions } from './final-mention-list.ts'
import { actorName } from './find-actors.ts'
import { readText } from './find-documents.ts'
import { readStatements } from './find-statements.ts'
import { followMentions } from './follow-mentions.ts'
import { isActor } from './judged-value.ts'
import { listedVoices } from './listed-voices.ts'
import { unpackMentions } from './mention-list.ts'
import { recountDocument } from './recount-document.ts'
import { applyToReports, readReportsOf } from './reports/apply-to-reports.ts'
import type { ReportJudgements, ReportSurroundings } from './reports/correct-reports.ts'
import type { EventLinking } from './reports/event-linking.ts'
import { addVoices, removeVoices } from './save-voices.ts'
import { unpackSpans } from './span-list.ts'

export interface ApplyOptions {
  readonly linking: EventLinking
  /** What bears on every document, when it is at hand. */
  readonly inCase?: CaseJudgements
}

/**
 * Works out anew what holds in one document after all judgements on it and on the whole case: to what they belong, whom its
 * mentions mean, what its statements and reports say then, and what the case counts. Which events the reports tell of follows with
 * `relinkEvents`. Call it within a change.
 */
export function applyJudgements(
  database: CaseDatabase,
  document: string,
  { linking, inCase = readCaseJudgements(database) }: ApplyOptions,
): void {
  const row = database.first(
    'SELECT number, sentences, mentions FROM document JOIN document_text ON document_text.document = number WHERE id = ?',
    document,
  )
  if (row === null) return
  const number = Number(row.number)
  const text = readText(database, document) ?? ''
  const mentions = unpackMentions(String(row.mentions))
  const statements = readStatements(database, document).map(({ statement }) => statement)
  const reports = readReportsOf(database, number)
  const attached = attachAll(database, document, { text, mentions, statements, reports })
  const { identity } = inCase
  const { finals, effects } = correctMentions(text, mentions, {
    judgements: [...inCase.names, ...mentionJudgementsOf(attached)],
    identity,
  })
  const judged = latestOf(attached)
  const judgedReports = latestOfReports(attached)
  const followed = followMentions(statements, { mentions, finals, sentences: unpackSpans(String(row.sentences)) })
  const names = namesOf(database, inCase, attached)
  const readings = correctStatements(statements, joinJudged(judged, followed, names), (actor) => {
    const numbers = identity.pathOf(actor)
    const root = identity.rootOf(actor)
    return numbers.length === 0 ? null : { id: root, name: names(root), numbers }
  })
  storeAttachments(database, { document: number, attached, judged, judgedReports, effects })
  removeVoices(database, number)
  storeFinals(database, number, { statements, readings, finals })
  const finalStatements = statements.map((statement) => ({ ...statement, ...readings.get(statement.id) }))
  addVoices(database, number, finalStatements)
  const around = { mentions, finals, identity, voices: finalVoices(statements, readings) }
  applyToReports(database, number, { reports, judged: judgedReports, around, linking })
  const partaking = namedInReports(judgedReports)
  recountDocument(database, number, {
    text,
    mentions,
    finals,
    read: statements,
    statements: finalStatements,
    judged: [...namedIn(judged), ...partaking, ...heldIn(effects, inCase, attached)],
    partaking,
    inCase,
  })
  database.run('UPDATE document SET voices = ? WHERE number = ?', JSON.stringify(listedVoices(finalStatements)), number)
}

/** Whether judgements can bear on a document: on it, on names in the whole case, or on an actor that it has. */
export function hasJudgements(database: CaseDatabase, document: string): boolean {
  return (
    database.first(
      `SELECT number FROM judgement WHERE document = ? OR (document = '' AND (kind = 'name' OR actor IN (
         SELECT appearance.actor FROM appearance JOIN document ON document.number = appearance.document WHERE document.id = ?
       ))) LIMIT 1`,
      document,
      document,
    ) !== null
  )
}

/** The voices of statements that judgements changed. */
function finalVoices(
  statements: readonly Statement[],
  readings: ReadonlyMap<string, FinalReading>,
): ReportSurroundings['voices'] {
  return new Map(
    statements.flatMap(({ id, voice }) => {
      const final = readings.get(id)
      const isChanged = final !== undefined && final.voice.join('\n') !== voice.join('\n')
      return isChanged ? [[id, { read: voice, final: final.voice, judgements: final.judgements }] as const] : []
    }),
  )
}

/** What was judged of statements, and where nothing was, what follows from their mentions. */
function joinJudged(
  judged: ReadonlyMap<string, StatementJudgements>,
  followed: ReturnType<typeof followMentions>,
  nameOf: (actor: string) => string,
): ReadonlyMap<string, StatementJudgements> {
  const joined = new Map(judged)
  for (const [statement, { speaker, addressee }] of followed) {
    const entry = (followedField: typeof speaker) => {
      const [number] = followedField?.numbers ?? []
      const value = followedField?.value ?? null
      return number === undefined
        ? undefined
        : { number, value: value === null ? null : { id: value, name: nameOf(value) } }
    }
    const [newSpeaker, newAddressee] = [entry(speaker), entry(addressee)]
    joined.set(statement, {
      ...(newSpeaker ? { speaker: newSpeaker } : {}),
      ...(newAddressee ? { addressee: newAddressee } : {}),
      ...judged.get(statement),
    })
  }
  return joined
}

/** The names of actors as the case has them, or as the judgements call those who are new to it. */
function namesOf(
  database: CaseDatabase,
  { names, roots }: CaseJudgements,
  attached: readonly Attached[],
): (actor: string) => string {
  const judged = [
    ...names.map(({ value }) => value),
    ...roots.values(),
    ...attached.map(({ judgement }) => judgement.value),
  ]
  const called = new Map(judged.flatMap((actor) => (isActor(actor) ? [[actor.id, actor.name] as const] : [])))
  return (actor) => actorName(database, actor) ?? called.get(actor) ?? actor
}

function storeAttachments(
  database: CaseDatabase,
  {
    document,
    attached,
    judged,
    judgedReports,
    effects,
  }: {
    readonly document: number
    readonly attached: readonly Attached[]
    readonly judged: ReadonlyMap<string, StatementJudgements>
    readonly judgedReports: ReadonlyMap<string, ReportJudgements>
    readonly effects: MentionEffects
  },
): void {
  database.run('DELETE FROM attachment WHERE document = ?', document)
  const attach = (number: number, record: string | null, mentions: number, isApplied: boolean) =>
    database.run(
      'INSERT INTO attachment (judgement, document, record, mentions, is_applied) VALUES (?, ?, ?, ?, ?)',
      number,
      document,
      record,
      mentions,
      isApplied ? 1 : 0,
    )
  for (const { number, judgement, record } of attached) {
    if (record === null || (judgement.target.kind === 'mention' && effects.has(number))) continue
    const isApplied =
      isLast(judged.get(record), judgement.field, number) || isLast(judgedReports.get(record), judgement.field, number)
    attach(number, record, 0, isApplied)
  }
  const records = new Map(attached.map(({ number, record }) => [number, record]))
  for (const [number, { matched, held }] of effects) {
    attach(number, records.get(number) ?? null, matched, held > 0)
  }
}

/** Whether a judgement is the one that holds for a field; which of those hold that join and part reports is found out with events. */
function isLast(
  latest: StatementJudgements | ReportJudgements | undefined,
  field: Judgement['field'],
  number: number,
): boolean {
  return Object.entries(latest ?? {}).some(([name, entry]) => name === field && entry?.number === number)
}

function storeFinals(
  database: CaseDatabase,
  document: number,
  {
    statements,
    readings,
    finals,
  }: {
    readonly statements: readonly Statement[]
    readonly readings: ReadonlyMap<string, FinalReading>
    readonly finals: readonly FinalMention[]
  },
): void {
  database.run('UPDATE document_text SET final_mentions = ? WHERE document = ?', packFinalMentions(finals), document)
  database.run(
    `UPDATE statement SET final_actor = actor, final_act = act, final_addressee = addressee, final_voice = NULL, judged = NULL
     WHERE document = ? AND judged IS NOT NULL`,
    document,
  )
  statements.forEach(({ id }, ordinal) => {
    const final = readings.get(id)
    if (!final) return
    database.run(
      `UPDATE statement SET final_actor = ?, final_act = ?, final_addressee = ?, final_voice = ?, judged = ?
       WHERE document = ? AND ordinal = ?`,
      final.actor,
      final.act,
      final.addressee,
      JSON.stringify(final.voice),
      JSON.stringify(final.judgements),
      document,
      ordinal,
    )
  })
}

/** Everybody whom judgements on statements that hold name. */
function namedIn(judged: ReadonlyMap<string, StatementJudgements>): readonly JudgedActor[] {
  const named = [...judged.values()].flatMap(({ speaker, addressee }) => [speaker?.value, addressee?.value])
  // latestOf takes them from judgements, which name them with their types.
  return named.flatMap((actor) => (actor ? [actor as JudgedActor] : []))
}

function namedInReports(judged: ReadonlyMap<string, ReportJudgements>): readonly JudgedActor[] {
  return [...judged.values()].flatMap(({ source, target }) =>
    [source?.value, target?.value].flatMap((actor) => actor ?? []),
  )
}

/** Everybody whom judgements on mentions name that hold for any. */
function heldIn(
  effects: MentionEffects,
  { names }: CaseJudgements,
  attached: readonly Attached[],
): readonly JudgedActor[] {
  const inDocument = attached.map(({ number, judgement: { value } }) => ({ number, value }))
  return [...names, ...inDocument].flatMap(({ number, value }) =>
    isActor(value) && (effects.get(number)?.held ?? 0) > 0 ? [value] : [],
  )
}
