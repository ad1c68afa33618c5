import { z } from '@hono/zod-openapi'
import {
  ACTOR_TYPES,
  type ActorTarget,
  JUDGED_FIELDS,
  JUDGEMENT_STANDINGS,
  type JudgedActor,
  type JudgedMention,
  type JudgedReading,
  type JudgementRecord,
  type JudgementReference,
  type JudgementTarget,
  type MachineReading,
  type MentionTarget,
  type NameTarget,
  type OtherReport,
  REPORT_STATUSES,
  REPORT_TYPES,
  type ReportTarget,
  SPEAKER_RESOLUTIONS,
  SPEECH_ACTS,
  type StatementTarget,
  type Undoing,
} from '../../model/index.ts'
import { schemaFor } from './schema-for.ts'
import { actorReference, orNull, quotation, spanFields } from './span-schemas.ts'

const instant = z.string().openapi({ description: 'ISO 8601, in UTC.', example: '2024-05-01T10:00:00.000Z' })
const signature = z.string().nullable().openapi({ description: 'Who judged, as they like to be called.' })
const note = z.string().nullable().openapi({ description: 'Why, in their own words.' })
const field = z.enum(JUDGED_FIELDS).openapi({ description: 'What is corrected.', example: 'speaker' })
const act = z.enum(SPEECH_ACTS)
const reportType = z.enum(REPORT_TYPES)
const reportStatus = z.enum(REPORT_STATUSES)

export const judgedActor = schemaFor<JudgedActor>()(
  z
    .object({
      id: z.string().openapi({ description: 'Id of the actor.', example: 'dean-rusk' }),
      name: z.string().openapi({ description: 'Usual English name.', example: 'Dean Rusk' }),
      type: z.enum(ACTOR_TYPES).openapi({ description: 'What kind of actor it is.', example: 'person' }),
    })
    .openapi('JudgedActor', { description: 'An actor whom a judgement names.' }),
)

const formerActor = z
  .object({
    id: z.string().nullable().openapi({ description: 'Id of the actor; null where only the words are known.' }),
    name: z.string().openapi({ description: 'Its name, or the words for it.' }),
  })
  .openapi('FormerActor', { description: 'Somebody as Redline had read them.' })

const placeFields = {
  ...spanFields,
  document: z.string().openapi({ description: 'Id of the document.' }),
  exact: z.string().openapi({ description: 'Its characters.' }),
  prefix: z.string().openapi({ description: 'The characters before it, at most 64.' }),
  suffix: z.string().openapi({ description: 'The characters after it, at most 64.' }),
}
const takenFor = z
  .string()
  .nullable()
  .openapi({ description: 'Id of the actor it was taken for; null for nobody known.' })

const statementTarget = schemaFor<StatementTarget>()(
  z
    .object({
      ...placeFields,
      kind: z.literal('statement').openapi({ description: 'A statement.' }),
      statement: z.string().openapi({ description: 'Id of the statement as it was then.' }),
    })
    .openapi('StatementTarget', {
      description: 'The statement judged, by place and by words, so that a later reading finds it again.',
    }),
)
const reportTarget = schemaFor<ReportTarget>()(
  z
    .object({
      ...placeFields,
      kind: z.literal('report').openapi({ description: 'A report.' }),
      report: z.string().openapi({ description: 'Id of the report as it was then.' }),
    })
    .openapi('ReportTarget', {
      description: 'The report judged, by the word that tells it, its place and those around it.',
    }),
)
export const otherReport = schemaFor<OtherReport>()(
  z
    .object({
      ...placeFields,
      id: z.string().openapi({ description: 'Id of the report as it was then.' }),
      name: z.string().openapi({ description: 'The words of its clause.' }),
    })
    .openapi('OtherReport', { description: 'Another report that a judgement names.' }),
)
const mentionTarget = schemaFor<MentionTarget>()(
  z
    .object({
      ...placeFields,
      kind: z.literal('mention').openapi({ description: 'A mention.' }),
      mention: z.string().openapi({ description: 'Id of the mention as it was then.' }),
      actor: takenFor,
    })
    .openapi('MentionTarget', { description: 'The mention judged, by place and by words.' }),
)
const nameTarget = schemaFor<NameTarget>()(
  z
    .object({
      kind: z.literal('name').openapi({ description: 'A name.' }),
      document: z.string().nullable().openapi({ description: 'Id of the document; null for the whole case.' }),
      name: z.string().openapi({ description: 'The words, compared without case and accents.' }),
      actor: takenFor,
    })
    .openapi('NameTarget', { description: 'Every mention of an actor under a name.' }),
)
const actorTarget = schemaFor<ActorTarget>()(
  z
    .object({
      kind: z.literal('actor').openapi({ description: 'An actor.' }),
      actor: z.string().openapi({ description: 'Id of the actor.' }),
    })
    .openapi('ActorTarget', { description: 'An actor of the case as a whole.' }),
)

