import type { Tree } from '../../model/index.ts'
import { cutSentence } from './cut-sentence.ts'
import { joinTrees } from './join-trees.ts'
import { readLemmas } from './lemmatize.ts'
import type { Model } from './model.ts'
import { startNetwork } from './network.ts'
import { startBatchParser } from './parse-batch.ts'
import type { Parser } from './parser.ts'
import { BATCH_TOKENS, LONGEST_SENTENCE } from './room.ts'
import type { StartKernelOptions } from './start-kernel.ts'

/** Makes a parser of a model; it holds about 30 MB, and the same sentence gets the same tree whatever is parsed beside it. */
export function createParser(model: Model, options: StartKernelOptions): Parser {
  const parseBatch = startBatchParser(startNetwork(model, options), readLemmas(model.readLemmas()))

  const parseShort = (sentences: readonly (readonly string[])[]): Tree[] => {
    const trees: Tree[] = []
    let batch: (readonly string[])[] = []
    let tokens = 0
    const flush = (): void => {
      if (batch.length > 0) for (const tree of parseBatch(batch)) trees.push(tree)
      batch = []
      tokens = 0
    }
    for (const words of sentences) {
      if (tokens + words.length > BATCH_TOKENS) flush()
      batch.push(words)
      tokens += words.length
    }
    flush()
    return trees
  }

  /** Cuts by the tags that a first reading of equal pieces gives, then parses the parts. */
  const parseLong = (words: readonly string[]): Tree => {
    const tags = parseShort(cutEvenly(words)).flatMap(({ tags }) => tags)
    return joinTrees(parseShort(cutSentence(words, tags)))
  }

  return {
    parse(sentences) {
      const shortTrees = parseShort(sentences.filter(isShort)).values()
      return sentences.map((words): Tree => {
        if (words.length === 0) return EMPTY_TREE
        return isShort(words) ? (shortTrees.next().value as Tree) : parseLong(words)
      })
    },
  }
}

const EMPTY_TREE: Tree = { tags: [], xpos: [], features: [], lemmas: [], heads: [], relations: [] }

function isShort(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= LONGEST_SENTENCE
}

function cutEvenly(words: readonly string[]): (readonly string[])[] {
  const pieces: (readonly string[])[] = []
  for (let start = 0; start < words.length; start += LONGEST_SENTENCE) {
    pieces.push(words.slice(start, start + LONGEST_SENTENCE))
  }
  return pieces
}
