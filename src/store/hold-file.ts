import { type BigIntStats, statSync } from 'node:fs'
import { problemOf } from './problem.ts'

/**
 * Gives a check that the file at a path is still the one that was there now. It throws a problem when the file was removed
 * or another put in its place: what is written then would be lost, and what is read no longer what its user means.
 * A database in memory has no file to check.
 */
export function holdFile(path: string): () => void {
  const held = look(path)
  return () => {
    if (held === null) return
    const found = look(path)
    if (found === null) {
      throw problemOf('case-file', `${path}: the file was removed while it was open; put it back, or start again`)
    }
    if (found.ino !== held.ino || found.dev !== held.dev) {
      throw problemOf(
        'case-file',
        `${path}: another file was put in its place while it was open; start again to use that`,
      )
    }
  }
}

function look(path: string): BigIntStats | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null
}
