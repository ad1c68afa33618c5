import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Case, isProblem } from '../../engine/index.ts'
import { answerApi } from './answer-api.ts'
import { answerPageFile } from './answer-page-file.ts'
import { guardChanges } from './guard-changes.ts'
import { guardRequests, type ServerEnv } from './guard-requests.ts'
import { answerProblem } from './problem.ts'
import { setSecurityHeaders } from './set-security-headers.ts'

export interface ServerOptions {
  readonly caseFile: Case
  /** Folder of the built page; it may be missing: then the page's paths say how to build it. */
  readonly webFolder: string
}

/** The app that answers the API from a case and everything else from the built page; it needs node-server's bindings. */
export function createServer({ caseFile, webFolder }: ServerOptions): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>()
  app.use(setSecurityHeaders)
  app.use(guardRequests)
  app.use(guardChanges)
  app.route('/', answerApi(caseFile))
  app.all('/api', (context) => answerProblem(context, noRoute(context.req.path)))
  app.all('/api/*', (context) => answerProblem(context, noRoute(context.req.path)))
  app.get('*', (context) => answerPageFile(context, webFolder))
  app.onError((error, context) => answerProblem(context, explainError(error)))
  return app
}

/** What the case itself says is wrong, apart from a fault of ours. */
function explainError(error: Error) {
  if (error instanceof HTTPException) {
    return { status: 400, title: 'Request not understood', detail: `${error.message}; see /api/openapi.json.` } as const
  }
  if (!isProblem(error)) {
    const detail = `This is a fault in Redline, please report it: ${error.message}`
    return { status: 500, title: 'Something is broken', detail } as const
  }
  return error.problem === 'request'
    ? ({ status: 400, title: 'Request not understood', detail: error.message } as const)
    : ({ status: 503, title: 'The case could not be used', detail: error.message } as const)
}

function noRoute(path: string) {
  return {
    status: 404,
    title: 'No such route',
    detail: `${path} is not part of the API; /api/openapi.json lists what is.`,
  } as const
}
