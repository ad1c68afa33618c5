/** The syntax of one sentence (Universal Dependencies 2), each list parallel to the sentence's tokens. */
export interface Tree {
  /** Universal part of speech of each token ("VERB"). */
  readonly tags: readonly string[]
  /** Tag of the language's own set; for English the Penn Treebank's ("VBD"). */
  readonly xpos: readonly string[]
  /** Morphological features as CoNLL-U writes them ("Mood=Ind|Tense=Past"); empty for none. */
  readonly features: readonly string[]
  /** Dictionary form of each token. */
  readonly lemmas: readonly string[]
  /** Index of each token's head in the sentence; -1 for the root. */
  readonly heads: readonly number[]
  /** Relation of each token to its head, with its subtype ("nsubj:pass"). */
  readonly relations: readonly string[]
}
