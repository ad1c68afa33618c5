import type { Attribution, Sentence, Tree } from '../../model/index.ts'

/** A text's sentences with their trees and what is attributed to whom in them. */
export interface ReadText {
  /** One tree a sentence, as the language's parser gives them. */
  readonly trees: readonly Tree[]
  /** In the order of the text. */
  readonly attributions: readonly Attribution[]
}

/** Finds attributions with a network that reads on from the parser's; it keeps no memory of what it has read. */
export interface AttributionReader {
  /** Reads a text's sentences, cut into tokens already. */
  read(sentences: readonly Pick<Sentence, 'tokens' | 'paragraph'>[]): ReadText
}
