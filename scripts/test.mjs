import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.mjs'
import { findNode } from './find-node.mjs'
import { compileCache, NODE_FLAGS } from './launch.mjs'
import { runCommand } from './run-command.mjs'
import { buildPage, installPackages } from './set-up.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Longer than the slowest test takes on two slow cores; a test that hangs must not hang the whole run. */
const TEST_TIMEOUT_MILLISECONDS = 600_000

try {
  process.exitCode = await test()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

/** Installs what is missing, then makes every check and says which failed; gives the exit code. */
async function test() {
  await timed('packages', () => installPackages({ root: ROOT }))
  const node = await timed('node', () => findNode({ root: ROOT }))
  const browser = await timed('browser', () => findBrowser())
  await timed('page', () => buildPage({ root: ROOT, node }))

  const packages = join(ROOT, 'node_modules')
  const run = (...args) => runCommand(node, args, { cwd: ROOT, env: { CHROME_PATH: browser, ...compileCache() } })
  const checks = {
    'format and lint': () => run(join(packages, '@biomejs', 'biome', 'bin', 'biome'), 'check', '.'),
    types: () => run(join(packages, 'typescript', 'bin', 'tsc'), '-p', '.'),
    // Last, so that the closing lines of the test runner close the whole run.
    tests: () =>
      run(
        ...NODE_FLAGS,
        ...['--test', '--test-reporter=spec', `--test-timeout=${TEST_TIMEOUT_MILLISECONDS}`],
        ...['src/**/*.test.ts', 'bench/**/*.test.ts', 'test/**/*.test.ts'],
      ),
  }
  const failed = []
  for (const [name, check] of Object.entries(checks)) {
    if ((await timed(name, check)) !== 0) failed.push(name)
  }
  if (failed.length > 0) console.error(`\nnpm test: failed: ${failed.join(', ')} (the messages stand above)`)
  return failed.length === 0 ? 0 : 1
}

async function timed(name, step) {
  const start = performance.now()
  const result = await step()
  console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return result
}
