import { createRoute, z } from '@hono/zod-openapi'
import { ACTOR_TYPES, JUDGEMENT_STANDINGS, SPEECH_ACTS, STATEMENT_KINDS } from '../../model/index.ts'
import {
  actorPage,
  caseSummary,
  documentPage,
  judgementPage,
  problem,
  reading,
  searchPage,
  statementPage,
} from './answer-schemas.ts'
import { documentRecord } from './document-schemas.ts'
import { newJudgement, signature } from './judgement-requests.ts'
import { judgementRecord } from './judgement-schemas.ts'
import { API_PATHS } from './paths.ts'
import type { ActorQuery, DocumentQuery, JudgementQuery, StatementQuery } from './queries.ts'
import { schemaFor } from './schema-for.ts'

/** Longest page of a listing, in records. */
export const MAX_PAGE_SIZE = 1000
const DEFAULT_PAGE_SIZE = 100
/** Longest parameter taken, in UTF-16 code units: no name, id or search comes near it. */
const MAX_PARAMETER_LENGTH = 1000

const words = (description: string, example?: string) =>
  z
    .string()
    .min(1)
    .max(MAX_PARAMETER_LENGTH)
    .openapi({ description, ...(example ? { example } : {}) })
const day = (description: string) => z.iso.date().openapi({ description, example: '1962-10-22' })

const pageQuery = {
  cursor: words('`next` of the page before.').optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_PAGE_SIZE)
    .optional()
    .openapi({
      description: `Records a page, at most ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} when absent.`,
      example: 50,
    }),
}

export const documentQuery = schemaFor<DocumentQuery>()(
  z.strictObject({
    ...pageQuery,
    outlet: words('Id or start of the name of an outlet.').optional(),
    from: day('Documents dated on this day or later.').optional(),
    to: day('Documents dated on this day or earlier.').optional(),
  }),
)

export const statementQuery = schemaFor<StatementQuery>()(
  z.strictObject({
    ...pageQuery,
    document: words('Id of a document, an unambiguous start of one, or the file name of its source.').optional(),
    actor: words('Id, name or alias of whoever speaks.', 'john-f-kennedy').optional(),
    voice: words('Name of any voice on the path from the outlet inward.', 'TASS').optional(),
    kind: z.enum(STATEMENT_KINDS).optional().openapi({ description: 'How the words are given.' }),
    act: z.enum(SPEECH_ACTS).optional().openapi({ description: 'Speech act.' }),
    from: day('Statements of this day or later.').optional(),
    to: day('Statements of this day or earlier.').optional(),
  }),
)

export const actorQuery = schemaFor<ActorQuery>()(
  z.strictObject({
    ...pageQuery,
    type: z.enum(ACTOR_TYPES).optional().openapi({ description: 'What kind of actor.' }),
    name: words('Part of a name or alias.', 'Kennedy').optional(),
  }),
)

export const judgementQuery = schemaFor<JudgementQuery>()(
  z.strictObject({
    ...pageQuery,
    document: words('Id of a document, an unambiguous start of one, or the file name of its source.').optional(),
    statement: words('Id of the statement that they belong to, or an unambiguous start of one.').optional(),
    standing: z.enum(JUDGEMENT_STANDINGS).optional().openapi({ description: 'Whether they hold.' }),
  }),
)

const documentParameters = z.object({
  id: words('Id of a document, an unambiguous start of one, or the file name of its source.', '4f1d0c9a7be2531608aa'),
})

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
const failure = (description: string) => ({ description, content: { 'application/problem+json': { schema: problem } } })
const badRequest = failure('A parameter is wrong; `detail` says which and what it may be.')
const notFound = failure('There is no such document.')
const refused = failure('The request does not come from this server’s own address or page.')

export const caseRoute = createRoute({
  method: 'get',
  path: API_PATHS.case,
  summary: 'What the case holds',
  request: { query: z.strictObject({}) },
  responses: { 200: json(caseSummary, 'Figures of the case.'), 400: badRequest, 403: refused },
})

