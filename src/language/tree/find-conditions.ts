import { childrenOf, headOf, lemmaOf, type TreeIndex } from './index-tree.ts'
import type { TreeWords } from './tree-words.ts'

export interface Condition {
  /** The conjunction ("if", "unless"). */
  readonly marker: number
  /** Head of the clause that it opens. */
  readonly clause: number
  /** Whether the predicate asked about stands in that clause, rather than depending on it. */
  readonly isInside: boolean
}

/** The conditions of a predicate: the if-clauses that hang on it or on its clause, and the one that it is itself in. */
export function findConditions(index: TreeIndex, predicate: number, words: TreeWords): Condition[] {
  const found: Condition[] = []
  const own = conditionMarker(index, predicate, words)
  if (own !== null) found.push({ marker: own, clause: predicate, isInside: true })
  let current: number | null = predicate
  while (current !== null) {
    for (const child of childrenOf(index, current)) {
      if (index.relations[child] !== 'advcl' || child === predicate) continue
      const marker = conditionMarker(index, child, words)
      if (marker !== null) found.push({ marker, clause: child, isInside: false })
    }
    const relation: string = index.relations[current] as string
    current = relation === 'conj' || relation === 'xcomp' ? headOf(index, current) : null
  }
  return found
}

/** The conjunction of a condition on a clause; null for another or none. */
function conditionMarker(index: TreeIndex, clause: number, words: TreeWords): number | null {
  if (index.relations[clause] !== 'advcl') return null
  for (const child of childrenOf(index, clause)) {
    if (index.relations[child] !== 'mark') continue
    const fixed = childrenOf(index, child).filter((part) => index.relations[part] === 'fixed')
    const phrase = [child, ...fixed].map((token) => lemmaOf(index, token)).join(' ')
    if (words.conditionals.has(phrase) || words.conditionals.has(lemmaOf(index, child))) return child
  }
  return null
}
