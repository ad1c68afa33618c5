import { childrenOf, headOf, lemmaOf } from '../index-tree.ts'
import { ownAuxiliaries, ownSubject, verbForm } from '../predicate.ts'
import { firstOfVerbs, type RepairRule } from './repair-rule.ts'

/** "Said that the road was open and warned that the bridge was mined", with the warning joined to the road. */
export const joinedSaying: RepairRule = {
  name: 'joined-saying',
  find: (index, words) =>
    firstOfVerbs(
      index,
      (lemma) => words.said.has(lemma) || words.told.has(lemma),
      (second) => {
        const content = headOf(index, second)
        if (content === null || index.relations[second] !== 'conj' || ownSubject(index, second) !== null) return []
        const first = headOf(index, content)
        if (first === null || index.relations[content] !== 'ccomp' || first > content) return []
        const areVerbsOfSaying = words.said.has(lemmaOf(index, first)) || words.told.has(lemmaOf(index, first))
        const subject = ownSubject(index, content)
        if (!areVerbsOfSaying || subject === null || index.tree.xpos[second] !== index.tree.xpos[first]) return []
        if (ownAuxiliaries(index, second).length > 0 || ownAuxiliaries(index, content).length === 0) return []
        const hasComplement = childrenOf(index, second).some((child) => index.relations[child] === 'ccomp')
        return hasComplement ? [{ token: second, head: first }] : []
      },
    ),
}

/** "Said the port was safe, adding that ships would sail": whoever says adds. */
export const addedSaying: RepairRule = {
  name: 'added-saying',
  find: (index, words) =>
    firstOfVerbs(
      index,
      (lemma) => words.said.has(lemma),
      (second) => {
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
    ),
}
