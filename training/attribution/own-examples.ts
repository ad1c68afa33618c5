import { writeFileSync } from 'node:fs'
import { loadSpeechExamples } from '../../src/language/index.ts'
import type { Span } from '../../src/model/index.ts'
import { readText, trainingArticle } from './training-article.ts'

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
    const layers = readText(text)
    const { statements } = layers
    if (found.includes(text) ? statements.length !== 1 : statements.length > 0) continue
    const attributions = statements.map(({ speaker, cue, content }) => ({
      Source: speaker ? [pair(speaker)] : [],
      Cue: cue ? [pair(cue)] : [],
      Content: content.map(pair),
    }))
    lines.push(trainingArticle({ name: id, text, layers, attributions }))
  }
}
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(`${out}: ${lines.length} examples`)

function pair({ start, end }: Span): [number, number] {
  return [start, end]
}
