import type { Tree } from '../../model/index.ts'
import type { StateSizes, WordStates } from './word-states.ts'

/** Tags and parses sentences that are cut into words already; it keeps no memory of what it has parsed. */
export interface Parser {
  /** The tree of each sentence, given its words: always one tree with one root, whatever the words; no words make an empty tree. */
  parse(sentences: readonly (readonly string[])[]): Tree[]
  /** The same trees one after the other, each with what the network made of its words: for networks that read on from there. */
  read(sentences: readonly (readonly string[])[]): Iterable<ReadSentence>
  /** Of what `read` gives. */
  readonly stateSizes: StateSizes
}

/** A sentence as the parser has read it. */
export interface ReadSentence {
  readonly tree: Tree
  /** Of all words in their order, in one or more stretches; those of overlong sentences are computed as they are taken. */
  readonly states: Iterable<WordStates>
}
