import { childrenOf, headOf, lemmaOf } from '../../../language/index.ts'
import { containsSpan, overlaps, type Sentence, type Span } from '../../../model/index.ts'
import type { Syntax, SyntaxWord } from '../words/syntax.ts'

/** Where the words of a cue stand in trees. */
export interface CuePlaces {
  readonly syntax: Syntax
  /** The sentences that a stretch touches. */
  sentences(span: Span): readonly Sentence[]
}

/** Tags of the words that a cue can be about, best first. */
const CUE_TAGS: readonly string[] = ['VERB', 'NOUN', 'ADJ', 'ADP', 'SCONJ']

/** The word of a cue that the others hang on: the verb of "went on to say that", the noun of "a warning from"; null without trees. */
export function cueWord(cue: Span, { syntax, sentences }: CuePlaces): SyntaxWord | null {
  const words = sentences(cue)
    .flatMap(({ tokens }) => tokens.filter((token) => containsSpan(cue, token)))
    .flatMap(({ start }) => syntax.at(start) ?? [])
  const [first] = words
  if (!first) return null
  const inside = new Set(words.filter(({ tree }) => tree === first.tree).map(({ token }) => token))
  const rank = ({ tree, token }: SyntaxWord): number => {
    const at = CUE_TAGS.indexOf(tree.tree.tags[token] ?? '')
    const head = headOf(tree, token)
    return (at < 0 ? CUE_TAGS.length : at) * 2 + (head !== null && inside.has(head) ? 1 : 0)
  }
  return words.reduce((best, word) => (rank(word) < rank(best) ? word : best), first)
}

/** The words that hang on a cue's, in order, without what is said, who says it, and clauses about something else; a clause
 *  like "speaking to reporters" is about the same. */
export function aroundCue(
  { sentence, tree, token }: SyntaxWord,
  left: readonly Span[],
  speaking: ReadonlySet<string>,
): number[] {
  const tokens = [token]
  for (let next = 0; next < tokens.length; next++) {
    for (const child of childrenOf(tree, tokens[next] as number)) {
      const span = sentence.tokens[child]
      const isSpeaking = tree.relations[child] === 'advcl' && speaking.has(lemmaOf(tree, child))
      if (!span || left.some((one) => overlaps(one, span))) continue
      if (!isSpeaking && isAnotherClause(tree.tree.relations[child] ?? '')) continue
      tokens.push(child)
    }
  }
  return tokens.sort((a, b) => a - b)
}

function isAnotherClause(relation: string): boolean {
  return ['acl:relcl', 'ccomp', 'parataxis', 'conj', 'advcl', 'appos', 'xcomp', 'nsubj', 'csubj'].includes(relation)
}

/** Lemmas of the prepositions before a word, with what is fixed to them. */
export function openersOf({ tree }: Pick<SyntaxWord, 'tree'>, token: number): string[] {
  return childrenOf(tree, token)
    .filter((child) => tree.relations[child] === 'case')
    .map((child) => lemmaOf(tree, child))
}
