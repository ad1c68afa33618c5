import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const MODULES = join(ROOT, 'node_modules')

/** What of the project's manifest matters for packing and installing it. */
interface Manifest {
  readonly files: readonly string[]
  readonly dependencies: Readonly<Record<string, string>>
}

/** A file that `npm pack` made, and what is in it. */
export interface Package {
  readonly tarball: string
  /** Paths inside the package. */
  readonly files: readonly string[]
}

/**
 * Packs the project as `npm publish` would, from a copy in `folder`: the code is compiled there, so that other tests keep
 * their `dist`. Only the page of the workbench is not built.
 */
export function packPackage(folder: string): Package {
  const copy = join(folder, 'copy')
  mkdirSync(copy)
  const sources = readManifest().files.filter((path) => !path.startsWith('!') && path !== 'dist')
  for (const path of ['package.json', 'README.md', 'LICENSE', ...sources]) {
    if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(copy, path), { recursive: true })
  }
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build-library.mjs'), join(copy, 'dist')], { stdio: 'inherit' })
  const listing = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], copy)
  const [packed]: readonly { filename: string; files: readonly { path: string }[] }[] = JSON.parse(listing)
  if (!packed) throw new Error(`npm pack made nothing: ${listing}`)
  return { tarball: join(folder, packed.filename), files: packed.files.map(({ path }) => path) }
}

/** Installs a packed Redline into a folder as npm would, its dependencies linked, so that no network is needed. */
export function installPackage({ tarball }: Package, folder: string): void {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'redline'), { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', join(modules, 'redline'), '--strip-components=1'])
  for (const name of Object.keys(readManifest().dependencies)) {
    mkdirSync(join(modules, name, '..'), { recursive: true })
    symlinkSync(join(MODULES, name), join(modules, name), 'junction')
  }
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
}

/** npm's wrapper on Windows needs a shell; where npm runs the tests, its own script is known. */
function npm(args: readonly string[], cwd: string): string {
  const script = process.env.npm_execpath
  const [program, leading, shell] = script?.endsWith('npm-cli.js')
    ? [process.execPath, [script], false]
    : ['npm', [], process.platform === 'win32']
  return execFileSync(program, [...leading, ...args], {
    cwd,
    shell,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
