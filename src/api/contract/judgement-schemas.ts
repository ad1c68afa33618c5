import { z } from '@hono/zod-openapi'
import {
  ACTOR_TYPES,
  JUDGED_FIELDS,
  JUDGEMENT_STANDINGS,
  type JudgedActor,
  type JudgedReading,
  type JudgementRecord,
  type JudgementReference,
  type JudgementTarget,
  type MachineReading,
  SPEAKER_RESOLUTIONS,
  SPEECH_ACTS,
  type Undoing,
} from '../../model/index.ts'
import { schemaFor } from './schema-for.ts'
import { actorReference, orNull, quotation, spanFields } from './span-schemas.ts'

const instant = z.string().openapi({ description: 'ISO 8601, in UTC.', example: '2024-05-01T10:00:00.000Z' })
const signature = z.string().nullable().openapi({ description: 'Who judged, as they like to be called.' })
const note = z.string().nullable().openapi({ description: 'Why, in their own words.' })
const field = z.enum(JUDGED_FIELDS).openapi({ description: 'What of the statement is corrected.', example: 'speaker' })
const act = z.enum(SPEECH_ACTS)

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

export const judgementTarget = schemaFor<JudgementTarget>()(
  z
    .object({
      ...spanFields,
      document: z.string().openapi({ description: 'Id of the document.' }),
      statement: z.string().openapi({ description: 'Id of the statement as it was then.' }),
      exact: z.string().openapi({ description: 'Its characters.' }),
      prefix: z.string().openapi({ description: 'The characters before it, at most 64.' }),
      suffix: z.string().openapi({ description: 'The characters after it, at most 64.' }),
    })
    .openapi('JudgementTarget', {
      description: 'Where a judgement was made, by place and by words, so that a later reading finds it again.',
    }),
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
      document: z.string().openapi({ description: 'Id of the document.' }),
      statement: z.string().nullable().openapi({ description: 'The statement that it belongs to now; null for none.' }),
      standing: z.enum(JUDGEMENT_STANDINGS).openapi({
        description:
          'Whether it holds, a later one holds instead, it was undone, or a later reading has no such statement.',
        example: 'applied',
      }),
      field,
      value: z.union([judgedActor, act, z.null()]).openapi({
        description: 'An actor for `speaker` and `addressee`, null for nobody named; an act for `act`.',
      }),
      was: z
        .union([formerActor, act, z.null()])
        .openapi({ description: 'What Redline itself read there when the judgement was made.' }),
      note,
      by: signature,
      at: instant,
      undone: orNull(undoing).openapi({ description: 'Its undoing; null while it stands.' }),
      target: judgementTarget,
    })
    .openapi('JudgementRecord', { description: "A person's correction of one field of a statement." }),
)

const judgementReference = schemaFor<JudgementReference>()(
  z
    .object({
      id: z.string().openapi({ description: 'Id of the judgement.' }),
      statement: z
        .string()
        .openapi({ description: 'The statement judged: another one where a voice around this one was corrected.' }),
      field,
      note,
      by: signature,
      at: instant,
    })
    .openapi('JudgementReference', { description: 'A judgement that bears on a statement.' }),
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
