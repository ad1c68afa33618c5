import type { Tree } from '../../model/index.ts'
import { cutSentence } from './cut-sentence.ts'
import { joinTrees } from './join-trees.ts'
import { readLemmas } from './lemmatize.ts'
import type { Model } from './model.ts'
import { startNetwork } from './network.ts'
import { startBatchParser } from './parse-batch.ts'
import type { Parser, ReadSentence } from './parser.ts'
import { BATCH_TOKENS, LONGEST_SENTENCE } from './room.ts'
import type { StartKernelOptions } from './start-kernel.ts'
import { stateSizes, type WordStates } from './word-states.ts'

type Words = readonly string[]

/** Makes a parser of a model; it holds about 30 MB, and the same sentence gets the same tree whatever is parsed beside it. */
export function createParser(model: Model, options: StartKernelOptions): Parser {
  const network = startNetwork(model, options)
  const parseBatch = startBatchParser(network, readLemmas(model.readLemmas()))

  /** Trees of short sentences, and their states if they are asked for. */
  function* readShort(sentences: Iterable<Words>, withStates: boolean): Generator<ReadSentence> {
    for (const batch of cutBatches(sentences)) {
      const { trees, statesOf } = parseBatch(batch)
      // All are copied before anything else can be parsed.
      yield* trees.map((tree, index) => ({ tree, states: withStates ? [statesOf(index)] : [] }))
    }
  }

  const parseShort = (sentences: readonly Words[]): Tree[] => Array.from(readShort(sentences, false), treeOf)

  /** Cuts by the tags that a first reading of equal pieces gives, then parses the parts. */
  const readLong = (words: Words): ReadSentence => {
    const tags = parseShort(cutEvenly(words)).flatMap(({ tags }) => tags)
    const parts = cutSentence(words, tags)
    return { tree: joinTrees(parseShort(parts)), states: statesAgain(parts) }
  }

  /** A sentence may be a whole book, whose states nobody could hold: they are made when they are asked for. */
  const statesAgain = (parts: readonly Words[]): Iterable<WordStates> => ({
    *[Symbol.iterator]() {
      for (const { states } of readShort(parts, true)) yield* states
    },
  })

  function* read(sentences: readonly Words[], withStates: boolean): Generator<ReadSentence> {
    let from = 0
    while (from < sentences.length) {
      let to = from
      while (to < sentences.length && isShort(sentences[to] as Words)) to++
      yield* readShort(sentences.slice(from, to), withStates)
      const next = sentences[to]
      if (next) yield next.length === 0 ? { tree: EMPTY_TREE, states: [] } : readLong(next)
      from = to + 1
    }
  }

  return {
    stateSizes: stateSizes(network),
    parse: (sentences) => Array.from(read(sentences, false), treeOf),
    read: (sentences) => read(sentences, true),
  }
}

const EMPTY_TREE: Tree = { tags: [], xpos: [], features: [], lemmas: [], heads: [], relations: [] }

function treeOf({ tree }: ReadSentence): Tree {
  return tree
}

function isShort(words: Words): boolean {
  return words.length > 0 && words.length <= LONGEST_SENTENCE
}

function* cutBatches(sentences: Iterable<Words>): Generator<readonly Words[]> {
  let batch: Words[] = []
  let tokens = 0
  for (const words of sentences) {
    if (tokens + words.length > BATCH_TOKENS) {
      yield batch
      batch = []
      tokens = 0
    }
    batch.push(words)
    tokens += words.length
  }
  if (batch.length > 0) yield batch
}

function cutEvenly(words: Words): Words[] {
  const pieces: Words[] = []
  for (let start = 0; start < words.length; start += LONGEST_SENTENCE) {
    pieces.push(words.slice(start, start + LONGEST_SENTENCE))
  }
  return pieces
}
