/** The syntax of one sentence (Universal Dependencies), parallel to its tokens. */
export interface Tree {
  /** Universal part of speech of each token. */
  readonly tags: readonly string[]
  /** Index of each token's head in the sentence; -1 for the root. */
  readonly heads: readonly number[]
  /** Relation of each token to its head, without subtype. */
  readonly relations: readonly string[]
}
