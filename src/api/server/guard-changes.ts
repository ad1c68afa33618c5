import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { API_PATHS } from '../contract/paths.ts'
import type { ServerEnv } from './guard-requests.ts'
import { answerProblem } from './problem.ts'

/** What a judgement with the longest names and note needs, several times over. */
const MAX_BODY_BYTES = 64 * 1024

/** `/api/judgements` and `/api/judgements/9a3f/undo`: all that can be changed through this server. */
const CHANGING_PATHS = [API_PATHS.judgements, API_PATHS.undo].map(
  (path) => new RegExp(`^${path.replace('{id}', '[^/]+')}$`),
)

/** `application/json`, also with a charset after it. */
const JSON_TYPE = /^application\/json(?:$|\s*;)/i

/** Holds a body to what a judgement can need, however long it says it is. */
const limitBody = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: (context) =>
    answerProblem(context, {
      status: 413,
      title: 'Too much was sent',
      detail: `${context.req.path}: a body may have ${MAX_BODY_BYTES} bytes at most; shorten the note.`,
    }),
})

/**
 * Lets nothing change but by POST of JSON to the routes that take it. A form of another site's page cannot send JSON, and a
 * script of one has to ask first, which is refused: there is no CORS.
 */
export const guardChanges: MiddlewareHandler<ServerEnv> = async (context, next) => {
  const { method, path } = context.req
  if (method === 'GET' || method === 'HEAD') return next()
  const isChanging = CHANGING_PATHS.some((pattern) => pattern.test(path))
  if (method !== 'POST' || !isChanging) {
    const allowed = path === API_PATHS.judgements ? 'GET, HEAD, POST' : isChanging ? 'POST' : 'GET, HEAD'
    context.header('Allow', allowed)
    return answerProblem(context, {
      status: 405,
      title: 'Method not allowed',
      detail: `${method} is not answered at ${path.slice(0, MAX_QUOTED_LENGTH)}; use ${allowed}.`,
    })
  }
  if (!JSON_TYPE.test(context.req.header('content-type') ?? '')) {
    return answerProblem(context, {
      status: 415,
      title: 'Not JSON',
      detail: `${path.slice(0, MAX_QUOTED_LENGTH)}: send a JSON object, with Content-Type: application/json.`,
    })
  }
  return limitBody(context, next)
}

/** Paths are anybody's text. */
const MAX_QUOTED_LENGTH = 100
