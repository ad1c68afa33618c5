import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { hashBytes } from '../model/index.ts'

/** Enough to tell one state of the data from the next. */
const HASH_LENGTH = 12

/** A hash of all the files under some folders, their names included: the same for the same files on any machine. */
export function hashData(folders: readonly string[]): string {
  const hashes = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => `${relative(folder, path).split(sep).join('/')} ${hashBytes(readFileSync(path))}`)
      .sort(),
  )
  return hashBytes(hashes.join('\n')).slice(0, HASH_LENGTH)
}
