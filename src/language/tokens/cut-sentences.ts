import type { Region, Sentence, Span, Token } from '../../model/index.ts'
import { splitParagraphs } from './split-paragraphs.ts'
import { splitSentences } from './split-sentences.ts'
import type { TokenRules } from './token-rules.ts'
import { tokenize } from './tokenize.ts'

/** Cuts a text into sentences of tokens with exact offsets; with regions only those that tell a story, else all of it. */
export function cutSentences(text: string, rules: TokenRules, regions: readonly Region[] = []): Sentence[] {
  return splitParagraphs(text, regions).flatMap(({ lines }, paragraph) => {
    const tokens = stretchesOf(text, lines).flatMap(({ start, end }) => tokenize(text.slice(start, end), rules, start))
    return splitSentences(tokens, rules).map((sentence): Sentence => {
      const first = sentence[0] as Token
      const last = sentence.at(-1) as Token
      return { start: first.start, end: last.end, tokens: sentence, paragraph }
    })
  })
}

/** The lines of a paragraph, joined where nothing stands between them. */
function stretchesOf(text: string, lines: readonly Span[]): Span[] {
  const stretches: Span[] = []
  for (const line of lines) {
    const last = stretches.at(-1)
    if (last && text.slice(last.end, line.start).trim() === '')
      stretches[stretches.length - 1] = { start: last.start, end: line.end }
    else stretches.push(line)
  }
  return stretches
}
