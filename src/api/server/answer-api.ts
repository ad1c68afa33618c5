import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Case } from '../../engine/index.ts'
import {
  actorRoute,
  actorsRoute,
  caseRoute,
  documentRoute,
  documentsRoute,
  judgementsRoute,
  judgeRoute,
  mentionsRoute,
  openapiRoute,
  readingRoute,
  searchRoute,
  statementsRoute,
  undoRoute,
} from '../contract/routes.ts'
import { asPlain } from '../contract/schema-for.ts'
import { answerDeeds, noReport } from './answer-deeds.ts'
import type { ServerEnv } from './guard-requests.ts'
import { answerProblem, noDocument } from './problem.ts'

const DESCRIPTION = {
  openapi: '3.1.0',
  info: {
    title: 'Redline',
    version: '1',
    summary: 'Who said what, on whose word, copied from where.',
    description:
      'Reads one case, and takes people’s judgements on it. All offsets count UTF-16 code units of a document’s text; what is unknown is null; errors are application/problem+json.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
}

/** The routes of the contract, answered from a case. */
export function answerApi(caseFile: Case) {
  const app = new OpenAPIHono<ServerEnv>({
    defaultHook: (result, context) => {
      if (result.success) return undefined
      const detail = `${context.req.path}: ${z.prettifyError(result.error).replaceAll('\n', ' ')}. See /api/openapi.json.`
      return answerProblem(context, { status: 400, title: 'Parameter not understood', detail })
    },
  })
  app.openapi(caseRoute, (context) => context.json(asPlain(caseFile.summary()), 200))
  app.openapi(documentsRoute, (context) =>
    context.json(asPlain(caseFile.documents(asPlain(context.req.valid('query')))), 200),
  )
  app.openapi(documentRoute, (context) => {
    const { id } = context.req.valid('param')
    const document = caseFile.document(id, { withText: context.req.valid('query').text ?? false })
    return document ? context.json(asPlain(document), 200) : answerProblem(context, noDocument(id))
  })
  app.openapi(readingRoute, (context) => {
    const { id } = context.req.valid('param')
    const reading = caseFile.reading(id)
    return reading ? context.json(asPlain(reading), 200) : answerProblem(context, noDocument(id))
  })
  app.openapi(statementsRoute, (context) => {
    const filter = asPlain(context.req.valid('query'))
    if (filter.document !== undefined && !caseFile.document(filter.document)) {
      return answerProblem(context, noDocument(filter.document))
    }
    return context.json(asPlain(caseFile.statements(filter)), 200)
  })
  answerDeeds(app, caseFile)
  app.openapi(actorsRoute, (context) => {
    const filter = asPlain(context.req.valid('query'))
    if (filter.document !== undefined && !caseFile.document(filter.document)) {
      return answerProblem(context, noDocument(filter.document))
    }
    return context.json(asPlain(caseFile.actors(filter)), 200)
  })
  app.openapi(actorRoute, (context) => {
    const { id } = context.req.valid('param')
    const profile = caseFile.actor(id)
    return profile ? context.json(asPlain(profile), 200) : answerProblem(context, noActor(id))
  })
  app.openapi(mentionsRoute, (context) => {
    const filter = asPlain(context.req.valid('query'))
    if (filter.document !== undefined && !caseFile.document(filter.document)) {
      return answerProblem(context, noDocument(filter.document))
    }
    return context.json(asPlain(caseFile.mentions(filter)), 200)
  })
  app.openapi(judgementsRoute, (context) => {
    const filter = asPlain(context.req.valid('query'))
    if (filter.document !== undefined && !caseFile.document(filter.document)) {
      return answerProblem(context, noDocument(filter.document))
    }
    return context.json(asPlain(caseFile.judgements(filter)), 200)
  })
  app.openapi(judgeRoute, (context) => {
    const { by = null, note = null, ...judgement } = context.req.valid('json')
    if ('statement' in judgement) {
      const { statement, ...correction } = judgement
      const made = caseFile.judge(statement, asPlain(correction), { by, note })
      return made ? context.json(asPlain(made), 201) : answerProblem(context, noStatement(statement))
    }
    if ('report' in judgement) {
      const { report, ...correction } = judgement
      const made = caseFile.judgeReport(report, asPlain(correction), { by, note })
      return made ? context.json(asPlain(made), 201) : answerProblem(context, noReport(report))
    }
    const made = caseFile.judgeActor(asPlain(judgement), { by, note })
    return made ? context.json(asPlain(made), 201) : answerProblem(context, nothingToJudge(judgement))
  })
  app.openapi(undoRoute, (context) => {
    const { id } = context.req.valid('param')
    const { by = null, note = null } = context.req.valid('json')
    const judgement = caseFile.undo(id, { by, note })
    return judgement ? context.json(asPlain(judgement), 200) : answerProblem(context, noJudgement(id))
  })
  app.openapi(searchRoute, (context) => {
    const { q, ...page } = asPlain(context.req.valid('query'))
    return context.json(asPlain(caseFile.search(q, page)), 200)
  })
  app.openapi(openapiRoute, (context) => context.json(describeApi(app), 200))
  return app
}

/** The OpenAPI 3.1 document of an app with the contract's routes. */
export function describeApi(app: { readonly getOpenAPI31Document: OpenAPIHono['getOpenAPI31Document'] }) {
  return app.getOpenAPI31Document(DESCRIPTION)
}

function noStatement(key: string) {
  return {
    status: 404,
    title: 'Statement not found',
    detail: `There is no statement ${JSON.stringify(key)} in this case; it may have been read again meanwhile. Reload, then try again.`,
  } as const
}

function noActor(key: string) {
  return {
    status: 404,
    title: 'Actor not found',
    detail: `There is no actor ${JSON.stringify(key)} in this case; /api/actors lists them.`,
  } as const
}

/** What a judgement on an actor, a name or a mention lacks. */
function nothingToJudge(
  judgement:
    | { readonly field: 'mention'; readonly mention: string }
    | { readonly field: 'name'; readonly name: string; readonly of: string | null }
    | { readonly field: 'identity'; readonly of: string },
) {
  switch (judgement.field) {
    case 'mention':
      return {
        status: 404,
        title: 'Mention not found',
        detail: `There is no mention ${JSON.stringify(judgement.mention)} in this case; it may have been read again meanwhile. Reload, then try again.`,
      } as const
    case 'name':
      return {
        status: 404,
        title: 'Name not found',
        detail: `No mention of ${judgement.of === null ? 'somebody unknown' : JSON.stringify(judgement.of)} reads ${JSON.stringify(judgement.name)}; /api/mentions lists them.`,
      } as const
    case 'identity':
      return noActor(judgement.of)
  }
}

function noJudgement(key: string) {
  return {
    status: 404,
    title: 'Judgement not found',
    detail: `There is no judgement ${JSON.stringify(key)} in this case; /api/judgements lists them.`,
  } as const
}
