import { childrenOf, headOf, type TreeIndex } from './index-tree.ts'

export interface SharedModifier {
  readonly token: number
  /** Before the first conjunct ("old ships and boats"), or behind the last ("ships and boats of the line"). */
  readonly side: 'before' | 'behind'
}

const MODIFIERS: ReadonlySet<string> = new Set(['det', 'amod', 'nmod', 'compound', 'advmod', 'obl', 'case', 'acl'])

/** The first of the tokens that a token is joined with by "and", "or", "but"; the token itself where it is joined with none. */
export function firstConjunct(index: TreeIndex, token: number): number {
  let first = token
  while (index.relations[first] === 'conj') {
    const head = headOf(index, first)
    if (head === null) break
    first = head
  }
  return first
}

/** All that a token is joined with, itself included, in order. */
export function conjunctsOf(index: TreeIndex, token: number): number[] {
  const all = [firstConjunct(index, token)]
  for (let next = 0; next < all.length; next++) {
    for (const child of childrenOf(index, all[next] as number)) if (index.relations[child] === 'conj') all.push(child)
  }
  return all.sort((a, b) => a - b)
}

/**
 * Modifiers of the first conjunct that a later one may share, since they stand before all or behind all of them. Whether
 * "old men and women" has old women no tree tells.
 */
export function sharedModifiers(index: TreeIndex, conjunct: number): SharedModifier[] {
  const first = firstConjunct(index, conjunct)
  if (first === conjunct) return []
  return childrenOf(index, first).flatMap((token): SharedModifier[] => {
    if (!MODIFIERS.has(index.relations[token] as string)) return []
    if (token < first) return [{ token, side: 'before' }]
    return token > conjunct ? [{ token, side: 'behind' }] : []
  })
}
