import type { LanguagePack } from '../language/index.ts'
import type { Document, Stage } from '../model/index.ts'

/**
 * Parses the sentences with the parser of the document's language, which a document of unknown language is taken to be in. A language
 * without a parser has no trees: another's would be wrong in every line.
 */
export const readTrees: Stage<
  'document' | 'sentences',
  'trees' | 'attributions',
  { readonly language: Pick<LanguagePack, 'tag' | 'parser'> }
> = {
  name: 'trees',
  version: 3,
  needs: ['document', 'sentences'],
  makes: ['trees', 'attributions'],
  run({ document, sentences }, { language }) {
    if (!isIn(document, language.tag)) return { trees: null, attributions: null }
    const trees = language.parser?.parse(sentences.map(({ tokens }) => tokens.map(({ text }) => text))) ?? null
    return { trees, attributions: null }
  },
}

function isIn({ language }: Document, tag: string): boolean {
  const own = language?.toLowerCase() ?? tag
  return own === tag || own.startsWith(`${tag}-`)
}
