import {
  type Holds,
  headOf,
  type TimeContextWords,
  type TimeGrammar,
  type TimeMatch,
  type TreeIndex,
  type TreeWords,
} from '../../language/index.ts'
import type { Sentence, Span, Tree } from '../../model/index.ts'
import { holdsInSentence } from './holds-in-sentence.ts'
import { lazyTree } from './sentence-tree.ts'
import { type ClauseTense, tenseAt } from './tense-at.ts'
import { readTimeWords, type TimeWord } from './time-words.ts'

export interface SentenceSource {
  readonly grammar: TimeGrammar
  readonly tree: Tree | undefined
  readonly treeWords: TreeWords
  readonly isHeadline: boolean
}

/** A sentence, ready to be searched for times. */
export interface SentenceReading {
  readonly words: readonly TimeWord[]
  /** Some word of it can belong to a time. */
  readonly isLikely: boolean
  readonly isHeadline: boolean
  readonly context: TimeContextWords
  readonly holds: Holds
  readonly tree: () => TreeIndex | null
  /** The tense of the clause around the words of a time. */
  readonly tense: (match: Pick<TimeMatch, 'start' | 'end'>) => ClauseTense
  /** Where the words of a time stand in the text. */
  readonly place: (match: Pick<TimeMatch, 'start' | 'end'>) => Span & { readonly match: TimeRange }
}

const UNTOLD: ClauseTense = { tense: null, isBackshifted: false }

export interface TimeRange {
  readonly start: number
  readonly end: number
}

export function readSentence(
  sentence: Sentence,
  { grammar, tree: ofSentence, treeWords, isHeadline }: SentenceSource,
): SentenceReading {
  const words = readTimeWords(sentence, grammar)
  const tree = lazyTree(ofSentence)
  const tenses = new Map<number, ClauseTense>()
  const tense = (token: number): ClauseTense => {
    const known = tenses.get(token)
    if (known) return known
    const index = tree()
    const found =
      index && token >= 0 ? tenseAt(index, token, { words: treeWords, context: grammar.context, isHeadline }) : UNTOLD
    tenses.set(token, found)
    return found
  }
  return {
    words,
    isLikely: words.some(({ values }) => values.size > 0) || words.some(({ lower }) => grammar.opensAlone(lower)),
    isHeadline,
    context: grammar.context,
    tree,
    holds: holdsInSentence({ words, context: grammar.context, tree, tense: (token) => tense(token).tense }),
    tense: (range) => tense(headToken(words, range, tree())),
    place: ({ start, end }) => ({
      start: words[start]?.start ?? sentence.start,
      end: words[end - 1]?.end ?? sentence.end,
      match: { start, end },
    }),
  }
}

/** The token of a range that hangs on a word outside it. */
function headToken(words: readonly TimeWord[], { start, end }: TimeRange, tree: TreeIndex | null): number {
  const first = words[start]?.token ?? -1
  const last = words[end - 1]?.token ?? -1
  if (!tree) return first
  for (let token = first; token <= last; token++) {
    const head = headOf(tree, token)
    if ((head === null || head < first || head > last) && tree.relations[token] !== 'case') return token
  }
  return first
}
