import { readdirSync, readFileSync } from 'node:fs'

/** The folder of the project, as a URL that ends in a slash. */
const PROJECT = new URL('../../', import.meta.url)

/** What installing, building and running leave behind (.gitignore names the same). */
const MADE_FOLDERS: ReadonlySet<string> = new Set(['.git', '.node', '.redline', 'coverage', 'dist', 'node_modules'])

/** Paths of the project's own files under a folder ('' for all), with forward slashes, in order of name. */
export function projectFiles(folder: string, accepts: (path: string) => boolean = () => true): readonly string[] {
  return readdirSync(new URL(folder, PROJECT), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}${entry.name}`
      if (entry.isDirectory()) return MADE_FOLDERS.has(entry.name) ? [] : projectFiles(`${path}/`, accepts)
      return entry.isFile() && accepts(path) ? [path] : []
    })
}

/** The text of one of the project's files. */
export function readProjectFile(path: string): string {
  return readFileSync(new URL(path, PROJECT), 'utf8')
}

/** Whether a file is TypeScript, tests included. */
export function isCode(path: string): boolean {
  return /\.tsx?$/.test(path)
}

/** Whether a file holds the program itself and not a test of it. */
export function isProgram(path: string): boolean {
  return isCode(path) && !/\.(?:test|types)\.tsx?$/.test(path)
}
