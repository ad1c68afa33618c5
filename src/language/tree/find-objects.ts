import { findGrammaticalSubject, isRelativePronoun, resolveRelative } from './find-subject.ts'
import { childBy, childrenOf, headOf, lemmaOf, type TreeIndex } from './index-tree.ts'
import { isPassive, ownSubject } from './predicate.ts'
import type { TreeWords } from './tree-words.ts'

/**
 * How the tree gives an object away: on the predicate ("direct"), as the subject of a passive ("passive-subject"), on the
 * first conjunct ("shared"), as the noun of a relative clause ("relative"), also of one without a pronoun ("gap"), or behind
 * a preposition ("oblique").
 */
export type ObjectSource = 'direct' | 'passive-subject' | 'shared' | 'relative' | 'gap' | 'adnominal' | 'oblique'

export interface FoundObject {
  readonly token: number
  readonly by: ObjectSource
}

export interface Oblique {
  readonly token: number
  /** The prepositions, each with the words fixed to it ("according to"); empty for a bare noun ("on Monday": "on"). */
  readonly prepositions: readonly number[]
}

/** What the deed is done to: the object, or of a passive its subject. Null when there is none. */
export function findObject(index: TreeIndex, predicate: number, words: TreeWords): FoundObject | null {
  const own = childBy(index, predicate, 'obj')
  if (isPassive(index, predicate)) {
    const isReceiver = own !== null && words.ditransitive.has(lemmaOf(index, predicate))
    if (isReceiver) return resolved(index, own, 'direct', words)
    const { token, by } = findGrammaticalSubject(index, predicate, words)
    if (token === null) return null
    return { token, by: by === 'relative' || by === 'shared' || by === 'adnominal' ? by : 'passive-subject' }
  }
  if (own !== null) return resolved(index, own, 'direct', words)
  return sharedObject(index, predicate, words) ?? gapObject(index, predicate, words)
}

/** Who receives: the indirect object, of a passive the subject ("was given a map"), or behind "to". Null for nobody. */
export function findIndirectObject(index: TreeIndex, predicate: number, words: TreeWords): FoundObject | null {
  const own = childBy(index, predicate, 'iobj')
  if (own !== null) return resolved(index, own, 'direct', words)
  if (!words.ditransitive.has(lemmaOf(index, predicate))) return null
  if (isPassive(index, predicate) && childBy(index, predicate, 'obj') !== null) {
    const { token } = findGrammaticalSubject(index, predicate, words)
    return token === null ? null : { token, by: 'passive-subject' }
  }
  for (const { token, prepositions } of findObliques(index, predicate)) {
    const [preposition] = prepositions
    if (preposition !== undefined && words.recipientPrepositions.has(lemmaOf(index, preposition))) {
      return { token, by: 'oblique' }
    }
  }
  return null
}

/** What stands with the predicate behind prepositions or bare ("on Monday", "last week"), but for a passive's doer. */
export function findObliques(index: TreeIndex, predicate: number): Oblique[] {
  return childrenOf(index, predicate).flatMap((token) =>
    index.relations[token] === 'obl' && index.tree.relations[token] !== 'obl:agent'
      ? [{ token, prepositions: prepositionsOf(index, token) }]
      : [],
  )
}

/** The prepositions of a noun with the words fixed to them, in order. */
export function prepositionsOf(index: TreeIndex, noun: number): number[] {
  return childrenOf(index, noun).flatMap((child) =>
    index.relations[child] === 'case'
      ? [child, ...childrenOf(index, child).filter((part) => index.relations[part] === 'fixed')]
      : [],
  )
}

function resolved(index: TreeIndex, token: number, by: ObjectSource, words: TreeWords): FoundObject {
  const noun = resolveRelative(index, token, words)
  return noun === null ? { token, by } : { token: noun, by: 'relative' }
}

/** "Bought and sold ships": what follows the last conjunct hangs on the first. */
function sharedObject(index: TreeIndex, predicate: number, words: TreeWords): FoundObject | null {
  let current = predicate
  while (index.relations[current] === 'conj' && ownSubject(index, current) === null) {
    const head = headOf(index, current)
    if (head === null) break
    const object = childBy(index, head, 'obj')
    if (object !== null) {
      if (object > predicate || isRelativePronoun(index, object, words)) {
        return { token: resolveRelative(index, object, words) ?? object, by: 'shared' }
      }
      return null
    }
    current = head
  }
  return null
}

/** "The treaty they signed": a verb with its subject but nothing else to relate to the noun. */
function gapObject(index: TreeIndex, predicate: number, words: TreeWords): FoundObject | null {
  if (index.tree.relations[predicate] !== 'acl:relcl' || index.tree.tags[predicate] !== 'VERB') return null
  const noun = headOf(index, predicate)
  if (noun === null || words.timeNouns.has(lemmaOf(index, noun)) || ownSubject(index, predicate) === null) return null
  for (const child of childrenOf(index, predicate)) {
    if (isRelativePronoun(index, child, words) || index.tree.tags[child] === 'ADV') return null
    const relation = index.relations[child]
    if (relation === 'ccomp' || relation === 'xcomp' || relation === 'obl') return null
  }
  return { token: noun, by: 'gap' }
}
