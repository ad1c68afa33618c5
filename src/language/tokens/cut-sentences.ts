import type { Region, Sentence, Span, Token } from '../../model/index.ts'
import { splitParagraphs } from './split-paragraphs.ts'
import { splitSentences } from './split-sentences.ts'
import type { TokenRules } from './token-rules.ts'
import { tokenize } from './tokenize.ts'

export interface CutSentencesOptions {
  /** With regions, only those that tell a story are cut; else all of the text. */
  readonly regions?: readonly Region[]
  /** Leaves out Markdown's paired emphasis and its link marks. */
  readonly withoutMarkdown?: boolean
}

/** Cuts a text into sentences of tokens with exact offsets. */
export function cutSentences(
  text: string,
  rules: TokenRules,
  { regions = [], withoutMarkdown = false }: CutSentencesOptions = {},
): Sentence[] {
  return splitParagraphs(text, regions).flatMap(({ lines }, paragraph) => {
    const tokens = stretchesOf(text, lines).flatMap(({ start, end }) =>
      tokenize(text.slice(start, end), rules, { base: start, withoutMarkdown }),
    )
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
