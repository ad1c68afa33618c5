import { z } from '@hono/zod-openapi'
import {
  DISAGREEMENT_SUBJECTS,
  type DisagreementRecord,
  EVENT_STATUSES,
  type EventDetail,
  type EventRecord,
  type EventTie,
  REPORT_TYPES,
  TIMELINE_BINS,
  type Timeline,
  type TimelineStretch,
} from '../../model/index.ts'
import { cameoCode, placeReference, reportContexts, reportMode, reportType, toldReport } from './report-schemas.ts'
import { schemaFor } from './schema-for.ts'
import { actorReference, isoDate, orNull, time } from './span-schemas.ts'

const count = (description: string) => z.int().min(0).openapi({ description, example: 3 })

const disagreement = schemaFor<DisagreementRecord>()(
  z
    .object({
      about: z.enum(DISAGREEMENT_SUBJECTS).openapi({ description: 'On what they differ.', example: 'status' }),
      of: z.string().nullable().openapi({ description: 'What is counted, of numbers; else null.' }),
      sides: z
        .array(
          z.object({
            value: z
              .string()
              .openapi({ description: 'A number, an ISO date or interval, the id of an actor or place, a status.' }),
            name: z.string().openapi({ description: 'The same for people.' }),
            reports: z.array(z.string()).openapi({ description: 'Ids of the reports that say so.' }),
          }),
        )
        .openapi({ description: 'At least two; none is preferred.' }),
    })
    .openapi('DisagreementRecord', { description: 'What reports of an event say otherwise than each other.' }),
)

const eventTie = schemaFor<EventTie>()(
  z
    .object({
      reports: z.array(z.string()).length(2).openapi({ description: 'Ids of two reports.' }),
      score: z.number().min(0).max(1).openapi({ description: 'How sure that they tell of one deed.' }),
      reasons: z
        .array(
          z.object({
            kind: z.string().openapi({ description: 'What was compared.', example: 'time' }),
            found: z.string().openapi({ description: 'What was found.', example: 'same-day' }),
            weight: z.number().openapi({ description: 'Log odds: above 0 it speaks for one deed.' }),
          }),
        )
        .openapi({ description: 'Why.' }),
    })
    .openapi('EventTie', { description: 'Two reports taken to tell of one deed, and why.' }),
)

export const eventRecord = schemaFor<EventRecord>()(
  z
    .object({
      id: z.string().openapi({ description: 'Id of the event.', example: '1f20c7d1a94be0352c61' }),
      type: reportType,
      mode: reportMode,
      contexts: reportContexts,
      cameo: cameoCode,
      source: z.array(actorReference).openapi({ description: 'Who does it.' }),
      target: z.array(actorReference).openapi({ description: 'To whom it is done.' }),
      sourceWords: z
        .array(z.string())
        .openapi({ description: 'The words for whoever does it, where nobody known is named.' }),
      targetWords: z.array(z.string()).openapi({ description: 'The words for whoever it is done to, likewise.' }),
      time: orNull(time).openapi({ description: 'When it was, is or is to be.' }),
      place: orNull(placeReference).openapi({ description: 'Where.' }),
      status: z.enum(EVENT_STATUSES).openapi({
        description: 'What its reports claim of it; `disputed`: some say that it happened, others that it did not.',
      }),
      isBackground: z
        .boolean()
        .openapi({ description: 'Whether every report tells it of a time well before its text was written.' }),
      reports: z.array(z.string()).openapi({ description: 'Ids of its reports, in the order of the case.' }),
      documents: count('Documents that tell of it.'),
      origins: count('Independent ones among these: documents of one family are one origin.'),
      score: z.number().min(0).max(1).openapi({ description: 'How sure that its reports tell of one deed.' }),
      text: z.string().openapi({ description: 'The clause of its surest report.' }),
      voices: z.array(z.string()).openapi({ description: 'Whoever tells it innermost, each once, at most eight.' }),
      disagreements: z.array(disagreement).openapi({ description: 'On what its reports differ.' }),
      ties: z.array(eventTie).openapi({ description: 'What holds its reports together.' }),
      isJudged: z.boolean().openapi({ description: 'Whether people joined or parted its reports.' }),
    })
    .openapi('EventRecord', { description: 'The reports, of one document or several, that tell of one deed.' }),
)

export const eventDetail = schemaFor<EventDetail>()(
  z
    .object({
      event: eventRecord,
      reports: z.array(toldReport).openapi({ description: 'Its reports, in the order of the case.' }),
    })
    .openapi('EventDetail', { description: 'An event with its reports side by side.' }),
)

const typeCounts = z
  .partialRecord(z.enum(REPORT_TYPES), z.int().min(0))
  .openapi({ type: 'object', description: 'How many of each type; types without any are left out.' })

const stretch = schemaFor<TimelineStretch>()(
  z
    .object({
      start: isoDate.openapi({ description: 'First day.' }),
      end: isoDate.openapi({ description: 'Last day.' }),
      events: count('Events that begin in it.'),
      imprecise: count('How many of these have a time longer than the stretch.'),
      types: typeCounts,
    })
    .openapi('TimelineStretch', { description: 'How many events begin in one stretch of time.' }),
)

export const timeline = schemaFor<Timeline>()(
  z
    .object({
      bin: z.enum(TIMELINE_BINS).openapi({ description: 'How long a stretch is.', example: 'month' }),
      stretches: z.array(stretch).openapi({ description: 'In order of time; those without events are left out.' }),
      earliest: isoDate.nullable().openapi({ description: 'First day of any event; null when none is dated.' }),
      latest: isoDate.nullable().openapi({ description: 'Last day of any event; null when none is dated.' }),
      events: count('Events that fit.'),
      undated: count('How many of these have no time; they are in no stretch.'),
      types: typeCounts,
    })
    .openapi('Timeline', { description: 'Counts of events by time and type.' }),
)
