import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { answerProblem } from './problem.ts'

/** What node-server hands to the app beside the request; absent when the app is called without a socket. */
export interface ServerEnv {
  readonly Bindings: HttpBindings
}

/** `localhost:7462`, `127.0.0.1`, `[::1]:7462`: a name that only this machine answers to, and the port. */
const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::(?<port>\d{1,5}))?$/i
const LOOPBACK_ORIGIN = /^http:\/\/(?<host>.+)$/i
const DEFAULT_HTTP_PORT = 80

/**
 * Lets through only requests that name this machine and the port that they came in on. Another site's page that resolves
 * its own name to this machine (DNS rebinding) names itself in Host; one that calls us names itself in Origin or
 * Sec-Fetch-Site.
 */
export const guardRequests: MiddlewareHandler<ServerEnv> = async (context, next) => {
  const port = context.env?.incoming?.socket.localPort ?? null
  const host = context.req.header('host') ?? ''
  const origin = context.req.header('origin')
  const refuse = (detail: string) => answerProblem(context, { status: 403, title: 'Request refused', detail })
  // `GET http://other.example/api/case`: the address would outrank Host, and no browser sends one to a server.
  if (context.env?.incoming?.url?.startsWith('/') === false) {
    return refuse('The request names a whole address as if this were a proxy; ask for the path alone.')
  }
  if (!isOwnHost(host, port)) {
    return refuse(
      `The Host header ${quote(host)} is not this server's; open http://127.0.0.1:${port ?? ''} in a browser on this machine.`,
    )
  }
  if (origin !== undefined && !isOwnOrigin(origin, port)) {
    return refuse(`The page at ${quote(origin)} may not ask this server; only its own page may.`)
  }
  if (context.req.path.startsWith('/api') && isFromAnotherSite(context.req.header('sec-fetch-site'))) {
    return refuse('A page of another site may not ask this server; only its own page may.')
  }
  return next()
}

function isOwnHost(host: string, port: number | null): boolean {
  const match = LOOPBACK_HOST.exec(host)
  return match !== null && Number(match.groups?.port ?? DEFAULT_HTTP_PORT) === port
}

function isOwnOrigin(origin: string, port: number | null): boolean {
  return isOwnHost(LOOPBACK_ORIGIN.exec(origin)?.groups?.host ?? '', port)
}

/** Browsers say where a request comes from; other clients do not send the header. */
function isFromAnotherSite(fetchSite: string | undefined): boolean {
  return fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none'
}

/** Headers are shown shortened: they are anybody's text. */
const MAX_QUOTED_LENGTH = 100
function quote(text: string): string {
  return JSON.stringify(text.slice(0, MAX_QUOTED_LENGTH))
}
