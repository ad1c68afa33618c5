import { compileWorld } from './compiled/compile-world.ts'
import { openWorld } from './compiled/open-world.ts'
import { parseTables } from './tables/parse-tables.ts'
import type { WorldTexts } from './tables/world-tables.ts'
import type { World } from './world.ts'

/** Makes the world of its tables' text; throws with file, line and column when a table contradicts itself or another. */
export function parseWorld(texts: WorldTexts): World {
  return openWorld(compileWorld(parseTables(texts)))
}
