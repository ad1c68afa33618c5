import { childrenOf, headOf, lemmaOf, type TreeIndex } from './index-tree.ts'
import { auxiliariesOf, ownAuxiliaries } from './predicate.ts'
import type { TreeWords } from './tree-words.ts'

/** What denies a predicate: a word beside it, a word that nearly does ("hardly"), its subject or object, or the verb above. */
export type NegationKind = 'word' | 'near' | 'subject' | 'object' | 'verb'

export interface Negation {
  readonly token: number
  readonly kind: NegationKind
}

/** Every word that denies a predicate, in order; two of them may deny each other. */
export function findNegations(index: TreeIndex, predicate: number, words: TreeWords): Negation[] {
  const found = ownNegations(index, predicate, words)
  // "Did not call or write": who shares the auxiliary shares its negation.
  if (index.relations[predicate] === 'conj' && ownAuxiliaries(index, predicate).length === 0) {
    const [auxiliary] = auxiliariesOf(index, predicate)
    const holder = auxiliary === undefined ? null : headOf(index, auxiliary)
    if (holder !== null && auxiliary !== undefined) {
      for (const negation of ownNegations(index, holder, words)) {
        if (negation.kind === 'word' && negation.token < holder) found.push(negation)
      }
    }
  }
  const head = headOf(index, predicate)
  if (head !== null && index.relations[predicate] === 'xcomp' && words.negativeVerbs.has(lemmaOf(index, head))) {
    found.push({ token: head, kind: 'verb' })
  }
  return found.sort((a, b) => a.token - b.token)
}

function ownNegations(index: TreeIndex, predicate: number, words: TreeWords): Negation[] {
  const found: Negation[] = []
  for (const child of childrenOf(index, predicate)) {
    const relation = index.relations[child] as string
    const lemma = lemmaOf(index, child)
    if (relation === 'advmod' || relation === 'cc' || relation === 'aux' || relation === 'mark') {
      if (words.negations.has(lemma)) found.push({ token: child, kind: 'word' })
      else if (words.nearNegations.has(lemma)) found.push({ token: child, kind: 'near' })
      continue
    }
    const kind = relation === 'nsubj' ? 'subject' : relation === 'obj' || relation === 'obl' ? 'object' : null
    if (kind === null) continue
    const denier = negativeWordOf(index, child, words)
    if (denier !== null) found.push({ token: denier, kind })
  }
  return found
}

/** The word of a noun phrase that makes it nobody or nothing. */
function negativeWordOf(index: TreeIndex, noun: number, words: TreeWords): number | null {
  if (words.negativePronouns.has(lemmaOf(index, noun))) return noun
  for (const child of childrenOf(index, noun)) {
    const relation = index.relations[child]
    const isBefore = relation === 'det' || relation === 'advmod' || relation === 'cc'
    const isNegative =
      words.negativeDeterminers.has(lemmaOf(index, child)) || words.negations.has(lemmaOf(index, child))
    if (isBefore && isNegative && child < noun) return child
  }
  return null
}
