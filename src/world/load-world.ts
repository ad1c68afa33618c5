import { readFileSync } from 'node:fs'
import { openWorld } from './compiled/open-world.ts'
import { compileTables, keepWorld, type TableBytes } from './keep-world.ts'
import { FURTHER_TABLES, pathOfTable, WORLD_TABLES } from './tables/world-tables.ts'
import type { World } from './world.ts'

/** Where the tables lie: the same two steps up from `src/world` and from `dist/world`. */
const FOLDER = new URL('../../data/', import.meta.url)

/** What was compiled of them: beside the built code, and in a checkout where Node keeps what it has compiled. */
const KEPT = new URL(import.meta.url.endsWith('.ts') ? '../../.node/world.bin' : './world.bin', import.meta.url)

/** The world of the tables in `data` (or in another folder); throws with file, line and column when one is damaged. */
export function loadWorld(folder: URL = FOLDER): World {
  const tables = readTables(folder)
  return folder === FOLDER ? keepWorld(tables, KEPT) : openWorld(compileTables(tables))
}

function readTables(folder: URL): TableBytes {
  const files = Object.keys({ ...WORLD_TABLES, ...FURTHER_TABLES })
  return new Map(files.map((file) => [file, readTable(folder, file)]))
}

function readTable(folder: URL, file: string): Uint8Array {
  try {
    return readFileSync(new URL(pathOfTable(file), folder))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`data/${pathOfTable(file)}: cannot be read (${reason}); restore it from the repository`)
  }
}
