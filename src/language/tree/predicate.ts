import { childBy, childrenOf, hasFeature, headOf, type TreeIndex } from './index-tree.ts'

const AUXILIARY_RELATIONS: ReadonlySet<string> = new Set(['aux', 'cop'])

/** Conjuncts hang on the first; longer chains are a parser's mistake. */
const MOST_CONJUNCTS = 32

/** Whether a token heads a clause by its nature: a verb, or a word with a subject, a copula or an auxiliary. */
export function isPredicate(index: TreeIndex, token: number): boolean {
  if (index.tree.tags[token] === 'VERB') return true
  for (const child of childrenOf(index, token)) {
    const relation = index.relations[child] as string
    if (relation === 'nsubj' || relation === 'csubj' || AUXILIARY_RELATIONS.has(relation)) return true
  }
  return false
}

/** A predicate's own auxiliaries and copula, in order. */
export function ownAuxiliaries(index: TreeIndex, predicate: number): number[] {
  return childrenOf(index, predicate).filter((child) => AUXILIARY_RELATIONS.has(index.relations[child] as string))
}

/**
 * A predicate's auxiliaries and copula; a conjunct without any has those of the first in the same form
 * ("was seen and heard").
 */
export function auxiliariesOf(index: TreeIndex, predicate: number): number[] {
  let current = predicate
  let own = ownAuxiliaries(index, current)
  for (let steps = 0; own.length === 0 && steps < MOST_CONJUNCTS; steps++) {
    if (index.relations[current] !== 'conj' || ownSubject(index, current) !== null) break
    const head = headOf(index, current)
    if (head === null || verbForm(index, head) !== verbForm(index, predicate)) break
    current = head
    own = ownAuxiliaries(index, current)
  }
  return own
}

/** Whether the predicate suffers what it says: by its auxiliary, its subject, its features or as a bare participle. */
export function isPassive(index: TreeIndex, predicate: number): boolean {
  const { tree } = index
  for (const child of childrenOf(index, predicate)) {
    const relation = tree.relations[child] as string
    if (relation === 'aux:pass' || relation === 'nsubj:pass' || relation === 'csubj:pass') return true
  }
  if (verbForm(index, predicate) !== 'Part' || hasFeature(index, predicate, 'Tense=Pres')) return false
  if (ownAuxiliaries(index, predicate).length > 0) return false
  const relation = index.relations[predicate]
  if (relation === 'acl' || relation === 'advcl') return tree.relations[predicate] !== 'acl:relcl'
  return auxiliariesOf(index, predicate).some((auxiliary) => tree.relations[auxiliary] === 'aux:pass')
}

/** Whether the clause says when it holds: a finite verb, auxiliary or copula, or a conjunct that shares one. */
export function isFiniteClause(index: TreeIndex, predicate: number): boolean {
  if (hasFeature(index, predicate, 'VerbForm=Fin')) return true
  return auxiliariesOf(index, predicate).some((auxiliary) => hasFeature(index, auxiliary, 'VerbForm=Fin'))
}

/** The value of VerbForm ("Fin", "Inf", "Part", "Ger"); empty for other words. */
export function verbForm(index: TreeIndex, token: number): string {
  return /(?:^|\|)VerbForm=(\w+)/.exec(index.tree.features[token] ?? '')?.[1] ?? ''
}

/** The subject that hangs on the predicate itself; the inner one where a clause is another's subject; null for none. */
export function ownSubject(index: TreeIndex, predicate: number): number | null {
  let outer: number | null = null
  for (const child of childrenOf(index, predicate)) {
    const relation = index.relations[child]
    if (relation !== 'nsubj' && relation !== 'csubj') continue
    if (!index.tree.relations[child]?.endsWith(':outer')) return child
    outer ??= child
  }
  return outer
}

/** Words that only mark a clause, between it and the one above. */
export function markerOf(index: TreeIndex, predicate: number): number | null {
  return childBy(index, predicate, 'mark')
}
