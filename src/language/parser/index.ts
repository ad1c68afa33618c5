export { hasParser, loadBareParser, loadParser } from './load-parser.ts'
export type { Parser } from './parser.ts'
