import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from './find-node.mjs'
import { runCommand } from './run-command.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Node's own warnings are for whoever writes the program, and only those on unfinished features are known to be moot. */
export const NODE_FLAGS = ['--disable-warning=ExperimentalWarning']

/**
 * Runs one of our programs, given by its path in the checkout (`src/cli/main.ts`), on a Node that is new enough, and
 * ends this process as it ended. In a checkout it first installs what is missing; the published package runs `dist`.
 */
export async function launch(program, args) {
  try {
    const isCheckout = existsSync(join(ROOT, 'src'))
    if (isCheckout) {
      const { installPackages } = await import('./set-up.mjs')
      installPackages({ root: ROOT, forDevelopment: false })
    }
    const built = program.replace(/^src/, 'dist').replace(/\.ts$/, '.js')
    const node = findNode({ root: ROOT })
    process.exitCode = await runCommand(node, [...NODE_FLAGS, join(ROOT, isCheckout ? program : built), ...args], {
      env: isCheckout ? compileCache() : {},
    })
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}

/** Where Node keeps what it has compiled; stripping the types of `redline/language` anew takes an eighth of a second. */
export function compileCache() {
  return { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(ROOT, '.node', 'compiled') }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await launch(process.argv[2], process.argv.slice(3))
}
