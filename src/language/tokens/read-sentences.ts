import type { Stage } from '../../model/index.ts'
import type { LanguagePack } from '../language-pack.ts'
import { cutSentences } from './cut-sentences.ts'

/** Cuts the story of a document into paragraphs, sentences and tokens with exact offsets. */
export const readSentences: Stage<'document', 'sentences', { readonly language: LanguagePack }> = {
  name: 'sentences',
  version: 2,
  needs: ['document'],
  makes: ['sentences'],
  run({ document }, { language }) {
    const { text, regions } = document
    return { sentences: cutSentences(text, language.tokens, { regions, withoutMarkdown: true }) }
  },
}
