import { createServer as createHttpServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createServer, type ServerOptions } from './create-server.ts'

/** The port tried first when none is given. */
export const DEFAULT_PORT = 7462
/** How many ports after the wanted one are tried when it is taken. */
const PORTS_TRIED = 20
const LOOPBACK = '127.0.0.1'

export interface ServeOptions extends ServerOptions {
  /** 0 for any free port; when the port is taken the next free one is used. */
  readonly port?: number
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string
  readonly port: number
  /** Ends open connections and frees the port. */
  close(): Promise<void>
}

/** Serves a case and its page on the loopback interface only. */
export async function serve({ port = DEFAULT_PORT, ...options }: ServeOptions): Promise<RunningServer> {
  const server = createHttpServer(getRequestListener(createServer(options).fetch, { overrideGlobalObjects: false }))
  const bound = await listenOnFreePort(server, port)
  return { url: `http://${LOOPBACK}:${bound}`, port: bound, close: () => closeServer(server) }
}

async function listenOnFreePort(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      return await listen(server, port)
    } catch (error) {
      if (!isTaken(error)) throw error
      if (wanted === 0 || port >= Math.min(wanted + PORTS_TRIED, 65535)) {
        throw Object.assign(error, { message: `ports ${wanted} to ${port} are all taken; choose another with --port` })
      }
    }
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      server.off('error', reject)
      // A listening TCP server has an address with a port.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function isTaken(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}
