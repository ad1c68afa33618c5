import { readFileSync } from 'node:fs'
import { parseWorld, WORLD_TABLES, type WorldTable } from './parse-world.ts'
import type { World } from './world.ts'

/** Where the tables lie: the same two steps up from `src/world` and from `dist/world`. */
const FOLDER = new URL('../../data/world/', import.meta.url)

/** Reads the tables of `data/world` (or of another folder); throws with file, line and column when one is damaged. */
export function loadWorld(folder: URL = FOLDER): World {
  const files = Object.keys(WORLD_TABLES) as WorldTable[]
  const texts = Object.fromEntries(files.map((file) => [file, readTable(folder, file)]))
  return parseWorld(texts as Record<WorldTable, string>)
}

function readTable(folder: URL, file: WorldTable): string {
  try {
    return readFileSync(new URL(file, folder), 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`data/world/${file}: cannot be read (${reason}); restore it from the repository`)
  }
}