const judgementTarget = schemaFor<JudgementTarget>()(
  z.discriminatedUnion('kind', [statementTarget, reportTarget, mentionTarget, nameTarget, actorTarget]),
)

export const undoing = schemaFor<Undoing>()(
  z
    .object({ at: instant, by: signature, note })
    .openapi('Undoing', { description: 'When and by whom a judgement was taken back.' }),
)

export const judgementRecord = schemaFor<JudgementRecord>()(
  z
    .object({
      id: z.string().openapi({ description: 'Id of the judgement.', example: '9a3f61c20b7d48e5f012' }),
      document: z.string().nullable().openapi({ description: 'Id of the document; null for the whole case.' }),
      statement: z.string().nullable().openapi({ description: 'The statement that it belongs to now; null for none.' }),
      report: z.string().nullable().openapi({ description: 'The report that it belongs to now; null for none.' }),
      mention: z.string().nullable().openapi({ description: 'The mention that it belongs to now; null for none.' }),
      standing: z.enum(JUDGEMENT_STANDINGS).openapi({
        description:
          'Whether it holds, another one holds instead, it was undone, or a later reading has nothing where it was made.',
        example: 'applied',
      }),
      field,
      value: z.union([judgedActor, otherReport, act, reportType, reportStatus, z.null()]).openapi({
        description:
          'An act, type or status for the field of that name, a report for `together`, else an actor; null for nobody named or known.',
      }),
      was: z
        .union([formerActor, act, reportType, reportStatus, z.null()])
        .openapi({ description: 'What Redline itself read there when the judgement was made.' }),
      note,
      by: signature,
      at: instant,
      undone: orNull(undoing).openapi({ description: 'Its undoing; null while it stands.' }),
      documents: z.int().min(0).openapi({ description: 'On how many documents it bears now.' }),
      mentions: z.int().min(0).openapi({ description: 'On how many mentions it bears now.' }),
      target: judgementTarget.openapi({ description: 'Where it was made.' }),
    })
    .openapi('JudgementRecord', { description: "A person's correction." }),
)

export const judgementReference = schemaFor<JudgementReference>()(
  z
    .object({
      id: z.string().openapi({ description: 'Id of the judgement.' }),
      statement: z.string().nullable().openapi({
        description:
          'The statement judged: another one where a voice around this one was corrected; null where none was.',
      }),
      field,
      note,
      by: signature,
      at: instant,
    })
    .openapi('JudgementReference', { description: 'A judgement that bears on a statement, a report or a mention.' }),
)

/** What statements say of their speakers without any judgement. */
export const speakerResolution = z.enum(SPEAKER_RESOLUTIONS)

const machineReading = schemaFor<MachineReading>()(
  z
    .object({
      speaker: orNull(quotation).openapi({ description: 'The words that name who speaks.' }),
      actor: orNull(actorReference).openapi({ description: 'Who speaks.' }),
      speakerResolution: speakerResolution.openapi({ description: 'How the speaker was found.' }),
      voice: z.array(z.string()).openapi({ description: 'From the outlet inward to whoever speaks.' }),
      act: act.openapi({ description: 'Speech act.' }),
      addressee: orNull(actorReference).openapi({ description: 'To whom it is said.' }),
    })
    .openapi('MachineReading', { description: 'What Redline itself reads, in the fields that judgements can change.' }),
)

export const judgedReading = schemaFor<JudgedReading>()(
  z
    .object({
      was: machineReading,
      judgements: z.array(judgementReference).openapi({ description: 'The judgements that bear on the statement.' }),
    })
    .openapi('JudgedReading', { description: 'That people corrected a statement, and what it says without that.' }),
)

export const judgedMention = schemaFor<JudgedMention>()(
  z
    .object({
      was: orNull(actorReference).openapi({ description: 'Whom Redline itself took it to mean.' }),
      judgements: z.array(judgementReference).openapi({ description: 'The judgements that bear on the mention.' }),
    })
    .openapi('JudgedMention', { description: 'That people corrected who is meant, and what Redline read.' }),
)
