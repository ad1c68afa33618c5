import { createRoute, z } from '@hono/zod-openapi'
import { ACTOR_TYPES, JUDGEMENT_STANDINGS, SPEECH_ACTS, STATEMENT_KINDS } from '../../model/index.ts'
import { actorProfile, mentionKind } from './actor-schemas.ts'
import {
  actorPage,
  caseSummary,
  documentPage,
  judgementPage,
  mentionPage,
  reading,
  searchPage,
  statementPage,
} from './answer-schemas.ts'
import { documentRecord } from './document-schemas.ts'
import { newJudgement, signature } from './judgement-requests.ts'
import { judgementRecord } from './judgement-schemas.ts'
import { API_PATHS } from './paths.ts'
import {
  ACTOR_ORDERS,
  type ActorQuery,
  type DocumentQuery,
  type JudgementQuery,
  type MentionQuery,
  type StatementQuery,
} from './queries.ts'
import { eventRoute, eventsRoute, reportRoute, reportsRoute, timelineRoute } from './report-routes.ts'
import { badRequest, day, failure, json, notFound, pageQuery, refused, words } from './route-parts.ts'
import { schemaFor } from './schema-for.ts'

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
    addressee: words('Id, name or alias of whoever is spoken to.').optional(),
    naming: words('Id, name or alias of whoever is named in what is said.').optional(),
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
    country: words('Id of a state: itself, and whoever belongs to it.', 'cuba').optional(),
    document: words('Id of a document, an unambiguous start of one, or the file name of its source.').optional(),
    speaks: z
      .stringbool()
      .optional()
      .openapi({ type: 'boolean', description: 'Those who make statements, or those who make none.' }),
    order: z.enum(ACTOR_ORDERS).optional().openapi({ description: 'What comes first; `statements` when absent.' }),
  }),
)

export const mentionQuery = schemaFor<MentionQuery>()(
  z.strictObject({
    ...pageQuery,
    document: words('Id of a document, an unambiguous start of one, or the file name of its source.').optional(),
    actor: words('Id, name or alias of whoever is meant.', 'john-f-kennedy').optional(),
    name: words('Its words, compared without case and accents.', 'the president').optional(),
    kind: mentionKind.optional().openapi({ description: 'What kind of mention.' }),
  }),
)

export const judgementQuery = schemaFor<JudgementQuery>()(
  z.strictObject({
    ...pageQuery,
    document: words('Id of a document, an unambiguous start of one, or the file name of its source.').optional(),
    statement: words('Id of the statement that they belong to, or an unambiguous start of one.').optional(),
    report: words('Id of the report that they belong to, or an unambiguous start of one.').optional(),
    standing: z.enum(JUDGEMENT_STANDINGS).optional().openapi({ description: 'Whether they hold.' }),
    actor: words('Id, name or alias of an actor that they are on, or that they name.').optional(),
  }),
)

const documentParameters = z.object({
  id: words('Id of a document, an unambiguous start of one, or the file name of its source.', '4f1d0c9a7be2531608aa'),
})

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
    200: json(reading, 'Text, statements, reports, mentions, times, places and sentences.'),
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
  responses: { 200: json(actorPage, 'A page of actors.'), 400: badRequest, 403: refused, 404: notFound },
})

export const actorRoute = createRoute({
  method: 'get',
  path: API_PATHS.actor,
  summary: 'One actor: its names, offices and documents, and whom it speaks to and of',
  request: {
    params: z.object({ id: words('Id, name or alias of an actor.', 'nikita-khrushchev') }),
    query: z.strictObject({}),
  },
  responses: {
    200: json(actorProfile, 'The actor; that which it was merged into where it was.'),
    400: badRequest,
    403: refused,
    404: failure('There is no such actor.'),
  },
})

export const mentionsRoute = createRoute({
  method: 'get',
  path: API_PATHS.mentions,
  summary: 'The places where actors are named, page by page',
  request: { query: mentionQuery },
  responses: { 200: json(mentionPage, 'A page of mentions.'), 400: badRequest, 403: refused, 404: notFound },
})

export const judgementsRoute = createRoute({
  method: 'get',
  path: API_PATHS.judgements,
  summary: 'The judgements of people, page by page',
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
  summary:
    'Corrects a statement or a report, parts or joins reports, says who is meant or who is who; this is kept apart, survives further readings and can be undone',
  request: { query: z.strictObject({}), body: body(newJudgement) },
  responses: {
    201: json(judgementRecord, 'The judgement.'),
    400: badRequest,
    403: refused,
    404: failure('There is no such statement, report, mention, name or actor.'),
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
  reportsRoute,
  reportRoute,
  eventsRoute,
  eventRoute,
  timelineRoute,
  actorsRoute,
  actorRoute,
  mentionsRoute,
  judgementsRoute,
  judgeRoute,
  undoRoute,
  searchRoute,
  openapiRoute,
] as const
