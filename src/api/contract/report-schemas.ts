import { z } from '@hono/zod-openapi'
import {
  type JudgedReport,
  type PartyWords,
  type PlaceReference,
  REPORT_STATUSES,
  REPORT_TYPES,
  type ReportReading,
  type ReportRecord,
  type ToldReport,
} from '../../model/index.ts'
import { judgementReference } from './judgement-schemas.ts'
import { schemaFor } from './schema-for.ts'
import { actorReference, isoDate, orNull, quotation, span, spanFields, time } from './span-schemas.ts'

export const reportType = z.enum(REPORT_TYPES).openapi({ description: 'Type of deed, of PLOVER.', example: 'SANCTION' })
export const reportStatus = z
  .enum(REPORT_STATUSES)
  .openapi({ description: 'What the words claim of the deed.', example: 'threatened' })
export const reportMode = z.string().nullable().openapi({ description: 'How it is done, as PLOVER names it.' })
export const reportContexts = z.array(z.string()).openapi({ description: 'In which fields.', example: ['military'] })
export const cameoCode = z.string().nullable().openapi({
  description: 'Code of CAMEO, two to four digits; null where a person corrected the type.',
  example: '163',
})

const actors = (description: string) => z.array(actorReference).openapi({ description })

export const placeReference = schemaFor<PlaceReference>()(
  z
    .object({
      id: z.string().openapi({ description: 'Id of a place, city or state.', example: 'guantanamo-bay' }),
      name: z.string().openapi({ description: 'Usual English name.' }),
      country: orNull(actorReference).openapi({
        description: 'The state it lies in; null on the high seas and across borders.',
      }),
      latitude: z.number().nullable().openapi({ description: 'Degrees, south negative.' }),
      longitude: z.number().nullable().openapi({ description: 'Degrees, west negative.' }),
    })
    .openapi('PlaceReference', { description: 'A place of the tables, or a state taken as a place (at its capital).' }),
)

const partyWords = schemaFor<PartyWords>()(
  z
    .object({
      ...spanFields,
      text: z.string().openapi({ description: 'The characters of the stretch.' }),
      head: span.openapi({ description: 'The head word of the phrase.' }),
      actor: orNull(actorReference).openapi({ description: 'Whom they mean; null when they name nobody known.' }),
      isOwn: z.boolean().openapi({ description: 'Whether they name the actor itself, or only something of it.' }),
    })
    .openapi('PartyWords', { description: 'The words for somebody who takes part in a deed.' }),
)
const parties = (description: string) => z.array(partyWords).openapi({ description })

const reportReading = schemaFor<ReportReading>()(
  z
    .object({
      type: reportType,
      status: reportStatus,
      source: actors('Who does it.'),
      target: actors('To whom it is done.'),
    })
    .openapi('ReportReading', {
      description: 'What Redline itself reads of a report, in the fields that judgements can change.',
    }),
)

const judgedReport = schemaFor<JudgedReport>()(
  z
    .object({
      was: reportReading,
      judgements: z.array(judgementReference).openapi({ description: 'The judgements that bear on the report.' }),
    })
    .openapi('JudgedReport', {
      description: 'That people corrected, joined or parted a report, and what it says without that.',
    }),
)

const reportFields = {
  ...spanFields,
  id: z.string().openapi({ description: 'Hash of text, kind, span and rule: stays over re-runs.' }),
  document: z.string().openapi({ description: 'Id of the document it stands in.' }),
  text: z.string().openapi({ description: 'Characters of the clause that tells it.' }),
  trigger: quotation.openapi({ description: 'The word that tells it.' }),
  type: reportType,
  mode: reportMode,
  contexts: reportContexts,
  cameo: cameoCode,
  source: actors('Who does it: the actors that are known, each once.'),
  target: actors('To whom it is done.'),
  recipient: actors('For whom, or who gets it.'),
  sourceWords: parties('The words for whoever does it, those for nobody known among them.'),
  targetWords: parties('The words for whoever it is done to.'),
  recipientWords: parties('The words for whoever gets it.'),
  time: orNull(time).openapi({ description: 'When the deed was, is or is to be.' }),
  place: orNull(placeReference).openapi({ description: 'Where; null when the text does not say, or it is not known.' }),
  placeWords: orNull(quotation).openapi({ description: 'The words for where.' }),
  status: reportStatus,
  isBackground: z.boolean().openapi({ description: 'Told of a time well before the text was written.' }),
  voice: z.array(z.string()).openapi({ description: 'From the outlet inward to whoever tells it.' }),
  statement: z
    .string()
    .nullable()
    .openapi({ description: "Id of the statement whose word it is; null for the text's own." }),
  quantities: z.array(z.string()).openapi({ description: 'Ids of the numbers it tells.' }),
  event: z.string().openapi({ description: 'Id of the event that it tells of.' }),
  rule: z.string().openapi({ description: 'Which rule of the lexicon told it.' }),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .openapi({ description: 'How sure that the text tells this deed; says nothing of whether it is so.' }),
  by: z.string().openapi({ description: 'Stage and version that made it.', example: 'reports@1' }),
  judged: orNull(judgedReport).openapi({ description: 'Its corrections by people; null where there are none.' }),
}

export const reportRecord = schemaFor<ReportRecord>()(
  z.object(reportFields).openapi('ReportRecord', { description: 'A deed as told in one place by one voice.' }),
)

export const toldReport = schemaFor<ToldReport>()(
  z
    .object({
      ...reportFields,
      sentence: quotation.openapi({ description: 'The sentence it stands in.' }),
      sentenceNumber: z
        .int()
        .min(1)
        .nullable()
        .openapi({ description: 'Which of its document that is, from 1.', example: 4 }),
      title: z.string().nullable().openapi({ description: 'Title of the document.' }),
      outlet: z.string().nullable().openapi({ description: 'Its outlet.' }),
      written: z
        .object({ earliest: isoDate.nullable(), latest: isoDate.nullable() })
        .nullable()
        .openapi({ description: 'When the document was written, as far as its page tells.' }),
      family: z.string().openapi({ description: 'Its family: documents of one family are one origin.' }),
    })
    .openapi('ToldReport', { description: 'A report with the sentence it stands in, and of which document.' }),
)
