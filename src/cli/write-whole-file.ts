import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/** Written at a time, in UTF-16 code units. */
const CHUNK_LENGTH = 1 << 16

/** Writes lines to a file that appears only when it is complete; an older file of that name stays until then. */
export function writeWholeFile(path: string, lines: Iterable<string>): void {
  const partial = `${path}.partial`
  const file = openSync(partial, 'w')
  try {
    let chunk = ''
    for (const line of lines) {
      chunk += line
      if (chunk.length < CHUNK_LENGTH) continue
      writeSync(file, chunk)
      chunk = ''
    }
    writeSync(file, chunk)
  } catch (error) {
    closeSync(file)
    rmSync(partial, { force: true })
    throw error
  }
  closeSync(file)
  renameSync(partial, path)
}
