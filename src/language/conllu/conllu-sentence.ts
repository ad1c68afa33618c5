/**
 * What a line says after its ID, each column as it is written: `_` where nothing is said
 * (CoNLL-U, https://universaldependencies.org/format.html).
 */
export interface ConlluColumns {
  readonly form: string
  readonly lemma: string
  /** UPOS. */
  readonly tag: string
  readonly xpos: string
  /** FEATS. */
  readonly features: string
  /** ID of the head, `0` for the root. */
  readonly head: string
  /** DEPREL. */
  readonly relation: string
  /** DEPS: the enhanced graph. */
  readonly enhanced: string
  readonly misc: string
}

/** A line `2-3`: one written token that is several words, given by their indices in the sentence, both included. */
export interface ConlluRange extends ConlluColumns {
  readonly first: number
  readonly last: number
}

/** A line `8.1`: a word that only the enhanced graph has. */
export interface ConlluEmptyNode extends ConlluColumns {
  /** How many words stand before it: the 8 of `8.1`. */
  readonly after: number
  /** The 1 of `8.1`. */
  readonly minor: number
}

/** One sentence of a CoNLL-U file, complete enough to be written back as it was. */
export interface ConlluSentence {
  /** The lines before the first word, with their `#`. */
  readonly comments: readonly string[]
  readonly words: readonly ConlluColumns[]
  readonly ranges: readonly ConlluRange[]
  readonly emptyNodes: readonly ConlluEmptyNode[]
}

/** The columns after ID in the order of a line. */
export const COLUMNS = [
  'form',
  'lemma',
  'tag',
  'xpos',
  'features',
  'head',
  'relation',
  'enhanced',
  'misc',
] as const satisfies readonly (keyof ConlluColumns)[]

/** What a column holds of which nothing is said. */
export const UNSPECIFIED = '_'
