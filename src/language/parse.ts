import type { Sentence, Tree } from '../model/index.ts'
import { loadParser } from './parser/index.ts'
import { cutSentences, loadTokenRules } from './tokens/index.ts'

/** A sentence with its syntax. */
export interface ParsedSentence extends Sentence {
  readonly tree: Tree
}

export interface ParseOptions {
  /** BCP 47 tag of a language that Redline has a parser for; English by default. */
  readonly language?: string
}

/**
 * The sentences of a plain text, each with one tree; offsets are UTF-16 code units of the text. Lines are paragraphs, unless the text
 * was wrapped by a machine. Throws when the language has no parser.
 */
export function parse(text: string, { language = 'en' }: ParseOptions = {}): readonly ParsedSentence[] {
  const parser = loadParser(language)
  const sentences = cutSentences(text, loadTokenRules(language))
  const trees = parser.parse(sentences.map(({ tokens }) => tokens.map((token) => token.text)))
  return sentences.map((sentence, index) => ({ ...sentence, tree: trees[index] as Tree }))
}
