import { z } from '@hono/zod-openapi'
import {
  type Alert,
  type ChainHop,
  type DocumentDate,
  type DocumentRecord,
  REGION_KINDS,
  type Region,
} from '../../model/index.ts'
import { schemaFor } from './schema-for.ts'
import { isoDate, span, spanFields, timeFields } from './span-schemas.ts'

const evidence = z.array(span).openapi({ description: 'The stretches of the text that it rests on.' })
const hash = z.string().openapi({ description: "SHA-256 of the text's UTF-8, hexadecimal." })

export const region = schemaFor<Region>()(
  z
    .object({
      ...spanFields,
      kind: z.enum(REGION_KINDS).openapi({ description: 'What the stretch of the page is.', example: 'body' }),
    })
    .openapi('Region', { description: 'A marked stretch of the page; regions never overlap and lie in order.' }),
)

export const documentDate = schemaFor<DocumentDate>()(
  z
    .object({
      ...timeFields,
      kind: z
        .enum(['stated', 'original', 'visit', 'updated', 'inferred'])
        .openapi({ description: 'Whose date it is: of the page, the original, a visit, an update, or worked out.' }),
      spans: evidence,
    })
    .openapi('DocumentDate', { description: 'A date that the page shows or that was worked out.' }),
)

export const chainHop = schemaFor<ChainHop>()(
  z
    .object({
      outlet: z.string().nullable().openapi({ description: 'Name of the outlet.', example: 'Meridian Wire' }),
      author: z.string().nullable().openapi({ description: 'Name of the author.' }),
      url: z.string().nullable().openapi({ description: 'Address of that text.' }),
      relation: z
        .enum(['original', 'republished', 'translated', 'excerpted'])
        .openapi({ description: 'How this text came from that one.' }),
      spans: evidence,
    })
    .openapi('ChainHop', { description: 'One step back towards where the text was first published.' }),
)

export const alert = schemaFor<Alert>()(
  z
    .object({
      kind: z.string().openapi({ description: 'What is the matter, as one word.', example: 'visit-date' }),
      message: z.string().openapi({ description: 'What a reader should know before trusting the document.' }),
      spans: evidence,
    })
    .openapi('Alert', { description: 'Something to know before trusting a document.' }),
)

const documentFields = {
  id: z.string().openapi({ description: 'Hash of the source bytes.', example: '4f1d0c9a7be2531608aa' }),
  source: z.string().openapi({ description: 'Path or URL as the user gave it.', example: 'articles/blockade.html' }),
  format: z.enum(['text', 'html']).openapi({ description: 'What the source was read as.' }),
  title: z.string().nullable().openapi({ description: 'Title as published.' }),
  author: z.string().nullable().openapi({ description: 'Author as the page names them.' }),
  outlet: z.string().nullable().openapi({ description: 'Outlet that published this page.' }),
  language: z.string().nullable().openapi({ description: 'BCP 47 tag of most of the text.', example: 'en' }),
  url: z.string().nullable().openapi({ description: 'Address of the page, where it says so.' }),
  textHash: hash,
  regions: z.array(region).openapi({ description: 'What each stretch of the page is.' }),
  dates: z.array(documentDate).openapi({ description: 'Dates of the document.' }),
  written: z
    .object({
      earliest: isoDate.nullable(),
      latest: isoDate.nullable(),
      basis: z.string().openapi({ description: 'What the bounds rest on.' }),
    })
    .nullable()
    .openapi({ description: 'When the text could have been written.' }),
  chain: z.array(chainHop).openapi({ description: 'Where the text was copied from, nearest first.' }),
  family: z.string().openapi({ description: 'Id of the family of documents that share one origin.' }),
  alerts: z.array(alert).openapi({ description: 'What to know before trusting it.' }),
  statements: z.int().min(0).openapi({ description: 'How many statements stand in it.', example: 12 }),
  voices: z.array(z.string()).openapi({ description: 'Innermost voices, most statements first, at most eight.' }),
}

const text = z.string().openapi({ description: 'The immutable text that all offsets count in.' })

export const documentRecord = schemaFor<DocumentRecord>()(
  z
    .object({
      ...documentFields,
      text: text.optional().openapi({ description: 'The immutable text; only when it was asked for.' }),
    })
    .openapi('DocumentRecord', { description: 'A source as read.' }),
)

export const documentWithText = schemaFor<DocumentRecord & { readonly text: string }>()(
  z
    .object({ ...documentFields, text })
    .openapi('DocumentWithText', { description: 'A source as read, with its text.' }),
)
