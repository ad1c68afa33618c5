import {
  childrenOf,
  conjunctsOf,
  type Filler,
  findIndirectObject,
  findObject,
  findObliques,
  headOf,
  lemmaOf,
  type Slot,
  type TreeIndex,
  type WordForms,
} from '../../language/index.ts'
import type { SentenceView } from './told-deed.ts'

/** Where a deed's slots look for what fills them: the word that tells it, and a verb that carries it, if one does. */
export interface SlotPlace {
  readonly head: number
  readonly isVerb: boolean
}

/** Heads that may fill a slot, nearest first; clauses are found by `clausesOf`. */
export function nounsFor(slot: Slot, place: SlotPlace, view: SentenceView): readonly number[] {
  const { index, words } = view
  if (slot.prepositions) {
    const found = behindPrepositions(slot.prepositions, place, view)
    // The pattern names its prepositions likeliest first: "lifted the ban ON ships IN the port".
    const inOrder = [...slot.prepositions].flatMap((word) =>
      found.filter((token) => hasPreposition(index, token, new Set([word]))),
    )
    return [...new Set([...inOrder, ...found])]
  }
  if (!place.isVerb) return []
  const found = [findIndirectObject(index, place.head, words), findObject(index, place.head, words)]
  const objects = found.flatMap((object) => (object && object.by !== 'oblique' ? [object.token] : []))
  // "Granted women the vote": a parser may call both objects.
  for (const child of childrenOf(index, place.head))
    if (index.relations[child] === 'obj' && !objects.includes(child)) objects.push(child)
  // "Found him guilty", "went free": what is said of the object.
  const predicates = childrenOf(index, place.head).filter(
    (child) => index.relations[child] === 'xcomp' && index.tree.tags[child] !== 'VERB',
  )
  return [...objects, ...(objects.length === 0 ? bareNouns(place.head, view) : []), ...predicates]
}

/** "Released at least twenty men": a noun without a preposition that a parser hung like one with. */
function bareNouns(head: number, { index, isTime }: SentenceView): readonly number[] {
  return findObliques(index, head).flatMap(({ token, prepositions }) =>
    prepositions.length === 0 && token > head && !isTime(token) ? [token] : [],
  )
}

/** Nouns behind one of some prepositions: on the word itself, and on its objects and other nouns, where parsers hang them as often. */
function behindPrepositions(
  prepositions: ReadonlySet<string>,
  { head, isVerb }: SlotPlace,
  { index, words, isTime }: SentenceView,
): readonly number[] {
  const found: number[] = []
  const take = (token: number): void => {
    if (!found.includes(token) && !isTime(token) && hasPreposition(index, token, prepositions)) found.push(token)
  }
  if (isVerb) {
    for (const { token } of findObliques(index, head)) take(token)
    for (const child of childrenOf(index, head)) {
      if (index.tree.relations[child] === 'obl:agent') take(child)
      if (index.relations[child] !== 'obj' && index.relations[child] !== 'obl' && index.relations[child] !== 'iobj')
        continue
      for (const below of childrenOf(index, child)) if (index.relations[below] === 'nmod') take(below)
    }
    const object = findObject(index, head, words)
    if (object) for (const below of nounsBelow(object.token, index)) take(below)
    if (prepositions.has('to')) {
      const receiver = findIndirectObject(index, head, words)
      if (receiver && !found.includes(receiver.token)) found.push(receiver.token)
    }
    return found
  }
  for (const child of childrenOf(index, head)) {
    const relation = index.relations[child]
    if (relation === 'nmod' || relation === 'obl') take(child)
  }
  // "A suspension of aid to Ruritania": what belongs to the outer noun may hang on the inner.
  for (const child of childrenOf(index, head)) {
    if (index.relations[child] !== 'nmod') continue
    for (const below of childrenOf(index, child)) if (index.relations[below] === 'nmod') take(below)
  }
  return found
}

/** Nouns that hang on a noun, then those that hang on these: "approved the sale of tanks to the island". */
function nounsBelow(noun: number, index: TreeIndex): readonly number[] {
  const near = childrenOf(index, noun).filter((child) => index.relations[child] === 'nmod')
  return [
    ...near,
    ...near.flatMap((child) => childrenOf(index, child).filter((below) => index.relations[below] === 'nmod')),
  ]
}

/** Whether a noun stands behind one of some prepositions, of one word or of several ("in favour of"). */
export function hasPreposition(index: TreeIndex, noun: number, prepositions: ReadonlySet<string>): boolean {
  for (const child of childrenOf(index, noun)) {
    if (index.relations[child] !== 'case') continue
    const fixed = childrenOf(index, child).filter((part) => index.relations[part] === 'fixed')
    if (prepositions.has(lemmaOf(index, child))) return true
    if (fixed.length > 0 && prepositions.has([child, ...fixed].map((part) => lemmaOf(index, part)).join(' ')))
      return true
  }
  return false
}

/** Heads of the clauses that hang on a word as its complement, with the marker that opens them ("to", "of"); null for none. */
export function clausesOf(
  index: TreeIndex,
  head: number,
): readonly { readonly clause: number; readonly marker: string | null }[] {
  return childrenOf(index, head).flatMap((clause) => {
    const relation = index.relations[clause]
    const isComplement = relation === 'xcomp' || relation === 'ccomp' || relation === 'csubj'
    const isLoose = relation === 'advcl' || relation === 'acl'
    if (!isComplement && !isLoose) return []
    const mark = childrenOf(index, clause).find((child) => index.relations[child] === 'mark')
    const marker = mark === undefined ? null : lemmaOf(index, mark)
    // "To end the war they signed": what stands before is no complement.
    if (isLoose && clause < head) return []
    if (isLoose && (marker === null || index.tree.relations[clause] === 'acl:relcl')) return []
    return [{ clause, marker }]
  })
}

/** Whether a noun, or one joined with it, is one of some words. */
export function isOneOf(index: TreeIndex, noun: number, words: WordForms): boolean {
  return conjunctsOf(index, noun).some((token) => fits(index, token, words))
}

function fits(index: TreeIndex, token: number, { byHead }: WordForms): boolean {
  const forms = byHead.get(lemmaOf(index, token))
  return forms?.some((before) => stand(index, token, before)) ?? false
}

/** Whether the words of a longer form hang on its head: "air" on "strike". */
export function stand(index: TreeIndex, head: number, before: readonly string[]): boolean {
  if (before.length === 0) return true
  const near = childrenOf(index, head).filter((child) => child < head)
  const deeper = near.flatMap((child) => childrenOf(index, child))
  const lemmas = [...near, ...deeper].map((child) => lemmaOf(index, child))
  return before.every((word) => lemmas.includes(word))
}

/** A role's heads: the noun with all that are joined with it. */
export function withConjuncts(index: TreeIndex, noun: number): readonly number[] {
  const all = conjunctsOf(index, noun)
  return headOf(index, noun) !== null && index.relations[noun] === 'conj' ? all.filter((token) => token >= noun) : all
}

export function isDeedSlot(slot: Slot): slot is Slot & { readonly filler: Extract<Filler, { kind: 'deed' }> } {
  return slot.filler.kind === 'deed'
}
