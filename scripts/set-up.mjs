import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand, runNpm } from './run-command.mjs'

/** What the page is made of; a change in any of it makes the page again. */
const PAGE_SOURCES = ['vite.config.ts', 'package-lock.json', 'src/web', 'src/api/contract', 'src/model']

/** Installs the packages that the lockfile names where they are not there as it names them; quick when they are. */
export function installPackages({ root, forDevelopment = true, say = (line) => console.error(line) }) {
  if (arePackagesInstalled(root, forDevelopment)) return
  say('Installing packages (npm ci) ...')
  const { ok, problem } = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root })
  if (!ok) {
    throw new Error(`npm ci failed in ${root}:\n${problem}\nCheck that npm reaches its registry, then start again.`)
  }
}

/** Compares the lockfile with the one npm leaves in `node_modules` at the end of an installation. */
function arePackagesInstalled(root, forDevelopment) {
  const installedPath = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedPath)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedPath, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional, dev }]) => {
    const isNeeded = path !== '' && !optional && (forDevelopment || !dev)
    return !isNeeded || installed[path]?.version === version
  })
}

/** Builds the page into `dist/web` unless it was built from these very sources before. */
export async function buildPage({ root, node, say = (line) => console.error(line) }) {
  const stampPath = join(root, 'dist', 'web.stamp')
  const stamp = hashSources(root)
  const isBuilt = existsSync(join(root, 'dist', 'web', 'index.html')) && existsSync(stampPath)
  if (isBuilt && readFileSync(stampPath, 'utf8') === stamp) return
  say('Building the page ...')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await runCommand(node, [vite, 'build', '--logLevel', 'warn'], { cwd: root })
  if (code !== 0) throw new Error(`The page could not be built: vite ended with ${code}; its message stands above.`)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampPath, stamp)
}

function hashSources(root) {
  const hash = createHash('sha256')
  for (const file of PAGE_SOURCES.flatMap((source) => filesUnder(root, source)).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(root, path) {
  if (!existsSync(join(root, path))) return []
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesUnder(root, `${path}/${name}`))
}
