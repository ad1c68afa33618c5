import { childrenOf, headOf, lemmaOf, type TreeIndex } from '../index-tree.ts'
import { ownAuxiliaries, ownSubject, verbForm } from '../predicate.ts'
import type { TreeWords } from '../tree-words.ts'
import { ruleOfVerbs } from './repair-rule.ts'

/** Lists of verbs whose subject speaks. */
const SPOKEN = ['said', 'told', 'accused', 'urged', 'asked', 'promised'] as const

/**
 * "Said that the road was open and warned that the bridge was mined", with the warning joined to the road. The same with a charge, a
 * request or a promise: "denied that it had burned and accused the guards of arson".
 */
export const joinedSaying = ruleOfVerbs({
  name: 'joined-saying',
  verbs: SPOKEN,
  changesFor(index, second, words) {
    const content = headOf(index, second)
    if (content === null || index.relations[second] !== 'conj' || ownSubject(index, second) !== null) return []
    const first = headOf(index, content)
    if (first === null || index.relations[content] !== 'ccomp' || first > content) return []
    const areVerbsOfSaying = words.said.has(lemmaOf(index, first)) || words.told.has(lemmaOf(index, first))
    const subject = ownSubject(index, content)
    if (!areVerbsOfSaying || subject === null || index.tree.xpos[second] !== index.tree.xpos[first]) return []
    if (ownAuxiliaries(index, second).length > 0 || ownAuxiliaries(index, content).length === 0) return []
    return saysSomething(index, second, words) ? [{ token: second, head: first }] : []
  },
})

function saysSomething(index: TreeIndex, verb: number, words: TreeWords): boolean {
  const isCharge = words.accused.has(lemmaOf(index, verb))
  return childrenOf(index, verb).some((child) => {
    const relation = index.relations[child]
    return relation === 'ccomp' || (relation === 'xcomp' && child > verb) || (isCharge && relation === 'obj')
  })
}

/** "Said the port was safe, adding that ships would sail": whoever says adds. */
export const addedSaying = ruleOfVerbs({
  name: 'added-saying',
  verbs: ['said'],
  changesFor(index, second, words) {
    const content = headOf(index, second)
    if (content === null || content > second || index.relations[second] !== 'advcl') return []
    if (ownSubject(index, second) !== null) return []
    if (verbForm(index, second) !== 'Ger' && verbForm(index, second) !== 'Part') return []
    const first = headOf(index, content)
    if (first === null || index.relations[content] !== 'ccomp' || first > content) return []
    const start = index.first[second] as number
    const isSetOff = index.tree.tags[start] === 'PUNCT' || index.tree.tags[start - 1] === 'PUNCT'
    const isSaying = words.said.has(lemmaOf(index, first)) || words.told.has(lemmaOf(index, first))
    const hasComplement = childrenOf(index, second).some((child) => index.relations[child] === 'ccomp')
    return isSetOff && isSaying && hasComplement ? [{ token: second, head: first }] : []
  },
})
