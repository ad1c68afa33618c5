export { gdeltTable } from './gdelt-table.ts'
export { icewsTable } from './icews-table.ts'
export { polecatLines } from './polecat-lines.ts'
