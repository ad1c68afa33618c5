import { constants } from 'node:fs'
import { access, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fetchSource } from './fetch-source.ts'
import type { ReadProblem } from './read-problem.ts'

/** Bytes of one source, with what is known of where they came from. */
export interface FoundSource {
  readonly source: string
  readonly bytes: Uint8Array
  readonly url?: string
  readonly contentType?: string
}

export type SourceResult =
  | { readonly found: FoundSource; readonly problem?: undefined }
  | { readonly problem: ReadProblem; readonly found?: undefined }

export interface FindSourcesOptions {
  /** What `-` reads; there is no standard input without it. */
  readonly stdin?: AsyncIterable<Uint8Array | string>
  /** Also fetch from loopback and private networks. */
  readonly allowPrivateAddresses?: boolean
  /** Milliseconds until a URL that does not answer is given up. */
  readonly timeoutMs?: number
}

/** An article of 20 MB would have three million words; such a file is a dump or an archive. */
export const MOST_SOURCE_BYTES = 20 * 1024 * 1024
/** What is read of a folder; a file of any other name is read when it is named itself. */
const ARTICLE_NAMES = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.shtml'])
const WEB_ADDRESS = /^https?:\/\//i
const STANDARD_INPUT = '-'

/** Gives the bytes behind each path, folder, URL or `-`, in order; one problem for each that cannot be read. */
export async function* findSources(
  paths: readonly string[],
  options: FindSourcesOptions = {},
): AsyncGenerator<SourceResult> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) yield await readStandardInput(options)
    else if (WEB_ADDRESS.test(path)) yield await fetchSource(path, options)
    else yield* readPath(path)
  }
}

async function* readPath(path: string): AsyncGenerator<SourceResult> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) {
      yield* readFolder(path)
      return
    }
    if (!stats.isFile()) {
      yield {
        problem: { source: path, message: `${path}: is neither a file nor a folder; name a file, a folder or a URL` },
      }
      return
    }
  } catch (error) {
    yield { problem: problemOf(path, error) }
    return
  }
  yield await readOne(path)
}

interface Folder {
  readonly path: string
  /** Real paths of the folders around it, itself included: a link back to one of them is a loop. */
  readonly around: ReadonlySet<string>
}

async function* readFolder(root: string): AsyncGenerator<SourceResult> {
  const pending: (Folder | string)[] = [{ path: root, around: new Set([await realpath(root)]) }]
  let count = 0
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') {
      count++
      yield await readOne(next)
      continue
    }
    let names: string[]
    try {
      names = (await readdir(next.path)).filter((name) => !name.startsWith('.')).sort()
    } catch (error) {
      count++
      yield { problem: problemOf(next.path, error) }
      continue
    }
    const entries: (Folder | string)[] = []
    for (const name of names) {
      const path = join(next.path, name)
      try {
        const stats = await stat(path)
        if (stats.isDirectory()) {
          const real = await realpath(path)
          if (!next.around.has(real)) entries.push({ path, around: new Set([...next.around, real]) })
          else {
            count++
            yield {
              problem: {
                source: path,
                message: `${path}: leads back to a folder it lies in; the loop was not followed`,
              },
            }
          }
        } else if (stats.isFile() && ARTICLE_NAMES.has(extname(name).toLowerCase())) entries.push(path)
      } catch (error) {
        count++
        yield { problem: problemOf(path, error) }
      }
    }
    pending.push(...entries.reverse())
  }
  if (count === 0)
    yield {
      problem: {
        source: root,
        message: `${root}: holds no articles (${[...ARTICLE_NAMES].join(', ')}); name another folder or the files themselves`,
      },
    }
}

async function readOne(path: string): Promise<SourceResult> {
  try {
    await access(path, constants.R_OK)
    const { size } = await stat(path)
    if (size > MOST_SOURCE_BYTES) return { problem: tooLarge(path, size) }
    const bytes = await readFile(path)
    if (bytes.length > MOST_SOURCE_BYTES) return { problem: tooLarge(path, bytes.length) }
    return { found: { source: path, bytes } }
  } catch (error) {
    return { problem: problemOf(path, error) }
  }
}

async function readStandardInput({ stdin }: FindSourcesOptions): Promise<SourceResult> {
  const source = STANDARD_INPUT
  if (!stdin)
    return { problem: { source, message: '-: there is no standard input here; name a file, a folder or a URL' } }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    size += bytes.length
    if (size > MOST_SOURCE_BYTES) return { problem: tooLarge('standard input', size) }
    chunks.push(bytes)
  }
  return { found: { source, bytes: Buffer.concat(chunks) } }
}

/** The one line for a source over the limit. */
export function tooLarge(source: string, sizeBytes: number | null): ReadProblem {
  const size = sizeBytes === null ? '' : ` (${Math.ceil(sizeBytes / 1024 / 1024)} MB)`
  return {
    source,
    message: `${source}: is larger than ${MOST_SOURCE_BYTES / 1024 / 1024} MB${size}; split it into its articles first`,
  }
}

function problemOf(path: string, error: unknown): ReadProblem {
  // Errors of node:fs carry a code.
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const name = basename(path) || path
  const messages: Readonly<Record<string, string>> = {
    ENOENT: path.includes('\uFFFD')
      ? `${path}: its name is no valid UTF-8, so it cannot be opened; rename it`
      : `${path}: there is no such file or folder; check the path`,
    EACCES: `${path}: no permission to read it; change its permissions or copy it`,
    EPERM: `${path}: no permission to read it; change its permissions or copy it`,
    ELOOP: `${path}: a chain of links leads back to itself; name the file they were meant for`,
    ENAMETOOLONG: `${name.slice(0, 60)}...: the path is too long for a file; check it`,
    ENOTDIR: `${path}: a part of the path is a file, not a folder; check the path`,
  }
  const reason = error instanceof Error ? error.message.replace(/\s+/gu, ' ') : String(error)
  return { source: path, message: messages[code] ?? `${path}: cannot be read (${reason}); check the path` }
}
