import { type Document, hashBytes } from '../src/model/index.ts'

/** A text of nobody's as the story of one page, read whole; for tests, benches and trainers. */
export function plainPage(text: string): Document {
  return {
    id: hashBytes(text).slice(0, 20),
    source: 'page.txt',
    format: 'text',
    text,
    textHash: hashBytes(text),
    title: null,
    author: null,
    outlet: null,
    language: 'en',
    url: null,
    regions: [{ kind: 'body', start: 0, end: text.length }],
    dates: [],
    written: null,
    chain: [],
    family: 'page',
    alerts: [],
  }
}
