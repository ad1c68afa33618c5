import { createRoute, z } from '@hono/zod-openapi'
import { ACTOR_TYPES, SPEECH_ACTS, STATEMENT_KINDS } from '../../model/index.ts'
import { actorPage, caseSummary, documentPage, problem, reading, searchPage, statementPage } from './answer-schemas.ts'
import { documentRecord } from './document-schemas.ts'
import { API_PATHS } from './paths.ts'
import type { ActorQuery, DocumentQuery, StatementQuery } from './queries.ts'
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
  searchRoute,
  openapiRoute,
] as const
