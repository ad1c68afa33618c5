import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Context } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { answerProblem } from './problem.ts'

/** Where the build puts files whose names hold a hash of their content. */
const HASHED_ASSETS = '/assets/'
const FOREVER = 'public, max-age=31536000, immutable'
const INDEX = '/index.html'

/**
 * A file of the built page, or its index for any other path. A request's path is only looked up among the names of the
 * files that lie in the folder, never joined to it, so no path reaches outside.
 */
export function answerPageFile(context: Context, webFolder: string): Response {
  const files = listFiles(webFolder)
  const path = decodePath(context.req.path)
  const file = files.get(path)
  if (file !== undefined && path !== INDEX) {
    return answerFile(context, { path: file, cache: path.startsWith(HASHED_ASSETS) ? FOREVER : 'no-cache' })
  }
  if (path.startsWith(HASHED_ASSETS)) {
    return answerProblem(context, {
      status: 404,
      title: 'File not found',
      detail: `${path} is not part of the page as it is built now; reload the page.`,
    })
  }
  const index = files.get(INDEX)
  if (index === undefined) {
    return answerProblem(context, {
      status: 503,
      title: 'The page is not built',
      detail: `${webFolder} holds no index.html; run \`npm run build\` in the checkout and reload. The API answers under /api.`,
    })
  }
  return answerFile(context, { path: index, cache: 'no-cache' })
}

/** Paths as requested (`/assets/main-1a2b.js`) to paths on disk; empty when there is no such folder. */
function listFiles(webFolder: string): ReadonlyMap<string, string> {
  try {
    const entries = readdirSync(webFolder, { recursive: true, withFileTypes: true })
    return new Map(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const path = join(entry.parentPath, entry.name)
          return [`/${relative(webFolder, path).split(sep).join('/')}`, path]
        }),
    )
  } catch {
    return new Map()
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function answerFile(context: Context, { path, cache }: { readonly path: string; readonly cache: string }): Response {
  const type = getMimeType(path) ?? 'application/octet-stream'
  return context.body(readFileSync(path), 200, { 'Content-Type': type, 'Cache-Control': cache })
}