export const documentsRoute = createRoute({
  method: 'get',
  path: API_PATHS.documents,
  summary: 'The documents, page by page',
  request: { query: documentQuery },
  responses: { 200: json(documentPage, 'A page of documents, without their texts.'), 400: badRequest, 403: refused },
})

export const documentRoute = createRoute({
  method: 'get',
  path: API_PATHS.document,
  summary: 'One document',
  request: {
    params: documentParameters,
    query: z.strictObject({
      text: z.stringbool().optional().openapi({ type: 'boolean', description: 'Also give the text.', example: true }),
    }),
  },
  responses: { 200: json(documentRecord, 'The document.'), 400: badRequest, 403: refused, 404: notFound },
})

export const readingRoute = createRoute({
  method: 'get',
  path: API_PATHS.reading,
  summary: 'One document with everything found in it',
  request: { params: documentParameters, query: z.strictObject({}) },
  responses: {
    200: json(reading, 'Text, statements, mentions and sentences.'),
    400: badRequest,
    403: refused,
    404: notFound,
  },
})

export const statementsRoute = createRoute({
  method: 'get',
  path: API_PATHS.statements,
  summary: 'The statements, page by page',
  request: { query: statementQuery },
  responses: { 200: json(statementPage, 'A page of statements.'), 400: badRequest, 403: refused, 404: notFound },
})

export const actorsRoute = createRoute({
  method: 'get',
  path: API_PATHS.actors,
  summary: 'The actors, page by page',
  request: { query: actorQuery },
  responses: { 200: json(actorPage, 'A page of actors.'), 400: badRequest, 403: refused },
})

export const judgementsRoute = createRoute({
  method: 'get',
  path: API_PATHS.judgements,
  summary: 'The judgements of people on statements, page by page',
  request: { query: judgementQuery },
  responses: { 200: json(judgementPage, 'A page of judgements.'), 400: badRequest, 403: refused, 404: notFound },
})

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
})
const tooLarge = failure('The body is larger than any judgement.')
const notJson = failure('The body is not JSON, or does not say so in `Content-Type`.')
const notWritable = failure('The case cannot be written to; `detail` says why.')

export const judgeRoute = createRoute({
  method: 'post',
  path: API_PATHS.judgements,
  summary: 'Corrects a statement; the correction is kept apart, survives further readings and can be undone',
  request: { query: z.strictObject({}), body: body(newJudgement) },
  responses: {
    201: json(judgementRecord, 'The judgement.'),
    400: badRequest,
    403: refused,
    404: failure('There is no such statement.'),
    413: tooLarge,
    415: notJson,
    503: notWritable,
  },
})

export const undoRoute = createRoute({
  method: 'post',
  path: API_PATHS.undo,
  summary: 'Takes a judgement back; one that was taken back before stays so',
  request: {
    params: z.object({ id: words('Id of a judgement, or an unambiguous start of one.', '9a3f61c20b7d48e5f012') }),
    query: z.strictObject({}),
    body: body(signature),
  },
  responses: {
    200: json(judgementRecord, 'The judgement, undone.'),
    400: badRequest,
    403: refused,
    404: failure('There is no such judgement.'),
    413: tooLarge,
    415: notJson,
    503: notWritable,
  },
})

export const searchRoute = createRoute({
  method: 'get',
  path: API_PATHS.search,
  summary: 'Full-text search in the documents',
  request: { query: z.strictObject({ q: words('Words to look for.', 'quarantine'), ...pageQuery }) },
  responses: { 200: json(searchPage, 'Where the words stand.'), 400: badRequest, 403: refused },
})

export const openapiRoute = createRoute({
  method: 'get',
  path: API_PATHS.openapi,
  summary: 'This description, as OpenAPI 3.1',
  responses: {
    200: json(z.object({ openapi: z.string() }).openapi({ description: 'An OpenAPI document.' }), 'The description.'),
    403: refused,
  },
})

/** Every route of the API, in the order of the documentation. */
export const ROUTES = [
  caseRoute,
  documentsRoute,
  documentRoute,
  readingRoute,
  statementsRoute,
  actorsRoute,
  judgementsRoute,
  judgeRoute,
  undoRoute,
  searchRoute,
  openapiRoute,
] as const
