import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildLibrary } from './build-library.mjs'
import { findNode } from './find-node.mjs'
import { buildPage, installPackages } from './set-up.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  await build()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

/** Makes `dist` anew, as the published package holds it: JavaScript, its types, what it reads beside them, and the page. */
async function build() {
  installPackages({ root: ROOT })
  const node = findNode({ root: ROOT })
  const out = join(ROOT, 'dist')
  rmSync(out, { recursive: true, force: true })
  await buildLibrary({ node, out })
  await buildPage({ root: ROOT, node })
}
