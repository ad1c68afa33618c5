import { isRelativePronoun } from '../find-subject.ts'
import { childBy, childrenOf, headOf, lemmaOf, type TreeIndex } from '../index-tree.ts'
import { isFiniteClause, isPassive } from '../predicate.ts'
import type { TreeWords } from '../tree-words.ts'
import {
  complementizerOf,
  hasComplement,
  isOccasion,
  lacksObject,
  makeComplement,
  ruleOfVerbs,
  subjectBeside,
} from './repair-rule.ts'

/** Verbs behind which a that-clause is what is told, shown or said. */
const TELLING = ['told', 'shown', 'said'] as const

/** "Told reporters on Tuesday that talks had failed", read as a clause on "Tuesday", "reporters" or another noun between. */
export const thatClauseOnNoun = ruleOfVerbs({
  name: 'that-clause-on-noun',
  verbs: TELLING,
  changesFor(index, verb, words) {
    if (hasComplement(index, verb)) return []
    for (let clause = verb + 1; clause <= (index.last[verb] as number); clause++) {
      if (index.relations[clause] !== 'acl') continue
      const opener = complementizerOf(index, clause, words)
      if (opener === null || opener < verb || subjectBeside(index, clause, opener) === null) continue
      const noun = headOf(index, clause)
      if (noun === null || !mayStandBetween({ index, verb, noun, words })) continue
      if (lacksObject(index, clause, opener) && !isSurelyTold({ index, verb, noun, words })) continue
      return makeComplement(verb, clause, opener)
    }
    return []
  },
})

/** "Said in a statement its ships were safe", read as a clause on "statement". */
export const bareClauseOnNoun = ruleOfVerbs({
  name: 'bare-clause-on-noun',
  verbs: TELLING,
  changesFor(index, verb, words) {
    if (hasComplement(index, verb)) return []
    for (let clause = verb + 1; clause <= (index.last[verb] as number); clause++) {
      if (index.tree.relations[clause] !== 'acl:relcl' || !isFiniteClause(index, clause)) continue
      const noun = headOf(index, clause)
      if (noun === null || noun < verb || !isWholeClause(index, clause, words)) continue
      if (!isOccasion(index, noun, words) || !mayStandBetween({ index, verb, noun, words })) continue
      return makeComplement(verb, clause, null)
    }
    return []
  },
})

/** A that-clause that hangs on the verb, but as something else. */
export const thatClauseRelation = ruleOfVerbs({
  name: 'that-clause-relation',
  verbs: TELLING,
  changesFor(index, verb, words) {
    if (hasComplement(index, verb)) return []
    for (const clause of childrenOf(index, verb)) {
      if (clause < verb || !MISREAD.has(index.relations[clause] as string)) continue
      const opener = complementizerOf(index, clause, words)
      const isResult = childrenOf(index, verb).some(
        (child) => index.relations[child] === 'advmod' && words.complementizerBreakers.has(lemmaOf(index, child)),
      )
      if (opener !== null && !isResult && subjectBeside(index, clause, opener) !== null) {
        return makeComplement(verb, clause, opener)
      }
    }
    return []
  },
})

/** Relations under which a complement's clause is found in predicted trees. */
const MISREAD: ReadonlySet<string> = new Set(['advcl', 'acl', 'dep'])

interface Place {
  readonly index: TreeIndex
  readonly verb: number
  readonly noun: number
  readonly words: TreeWords
}

/** Whether the noun is who is told, when, where or how it is said, or a part of that, so that a that-clause is none of its own. */
function mayStandBetween({ index, verb, noun, words }: Place): boolean {
  const isTelling = words.told.has(lemmaOf(index, verb)) || words.shown.has(lemmaOf(index, verb))
  let below = noun
  for (let steps = 0; steps < LONGEST_WAY; steps++) {
    const head = headOf(index, below)
    if (head === null) return false
    const relation = index.relations[below] as string
    if (head === verb) {
      if (relation === 'obl') return below > verb && isSetting(index, below, noun, words)
      if (!isTelling || words.toldThings.has(lemmaOf(index, below))) return false
      if (relation === 'iobj') return true
      return relation === 'obj' && !isPassive(index, verb)
    }
    const isPart = relation === 'nmod' || relation === 'appos' || relation === 'conj' || relation === 'compound'
    const isDeeper = isTelling && (relation === 'acl' || relation === 'obl' || relation === 'flat')
    if (!isPart && !isDeeper) return false
    below = head
  }
  return false
}

/** Whether the clause can be no relative one even if the parser misses an object in it: one tells persons, and times are not met. */
function isSurelyTold({ index, verb, noun, words }: Place): boolean {
  if (words.timeNouns.has(lemmaOf(index, noun))) return true
  if (words.shown.has(lemmaOf(index, verb))) return false
  if (index.tree.tags[noun] === 'PROPN') return true
  if (words.told.has(lemmaOf(index, verb))) return !isOccasion(index, noun, words)
  const preposition = childBy(index, noun, 'case')
  return preposition !== null && words.recipientPrepositions.has(lemmaOf(index, preposition))
}

/** Whether a noun behind the verb tells who says it, to whom, when, where or by what means. */
function isSetting(index: TreeIndex, top: number, noun: number, words: TreeWords): boolean {
  if (index.tree.relations[top] === 'obl:agent' || index.tree.tags[noun] === 'PROPN') return true
  const preposition = childBy(index, top, 'case')
  const isReceiver = preposition !== null && words.recipientPrepositions.has(lemmaOf(index, preposition))
  return isReceiver || isOccasion(index, top, words) || isOccasion(index, noun, words)
}

/** Arcs between the verb and the noun; more are no longer the same phrase. */
const LONGEST_WAY = 6

/** Whether a clause has a subject and nothing that would make it a relative one. */
function isWholeClause(index: TreeIndex, clause: number, words: TreeWords): boolean {
  if (subjectBeside(index, clause, null) === null || childBy(index, clause, 'mark') !== null) return false
  for (const child of childrenOf(index, clause)) {
    if (isRelativePronoun(index, child, words) || words.interrogatives.has(lemmaOf(index, child))) return false
    const pronoun = childrenOf(index, child).find((inner) => isRelativePronoun(index, inner, words))
    if (pronoun !== undefined && pronoun < clause) return false
  }
  return childBy(index, clause, 'obj') !== null || childBy(index, clause, 'cop') !== null || isPassive(index, clause)
}
