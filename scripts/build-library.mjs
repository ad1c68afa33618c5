import { copyFileSync, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runCommand } from './run-command.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
/** What the compiled program reads beside its JavaScript; at the same place under `src` and in the built folder. */
const ASSETS = ['language/parser/kernel.wasm']

/** Compiles `src` into a folder with a Node that is new enough: JavaScript, its types, and the files it reads beside them. */
export async function buildLibrary({ node, out }) {
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const code = await runCommand(node, [compiler, '-p', 'tsconfig.build.json', '--outDir', out], { cwd: ROOT })
  if (code !== 0) throw new Error(`Redline could not be compiled: tsc ended with ${code}; its messages stand above.`)
  for (const asset of ASSETS) {
    mkdirSync(dirname(join(out, asset)), { recursive: true })
    copyFileSync(join(ROOT, 'src', asset), join(out, asset))
  }
  // A folder that has the tables beside it keeps them compiled, so that no user waits for that.
  if (existsSync(join(dirname(out), 'data', 'world'))) await compileWorld({ node, out })
}

async function compileWorld({ node, out }) {
  const room = JSON.stringify(pathToFileURL(join(out, 'world', 'index.js')).href)
  const program = `const { loadWorld } = await import(${room}); loadWorld()`
  const code = await runCommand(node, ['--input-type=module', '--eval', program], { cwd: ROOT })
  if (code !== 0) throw new Error(`The tables of data/world could not be compiled: node ended with ${code}.`)
}

// Tests and benches build into a folder of their own: node scripts/build-library.mjs FOLDER
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildLibrary({ node: process.execPath, out: resolve(process.argv[2]) })
}
