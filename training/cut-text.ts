import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLanguage, splitSentences, tokenize } from '../src/language/index.ts'

/** Cuts plain text files into tokenised sentences for soft_targets.py: `cut-text.ts FOLDER OUT`, one JSON array a line. */
const [folder, out] = process.argv.slice(2)
if (!folder || !out) throw new Error('cut-text.ts: give the folder of text files and the file to write')
const { tokens: rules } = loadLanguage('en')
const lines: string[] = []
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  const path = join(folder, name)
  if (!name.endsWith('.txt') || !statSync(path).isFile()) continue
  for (const paragraph of readFileSync(path, 'utf8').split(/\n+/u)) {
    for (const sentence of splitSentences(tokenize(paragraph, rules), rules))
      lines.push(JSON.stringify(sentence.map((token) => token.text)))
  }
}
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(`${out}: ${lines.length} sentences`)
