import type { Tree } from '../../model/index.ts'

/** Tags and parses sentences that are cut into words already; it keeps no memory of what it has parsed. */
export interface Parser {
  /** The tree of each sentence, given its words: always one tree with one root, whatever the words; no words make an empty tree. */
  parse(sentences: readonly (readonly string[])[]): Tree[]
}
