export { type Interval, wasThere } from './calendar-date.ts'
export { loadWorld } from './load-world.ts'
export { parseWorld, WORLD_TABLES, type WorldTable } from './parse-world.ts'
export type * from './world.ts'
