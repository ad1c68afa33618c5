import { childBy, childrenOf, hasFeature, headOf, lemmaOf, type TreeIndex } from './index-tree.ts'
import { isFiniteClause, isPassive, ownSubject, verbForm } from './predicate.ts'
import type { TreeWords } from './tree-words.ts'

/**
 * How the tree gives a subject away: on the predicate itself ("direct"), behind "by" ("passive-agent"), on the conjunct
 * before ("shared"), in the clause that wants the deed done ("controlled"), in whose promise or plan it is ("possessor"), as
 * the noun of a relative clause ("relative") or of a participle ("adnominal"), as the subject of the clause that a participle
 * or infinitive adds to ("adverbial"); or why there is none: an order ("imperative"), a pronoun that stands for nothing
 * ("expletive"), a passive without its doer ("unnamed"), or the tree does not tell ("none").
 */
export type SubjectSource =
  | 'direct'
  | 'passive-agent'
  | 'shared'
  | 'controlled'
  | 'possessor'
  | 'relative'
  | 'adnominal'
  | 'adverbial'
  | 'imperative'
  | 'expletive'
  | 'unnamed'
  | 'none'

export interface FoundSubject {
  /** Head of the noun phrase or clause; null for the last four sources. */
  readonly token: number | null
  readonly by: SubjectSource
}

/** Predicates that may stand between one and its subject; a longer chain is nobody's sentence. */
const LONGEST_WAY_UP = 32

const UNKNOWN: FoundSubject = { token: null, by: 'none' }

/** Who does what the predicate says: its subject, or of a passive whoever stands behind "by". */
export function findSubject(index: TreeIndex, predicate: number, words: TreeWords): FoundSubject {
  if (!isPassive(index, predicate)) return findGrammaticalSubject(index, predicate, words)
  const agent = findAgent(index, predicate, words)
  if (agent !== null) return { token: resolveRelative(index, agent, words) ?? agent, by: 'passive-agent' }
  const { by } = findGrammaticalSubject(index, predicate, words)
  return { token: null, by: by === 'expletive' ? 'expletive' : 'unnamed' }
}

/** What stands or would stand as the predicate's subject, of a passive whoever suffers it. */
export function findGrammaticalSubject(index: TreeIndex, predicate: number, words: TreeWords): FoundSubject {
  let current = predicate
  let by: SubjectSource = 'direct'
  for (let steps = 0; steps < LONGEST_WAY_UP; steps++) {
    const own = ownSubject(index, current)
    if (own !== null) {
      if (isExpletiveSubject(index, current, own, words)) return { token: null, by: 'expletive' }
      const noun = resolveRelative(index, own, words)
      return noun === null ? { token: own, by } : { token: noun, by: by === 'direct' ? 'relative' : by }
    }
    if (childBy(index, current, 'expl') !== null) return { token: null, by: 'expletive' }
    if (isImperative(index, current)) return { token: null, by: 'imperative' }
    const step = stepUp(index, current, words)
    if (step === null) return UNKNOWN
    if (by === 'direct') by = step.by
    if ('token' in step) return { token: resolveRelative(index, step.token, words) ?? step.token, by }
    current = step.predicate
  }
  return UNKNOWN
}

/** The noun that a relative pronoun stands for; null when the token is none. */
export function resolveRelative(index: TreeIndex, token: number, words: TreeWords): number | null {
  if (!isRelativePronoun(index, token, words)) return null
  for (let current: number | null = token; current !== null; current = headOf(index, current)) {
    if (index.tree.relations[current]?.endsWith(':relcl')) return headOf(index, current)
  }
  return null
}

/** Whether a token is a pronoun that a relative clause opens with. */
export function isRelativePronoun(index: TreeIndex, token: number, words: TreeWords): boolean {
  if (index.tree.tags[token] !== 'PRON') return false
  return hasFeature(index, token, 'PronType=Rel') || words.relativePronouns.has(lemmaOf(index, token))
}

