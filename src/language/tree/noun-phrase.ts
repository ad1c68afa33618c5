import { childBy, childrenOf, headOf, type TreeIndex } from './index-tree.ts'
import { subtreeTokens } from './subtree.ts'

export interface PhraseOptions {
  /** Keeps relative clauses ("the ship that sank"). */
  readonly relatives?: boolean
  /** Keeps what stands in apposition ("Ada Lund, the mayor"). */
  readonly appositions?: boolean
  /** Keeps the words joined to the head ("ships and planes"). */
  readonly conjuncts?: boolean
}

/** What belongs to the place of a noun in its clause, not to the noun. */
const OUTSIDE: ReadonlySet<string> = new Set(['case', 'cc', 'mark', 'cop', 'aux', 'nsubj', 'csubj', 'discourse'])
/** What a noun that is a predicate has as one. */
const CLAUSAL: ReadonlySet<string> = new Set(['advcl', 'parataxis', 'ccomp', 'obl', 'expl', 'vocative', 'dislocated'])

/** The tokens of the noun phrase of a head, in order, without preposition, outer marks and what the options leave out. */
export function nounPhrase(index: TreeIndex, head: number, options: PhraseOptions = {}): number[] {
  const isOut = (child: number): boolean => {
    const relation = index.relations[child] as string
    if (index.tree.relations[child] === 'acl:relcl') return !options.relatives
    if (relation === 'appos') return !options.appositions
    if (index.tree.heads[child] !== head) return false
    if (relation === 'conj') return !options.conjuncts
    return OUTSIDE.has(relation) || CLAUSAL.has(relation)
  }
  const tokens = subtreeTokens(index, head, isOut)
  const isMark = (token: number | undefined): boolean => token !== undefined && index.tree.tags[token] === 'PUNCT'
  let start = 0
  let end = tokens.length
  while (start < end && isMark(tokens[start])) start++
  while (end > start && isMark(tokens[end - 1])) end--
  return tokens.slice(start, end)
}

/** The determiner of a noun ("the", "no"); null without one. */
export function determinerOf(index: TreeIndex, noun: number): number | null {
  return childBy(index, noun, 'det')
}

/** Whose it is ("its army", "the king's army"): the head of the possessor; null for nobody. */
export function possessorOf(index: TreeIndex, noun: number): number | null {
  for (const child of childrenOf(index, noun)) if (index.tree.relations[child] === 'nmod:poss') return child
  return null
}

/** The other names of a noun: what stands in apposition to it, and what it or its head stands in apposition to. */
export function appositionsOf(index: TreeIndex, noun: number): number[] {
  const own = childrenOf(index, noun).filter((child) => index.relations[child] === 'appos')
  const head = index.relations[noun] === 'appos' ? headOf(index, noun) : null
  return head === null ? own : [head, ...own]
}

/** The office before a name ("Foreign Minister" of "Foreign Minister Ada Lund"): the head of each, in order. */
export function titlesOf(index: TreeIndex, name: number): number[] {
  return childrenOf(index, name).filter((child) => index.tree.relations[child] === 'nmod:desc' && child < name)
}

/** The tokens that make up a name, title left out: the head with its `flat` and, of a compound name, its `compound` parts. */
export function nameTokens(index: TreeIndex, head: number): number[] {
  return subtreeTokens(index, head, (child) => {
    const relation = index.relations[child] as string
    const isProper = index.tree.tags[child] === 'PROPN'
    return relation !== 'flat' && relation !== 'goeswith' && !(relation === 'compound' && isProper)
  })
}
