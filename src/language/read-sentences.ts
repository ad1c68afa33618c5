import type { Sentence, Stage, Token } from '../model/index.ts'
import type { LanguagePack } from './language-pack.ts'
import { splitParagraphs } from './split-paragraphs.ts'
import { splitSentences } from './split-sentences.ts'
import { tokenize } from './tokenize.ts'

/** Cuts the story of a document into paragraphs, sentences and tokens with exact offsets. */
export const readSentences: Stage<'document', 'sentences', { readonly language: LanguagePack }> = {
  name: 'sentences',
  version: 1,
  needs: ['document'],
  makes: ['sentences'],
  run({ document }, { language }) {
    const paragraphs = splitParagraphs(document.text, document.regions)
    return {
      sentences: paragraphs.flatMap(({ lines }, paragraph) => {
        const tokens: Token[] = lines.flatMap((line) =>
          tokenize(document.text.slice(line.start, line.end), language.tokens, line.start),
        )
        return splitSentences(tokens, language.tokens).map((sentence): Sentence => {
          const first = sentence[0] as Token
          const last = sentence.at(-1) as Token
          return { start: first.start, end: last.end, tokens: sentence, paragraph }
        })
      }),
    }
  },
}
