import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { type FindSourcesOptions, MOST_SOURCE_BYTES, type SourceResult, tooLarge } from './find-sources.ts'
import { isPrivateAddress } from './is-private-address.ts'

const TIMEOUT_MS = 20_000
const MOST_REDIRECTS = 5
const ACCEPTED_TYPES = /^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml)\b/i
const ACCEPT = 'text/html, application/xhtml+xml, text/plain;q=0.9'

/** Fetches one page; refuses addresses of private networks, since an article must not be able to point into them. */
export async function fetchSource(source: string, options: FindSourcesOptions): Promise<SourceResult> {
  const { timeoutMs = TIMEOUT_MS } = options
  const deadline = AbortSignal.timeout(timeoutMs)
  let address = source
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const url = URL.parse(address)
      if (!url || !/^https?:$/.test(url.protocol)) return problem(source, 'is no web address; use http:// or https://')
      const target = await resolve(url, options)
      if (target === null)
        return problem(source, 'lies in a private network; such addresses are read only when allowed explicitly')
      const response = await ask({ url, target, signal: deadline })
      const status = response.statusCode ?? 0
      const location = response.headers.location
      if (status >= 300 && status < 400 && location) {
        response.destroy()
        address = new URL(location, url).href
        continue
      }
      if (status !== 200) {
        response.destroy()
        return problem(source, `the server answered ${status}; check the address or save the page and read the file`)
      }
      const contentType = response.headers['content-type'] ?? ''
      if (contentType !== '' && !ACCEPTED_TYPES.test(contentType)) {
        response.destroy()
        return problem(source, `is ${contentType.split(';')[0]}; this version reads text and HTML`)
      }
      const bytes = await readBody(response)
      if (bytes === null) return { problem: tooLarge(source, null) }
      return { found: { source, bytes, url: url.href, contentType } }
    }
    return problem(source, `redirects more than ${MOST_REDIRECTS} times; name the page it leads to`)
  } catch (error) {
    if (deadline.aborted)
      return problem(
        source,
        `did not answer within ${timeoutMs / 1000} s; try again, or save the page and read the file`,
      )
    return problem(source, `cannot be fetched (${reasonOf(error)}); check the address and the connection`)
  }
}

/** The network address of a host, looked up once so that a second answer cannot lead elsewhere; null when it is refused. */
async function resolve(
  url: URL,
  { allowPrivateAddresses = false }: FindSourcesOptions,
): Promise<{ readonly address: string; readonly family: number } | null> {
  const found = await lookup(url.hostname.replace(/^\[|\]$/g, ''), { all: true })
  const [first] = found
  if (!first) throw new Error('the host has no address')
  return !allowPrivateAddresses && found.some(({ address }) => isPrivateAddress(address)) ? null : first
}

interface Question {
  readonly url: URL
  readonly target: { readonly address: string; readonly family: number }
  readonly signal: AbortSignal
}

function ask({ url, target, signal }: Question): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((settle, fail) => {
    const request = send(
      url,
      {
        signal,
        agent: false,
        headers: { accept: ACCEPT, 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'redline' },
        lookup: (_host, lookupOptions, answer) => {
          if (lookupOptions.all) answer(null, [{ address: target.address, family: target.family }])
          else answer(null, target.address, target.family)
        },
      },
      settle,
    )
    request.on('error', fail)
    request.end()
  })
}

/** The body, decompressed; null when it is larger than a source may be. */
async function readBody(response: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_SOURCE_BYTES) {
      response.destroy()
      return null
    }
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  const bounds = { maxOutputLength: MOST_SOURCE_BYTES }
  try {
    switch (response.headers['content-encoding']) {
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(body, bounds)
      case 'br':
        return brotliDecompressSync(body, bounds)
      case 'deflate':
        return inflateSync(body, bounds)
      default:
        return body
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function problem(source: string, reason: string): SourceResult {
  return { problem: { source, message: `${source}: ${reason}` } }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // A host with several addresses fails with one error for each and no message of its own.
  const message = error.message || ('code' in error ? String(error.code) : error.name)
  return message.replace(/\s+/gu, ' ').slice(0, 200)
}
