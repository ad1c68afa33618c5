export { type CodingKnowledge, type CodingOptions, codeEvents } from './code-events.ts'
export { type CodingBook, type CodingDictionaries, makeCodingBook } from './coding-book.ts'
export type { CodedEvent } from './found-deed.ts'
