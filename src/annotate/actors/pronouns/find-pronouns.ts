import {
  childBy,
  childrenOf,
  headOf,
  lemmaOf,
  type PronounForm,
  type PronounWords,
  type TreeIndex,
} from '../../../language/index.ts'
import type { Finding, Run } from '../finding.ts'
import type { Line } from '../line.ts'

/** A word of the third person that stands for somebody or something. */
export interface Pronoun extends Run {
  /** The pronoun itself, or the head of a phrase that points as one: "the country". */
  readonly word: number
  /** Types of actor that it can mean; null for any. */
  readonly types: ReadonlySet<string> | null
  readonly form: PronounForm
  readonly isPossessive: boolean
}

/** Pronouns of the third person in a line, without an "it" that stands for nothing. */
export function findPronouns(line: Line, tree: TreeIndex, words: PronounWords): readonly Pronoun[] {
  if (line.isShouted) return []
  return line.words.flatMap((word, index): readonly Pronoun[] => {
    const form = words.forms.get(word.lower)
    // "IT" in capitals is no pronoun.
    if (!form || word.isShout) return []
    if (form.person === false && form.case === 'either' && isEmpty(tree, index, words)) return []
    const isPossessive = form.case === 'possessive' || tree.tree.relations[index] === 'nmod:poss'
    return [{ word: index, from: index, to: index + 1, types: null, form, isPossessive }]
  })
}

/** Phrases that point as a pronoun does: "the country". */
export function findPointers(findings: readonly Finding[]): readonly Pronoun[] {
  return findings.flatMap((finding): readonly Pronoun[] => {
    if (finding.kind !== 'described') return []
    const { from, to, descriptors } = finding.described
    if (!descriptors.some(({ points }) => points)) return []
    const types = new Set(descriptors.flatMap((descriptor) => descriptor.types))
    const form = { ...POINTER, person: types.has('person') }
    return [{ word: to - 1, from, to, types, form, isPossessive: false }]
  })
}

const POINTER: PronounForm = { number: 'singular', gender: null, person: false, case: 'either' }

/** "It is clear that", "it took years to", "made it clear that". */
function isEmpty(tree: TreeIndex, token: number, words: PronounWords): boolean {
  const predicate = headOf(tree, token)
  if (predicate === null || tree.relations[token] === 'expl') return true
  if (tree.relations[token] === 'obj') {
    if (words.deedVerbs.has(lemmaOf(tree, predicate))) return true
    const next = tree.tree.tags[token + 1]
    return words.emptyObjects.has(lemmaOf(tree, predicate)) && (next === 'ADJ' || next === 'ADV')
  }
  if (tree.relations[token] !== 'nsubj') return false
  const isEmptyVerb = words.emptyVerbs.has(lemmaOf(tree, predicate))
  const isPassive = tree.tree.relations[token] === 'nsubj:pass'
  const hasCopula = childBy(tree, predicate, 'cop') !== null
  // "It was Oslo that paid."
  if (hasCopula && childrenOf(tree, predicate).some((child) => tree.tree.relations[child] === 'acl:relcl')) return true
  const isDescribing = hasCopula && tree.tree.tags[predicate] !== 'PROPN'
  if (!isEmptyVerb && !isPassive && !isDescribing) return false
  return childrenOf(tree, predicate).some((child) => {
    if (child < predicate || !CLAUSES.has(tree.relations[child] as string)) return false
    const isContent = tree.relations[child] === 'csubj' || tree.relations[child] === 'ccomp'
    if (isPassive && !isEmptyVerb && !isDescribing && !isContent) return false
    return tree.relations[child] === 'csubj' || words.emptyOpeners.has(lemmaOf(tree, tree.first[child] as number))
  })
}

const CLAUSES: ReadonlySet<string> = new Set(['ccomp', 'csubj', 'xcomp', 'advcl', 'acl'])