/** Whoever stands behind "by" of a passive; null for nobody. */
export function findAgent(index: TreeIndex, predicate: number, words: TreeWords): number | null {
  for (const child of childrenOf(index, predicate)) {
    if (index.tree.relations[child] !== 'obl:agent') continue
    const preposition = childBy(index, child, 'case')
    if (preposition === null || words.agentPrepositions.has(lemmaOf(index, preposition))) return child
  }
  return null
}

type Step =
  | { readonly token: number; readonly by: SubjectSource }
  | { readonly predicate: number; readonly by: SubjectSource }

/** From a predicate without a subject to the token that is it, or to the predicate that has it. */
function stepUp(index: TreeIndex, predicate: number, words: TreeWords): Step | null {
  const head = headOf(index, predicate)
  if (head === null) return null
  const relation = index.relations[predicate]
  if (relation === 'conj') return { predicate: head, by: 'shared' }
  if (relation === 'xcomp') return controllerOf(index, predicate, head, words)
  if (relation === 'advcl') {
    const isWanted = verbForm(index, predicate) === 'Inf' && words.urged.has(lemmaOf(index, head))
    return isWanted || words.accused.has(lemmaOf(index, head)) || words.quoted.has(lemmaOf(index, head))
      ? controllerOf(index, predicate, head, words)
      : { predicate: head, by: 'adverbial' }
  }
  if (relation === 'acl') return ownerOf(index, predicate, head, words)
  // "vowed to go", "denied going": a complement without a subject that a parser calls clausal all the same.
  if (relation === 'ccomp' && verbForm(index, predicate) !== 'Fin') return controllerOf(index, predicate, head, words)
  return null
}

/** Whose deed an infinitive is: of the governing verb's object, unless the verb promises, else of its subject. */
function controllerOf(index: TreeIndex, predicate: number, head: number, words: TreeWords): Step {
  const lemma = lemmaOf(index, head)
  if (words.subjectControl.has(lemma)) return { predicate: head, by: 'controlled' }
  const object = childBy(index, head, 'obj') ?? childBy(index, head, 'iobj')
  if (object !== null && object < predicate) return { token: object, by: 'controlled' }
  const prepositions = words.prepositionalControl.get(lemma)
  if (prepositions) {
    for (const child of childrenOf(index, head)) {
      if (index.relations[child] !== 'obl' || child > predicate) continue
      const preposition = childBy(index, child, 'case')
      if (preposition !== null && prepositions.has(lemmaOf(index, preposition)))
        return { token: child, by: 'controlled' }
    }
  }
  return { predicate: head, by: 'controlled' }
}

/** Of a clause on a noun: the noun itself ("troops guarding the road"), or for a plan or promise whose it is. */
function ownerOf(index: TreeIndex, predicate: number, noun: number, words: TreeWords): Step | null {
  // "What happens": the clause has no pronoun of its own to stand for the noun.
  if (index.tree.relations[predicate] === 'acl:relcl') {
    return isFiniteClause(index, predicate) ? { token: noun, by: 'relative' } : null
  }
  if (verbForm(index, predicate) !== 'Inf') return { token: noun, by: 'adnominal' }
  if (!words.controlNouns.has(lemmaOf(index, noun))) return null
  for (const child of childrenOf(index, noun)) {
    if (index.tree.relations[child] === 'nmod:poss') return { token: child, by: 'possessor' }
  }
  const carrier = headOf(index, noun)
  if (carrier === null || index.relations[noun] !== 'obj' || !words.lightVerbs.has(lemmaOf(index, carrier))) return null
  return { predicate: carrier, by: 'controlled' }
}

/** "It is said that": parsers call this "it" a subject as often as an expletive. */
function isExpletiveSubject(index: TreeIndex, predicate: number, subject: number, words: TreeWords): boolean {
  if (index.tree.tags[subject] !== 'PRON' || !words.expletives.has(lemmaOf(index, subject))) return false
  return (
    index.tree.relations[subject] === 'nsubj:pass' &&
    (childBy(index, predicate, 'ccomp') !== null || childBy(index, predicate, 'csubj') !== null)
  )
}

function isImperative(index: TreeIndex, predicate: number): boolean {
  return hasFeature(index, predicate, 'Mood=Imp')
}
