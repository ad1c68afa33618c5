import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { threadId } from 'node:worker_threads'
import { crc32 } from 'node:zlib'
import { type AboutWorld, compileWorld } from './compiled/compile-world.ts'
import { openWorld } from './compiled/open-world.ts'
import { type PackedSections, packSections, unpackSections } from './compiled/packed-sections.ts'
import { parseTables } from './tables/parse-tables.ts'
import type { WorldTexts } from './tables/world-tables.ts'
import type { World } from './world.ts'

/** The bytes of each table. */
export type TableBytes = ReadonlyMap<string, Uint8Array>

/**
 * The world of these tables, from the file `kept` where that was compiled of the very same bytes by the very same code; else
 * the tables are read and checked, and the file is made anew. Throws as `parseTables` does.
 */
export function keepWorld(tables: TableBytes, kept: URL): World {
  const stamp = [...tables, ...codeFiles()].map(([name, bytes]) => `${name} ${bytes.length} ${crc32(bytes)}`).join('\n')
  const known = readKept(kept)
  if (known?.about.stamp === stamp) return openWorld(known)
  const compiled = compileTables(tables, stamp)
  writeKept(kept, packSections(compiled))
  return openWorld(compiled)
}

/** The world of these tables, compiled for this process alone. */
export function compileTables(tables: TableBytes, stamp = ''): PackedSections<AboutWorld> {
  const decoder = new TextDecoder()
  const texts = Object.fromEntries([...tables].map(([name, bytes]) => [name, decoder.decode(bytes)]))
  // Whoever reads tables reads all that have to be there.
  return compileWorld(parseTables(texts as unknown as WorldTexts), stamp)
}

function readKept(kept: URL): PackedSections<AboutWorld> | null {
  try {
    return unpackSections<AboutWorld>(readFileSync(kept))
  } catch {
    // Nothing was kept yet, or it cannot be read: the tables say the same.
    return null
  }
}

/** Puts the file in its place whole: others may be reading the one before, or writing it too. */
function writeKept(kept: URL, bytes: Uint8Array): void {
  const unfinished = new URL(`${kept.href}.${process.pid}-${threadId}`)
  try {
    mkdirSync(new URL('./', kept), { recursive: true })
    writeFileSync(unfinished, bytes)
    renameSync(unfinished, kept)
  } catch {
    // Where nothing can be written, the next process compiles the tables again.
    removeUnfinished(unfinished)
  }
}

function removeUnfinished(file: URL): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // It was never there: its folder cannot be.
  }
}

/** Source code can change what is compiled of the same tables; JavaScript is built together with the file that it reads. */
function codeFiles(): TableBytes {
  if (!import.meta.url.endsWith('.ts')) return new Map()
  const folders = ['./', './tables/', './compiled/'].map((path) => new URL(path, import.meta.url))
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => [name, readFileSync(new URL(name, folder))] as const),
  )
  return new Map(files)
}
