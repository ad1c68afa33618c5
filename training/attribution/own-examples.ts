import { writeFileSync } from 'node:fs'
import { loadSpeechExamples } from '../../src/language/index.ts'
import { type Document, hashBytes, type Span } from '../../src/model/index.ts'
import { annotateDocument, knowledgeFor } from '../../src/pipeline/index.ts'

/**
 * Writes the examples of the rules of speech as training sentences, in the form of prepare.ts: `own-examples.ts OUT`. What the rules
 * read in an example that must be found is its answer; an example that must be left has none. The corpus has no sentence that is
 * alone in its paragraph and tells of the same verbs without anybody speaking.
 */
const [out] = process.argv.slice(2)
if (!out) throw new Error('own-examples.ts: give the file to write')

/** Where corpora of attribution count who is spoken to as said, and the rules do not. */
const WITH_ADDRESSEE: ReadonlySet<string> = new Set(['tell-to', 'urge', 'accuse', 'blame', 'call', 'warn'])

const lines: string[] = []
const seen = new Set<string>()
for (const { id, finds, leaves } of loadSpeechExamples('en')) {
  const found = WITH_ADDRESSEE.has(id) ? [] : Object.keys(finds)
  for (const text of [...found, ...leaves]) {
    if (seen.has(text)) continue
    seen.add(text)
    const document = pageOf(text)
    const { sentences, trees, statements } = annotateDocument(
      document,
      knowledgeFor(document, { withoutLearned: true }),
    )
    if (found.includes(text) ? statements.length !== 1 : statements.length > 0) continue
    lines.push(
      JSON.stringify({
        name: id,
        text,
        sentences: sentences.map(({ tokens, paragraph }, index) => ({
          paragraph,
          forms: tokens.map((token) => token.text),
          starts: tokens.map((token) => token.start),
          ends: tokens.map((token) => token.end),
          ...trees?.[index],
        })),
        attributions: statements.map(({ speaker, cue, content }) => ({
          Source: speaker ? [pair(speaker)] : [],
          Cue: cue ? [pair(cue)] : [],
          Content: content.map(pair),
        })),
      }),
    )
  }
}
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(`${out}: ${lines.length} examples`)

function pair({ start, end }: Span): [number, number] {
  return [start, end]
}

function pageOf(text: string): Document {
  return {
    id: hashBytes(text).slice(0, 20),
    source: 'example.txt',
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
    family: 'training',
    alerts: [],
  }
}
