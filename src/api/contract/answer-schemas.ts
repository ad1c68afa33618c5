import { z } from '@hono/zod-openapi'
import { TIME_KINDS } from '../../model/index.ts'
import { actorRecord, mentionPlace, mentionRecord } from './actor-schemas.ts'
import type {
  ActorPage,
  CaseSummary,
  DocumentPage,
  EventPage,
  JudgementPage,
  MentionPage,
  PlaceWords,
  Problem,
  Reading,
  ReportPage,
  SearchHit,
  SearchPage,
  StatementPage,
  TimeWords,
} from './answers.ts'
import { documentRecord, documentWithText } from './document-schemas.ts'
import { eventRecord } from './event-schemas.ts'
import { judgementRecord } from './judgement-schemas.ts'
import { reportRecord } from './report-schemas.ts'
import { schemaFor } from './schema-for.ts'
import { isoDate, orNull, span, spanFields, time } from './span-schemas.ts'
import { statementRecord } from './statement-schema.ts'

const count = (description: string) => z.int().min(0).openapi({ description, example: 14 })

export const caseSummary = schemaFor<CaseSummary>()(
  z
    .object({
      path: z.string().openapi({ description: 'Path of the case file.' }),
      name: z.string().openapi({ description: 'Name of the case.', example: 'october-1962' }),
      documents: count('Documents in the case.'),
      statements: count('Statements in the case.'),
      reports: count('Reports of deeds in the case.'),
      events: count('Events that they tell of.'),
      untold: count(
        'Documents that an earlier Redline read, which looked for no reports: reading them again finds them.',
      ),
      actors: count('Actors in the case.'),
      families: count('Families: documents of one family have one origin.'),
      earliest: isoDate.nullable().openapi({ description: 'Date of the oldest document; null when none is dated.' }),
      latest: isoDate.nullable().openapi({ description: 'Date of the newest document; null when none is dated.' }),
      voices: z
        .array(
          z.object({
            id: z.string().nullable().openapi({ description: 'Id of the actor; null when it is not known.' }),
            name: z.string().openapi({ description: 'Name of the voice.' }),
            statements: count('Statements of this voice.'),
          }),
        )
        .openapi({ description: 'Voices with most statements, at most twenty.' }),
    })
    .openapi('CaseSummary', { description: 'What the case holds, in figures.' }),
)

const timeWords = schemaFor<TimeWords>()(
  z
    .object({
      ...spanFields,
      id: z.string().openapi({ description: 'Hash of text, kind and span.' }),
      kind: z.enum(TIME_KINDS).openapi({ description: 'A date, how long, or how often.' }),
      time: orNull(time).openapi({ description: 'When it was; null where it is no date, or is not known.' }),
      candidates: z.array(time).openapi({ description: 'All times that may be meant, where several may.' }),
      isApproximate: z.boolean().openapi({ description: 'Told with "about" or the like.' }),
    })
    .openapi('TimeWords', { description: 'Words that tell when, and what time they mean.' }),
)

const placeWords = schemaFor<PlaceWords>()(
  z
    .object({
      ...spanFields,
      id: z.string().openapi({ description: 'Hash of text, kind and span.' }),
      place: z.string().nullable().openapi({ description: 'Id of the place; null when it is not known which one.' }),
      name: z.string().nullable().openapi({ description: 'Its usual English name.' }),
      candidates: z.array(z.string()).openapi({ description: 'Ids that were possible, when the choice was not sure.' }),
      country: z.string().nullable().openapi({ description: 'Id of the state it lies in.' }),
    })
    .openapi('PlaceWords', { description: 'Words that tell where, and what place they mean.' }),
)

export const reading = schemaFor<Reading>()(
  z
    .object({
      document: documentWithText,
      statements: z.array(statementRecord).openapi({ description: 'Statements, in the order of the text.' }),
      reports: z.array(reportRecord).openapi({ description: 'Reports of deeds, in the order of the text.' }),
      mentions: z.array(mentionRecord).openapi({ description: 'Places where actors are named.' }),
      times: z
        .array(timeWords)
        .openapi({ description: 'Words that tell when; empty where an earlier Redline read the document.' }),
      places: z.array(placeWords).openapi({ description: 'Words that tell where; likewise.' }),
      sentences: z.array(span).openapi({ description: 'Sentences, in the order of the text.' }),
    })
    .openapi('Reading', { description: 'Everything that a reader needs to show one document.' }),
)

export const searchHit = schemaFor<SearchHit>()(
  z
    .object({
      document: z.string().openapi({ description: 'Id of the document.' }),
      title: z.string().nullable().openapi({ description: 'Its title.' }),
      outlet: z.string().nullable().openapi({ description: 'Its outlet.' }),
      span,
      snippet: z.string().openapi({ description: 'The words around the match.' }),
    })
    .openapi('SearchHit', { description: 'Where a search found its words.' }),
)

const pageFields = {
  next: z.string().nullable().openapi({ description: 'Cursor of the following page; null at the end.' }),
  total: count('How many fit the filter in all.'),
}

export const documentPage = schemaFor<DocumentPage>()(
  z
    .object({ items: z.array(documentRecord).openapi({ description: 'Documents of this page.' }), ...pageFields })
    .openapi('DocumentPage', { description: 'Documents.' }),
)
export const statementPage = schemaFor<StatementPage>()(
  z
    .object({ items: z.array(statementRecord).openapi({ description: 'Statements of this page.' }), ...pageFields })
    .openapi('StatementPage', { description: 'Statements.' }),
)
export const reportPage = schemaFor<ReportPage>()(
  z
    .object({ items: z.array(reportRecord).openapi({ description: 'Reports of this page.' }), ...pageFields })
    .openapi('ReportPage', { description: 'Reports, in the order of documents and texts.' }),
)
export const eventPage = schemaFor<EventPage>()(
  z
    .object({ items: z.array(eventRecord).openapi({ description: 'Events of this page.' }), ...pageFields })
    .openapi('EventPage', { description: 'Events.' }),
)
export const actorPage = schemaFor<ActorPage>()(
  z
    .object({ items: z.array(actorRecord).openapi({ description: 'Actors of this page.' }), ...pageFields })
    .openapi('ActorPage', { description: 'Actors.' }),
)
export const mentionPage = schemaFor<MentionPage>()(
  z
    .object({ items: z.array(mentionPlace).openapi({ description: 'Mentions of this page.' }), ...pageFields })
    .openapi('MentionPage', { description: 'Mentions, in the order of documents and texts.' }),
)
export const judgementPage = schemaFor<JudgementPage>()(
  z
    .object({ items: z.array(judgementRecord).openapi({ description: 'Judgements of this page.' }), ...pageFields })
    .openapi('JudgementPage', { description: 'Judgements, in the order in which they were made.' }),
)
export const searchPage = schemaFor<SearchPage>()(
  z
    .object({ items: z.array(searchHit).openapi({ description: 'Places of this page.' }), ...pageFields })
    .openapi('SearchPage', { description: 'Search hits.' }),
)

export const problem = schemaFor<Problem>()(
  z
    .object({
      type: z.string().openapi({ description: 'Kind of problem; `about:blank` where the status says it all.' }),
      title: z.string().openapi({ description: 'What went wrong, in few words.', example: 'Document not found' }),
      status: z.int().openapi({ description: 'HTTP status.', example: 404 }),
      detail: z.string().openapi({ description: 'What, where and what to do.' }),
      instance: z.string().openapi({ description: 'The path that was asked for.' }),
    })
    .openapi('Problem', { description: 'An error (RFC 9457).' }),
)
