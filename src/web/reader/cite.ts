import type { DocumentRecord, StatementRecord } from '../contract.ts'
import { sayName } from '../look/say-name.ts'
import { sayTime } from '../look/say-time.ts'
import { quoteWords, sayContent } from '../look/say-words.ts'
import type { VoiceStack } from './stack-voices.ts'
import { KIND_WORDS } from './statement-words.ts'

/** Digits of the text's hash in a citation: enough to recognise a copy, short enough to read. */
const HASH_DIGITS = 12

/** A citation of a statement as plain text: its words, the path of voices, the source and the exact place. */
export function citeStatement(stack: VoiceStack, statement: StatementRecord, document: DocumentRecord): string {
  const [outlet, ...inner] = stack.levels.map(({ name }) => sayName(name))
  const path = [...inner].reverse().join(', as reported by ')
  const date = document.dates.find(({ kind }) => kind === 'stated' || kind === 'original')
  const source = [
    path ? `${path}, in ${outlet}` : outlet,
    document.title ? `“${document.title}”` : null,
    date ? sayTime(date) : null,
  ].filter((part) => part)
  return [
    `${quoteWords(sayContent(statement))} (${KIND_WORDS[statement.kind]})`,
    `— ${source.join(', ')}.`,
    `Source: ${document.url ?? document.source}, characters ${statement.start}–${statement.end} of the text with SHA-256 ${document.textHash.slice(0, HASH_DIGITS)}….`,
  ].join('\n')
}
