import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from './find-node.mjs'
import { runCommand } from './run-command.mjs'
import { buildPage, installPackages } from './set-up.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  await build()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

/** Makes `dist` anew, as the published package holds it: JavaScript, its types, and the page. */
async function build() {
  installPackages({ root: ROOT })
  const node = findNode({ root: ROOT })
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const code = await runCommand(node, [compiler, '-p', 'tsconfig.build.json'], { cwd: ROOT })
  if (code !== 0) throw new Error(`npm run build: tsc ended with ${code}; its messages stand above.`)
  await buildPage({ root: ROOT, node })
}
