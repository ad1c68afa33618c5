import type { LanguagePack } from '../language/index.ts'
import type { Document, Stage } from '../model/index.ts'

/**
 * Reads the sentences with the parser and the network of attributions of the document's language, which a document of unknown language
 * is taken to be in. A language without a parser has no trees: another's would be wrong in every line. Without the learned weights
 * there are no attributions.
 */
export const readTrees: Stage<
  'document' | 'sentences',
  'trees' | 'attributions',
  { readonly language: Pick<LanguagePack, 'tag' | 'parser' | 'attributions'> }
> = {
  name: 'trees',
  version: 4,
  needs: ['document', 'sentences'],
  makes: ['trees', 'attributions'],
  run({ document, sentences }, { language }) {
    if (!isIn(document, language.tag)) return { trees: null, attributions: null }
    const read = language.attributions?.read(sentences)
    if (read) return read
    const trees = language.parser?.parse(sentences.map(({ tokens }) => tokens.map(({ text }) => text))) ?? null
    return { trees, attributions: null }
  },
}

function isIn({ language }: Document, tag: string): boolean {
  const own = language?.toLowerCase() ?? tag
  return own === tag || own.startsWith(`${tag}-`)
}
