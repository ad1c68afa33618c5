import { createReadStream, statSync } from 'node:fs'
import { stopWith } from './stop.ts'

/** A text of 64 MB would have ten million words; such a file is no text but a dump. */
const MOST_BYTES = 64 * 1024 * 1024
const STANDARD_INPUT = '-'

/** A text and the name by which messages call where it is from. */
export interface PlainText {
  readonly source: string
  /** Exactly as the file has it, byte-order mark and line ends included, so that offsets hold in it. */
  readonly text: string
}

/** Reads a UTF-8 text file, or standard input for `-`; rejects with a `Stop` that says what is wrong with it. */
export async function readPlainText(path: string): Promise<PlainText> {
  const source = path === STANDARD_INPUT ? 'standard input' : path
  if (path !== STANDARD_INPUT) refuseWhatIsNoFile(path)
  const bytes = await readBytes(path === STANDARD_INPUT ? process.stdin : createReadStream(path), source)
  if (bytes.includes(0)) throw stopWith(`${source}: holds bytes that no text has; give plain text`)
  try {
    return { source, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    throw stopWith(`${source}: is no text in UTF-8; convert it first, for example with iconv`)
  }
}

/** Whether an argument names a file or folder that is there. */
export function isPath(argument: string): boolean {
  try {
    return statSync(argument, { throwIfNoEntry: false }) !== undefined
  } catch {
    // Too long for a name, or with a NUL in it: a text.
    return false
  }
}

function refuseWhatIsNoFile(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw stopWith(`${path}: there is no such file; check the path`)
  if (stats.isDirectory()) throw stopWith(`${path}: is a folder; name one file`)
  if (stats.size > MOST_BYTES) throw tooLarge(path)
}

async function readBytes(stream: AsyncIterable<Uint8Array>, source: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  try {
    for await (const chunk of stream) {
      sizeBytes += chunk.length
      if (sizeBytes > MOST_BYTES) break
      chunks.push(chunk)
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw stopWith(`${source}: cannot be read (${reason}); check that it can be opened`)
  }
  if (sizeBytes > MOST_BYTES) throw tooLarge(source)
  return Buffer.concat(chunks)
}

function tooLarge(source: string) {
  return stopWith(`${source}: is larger than ${MOST_BYTES / 1024 ** 2} MB; split it first`)
}
