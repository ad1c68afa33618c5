import { childrenOf, headOf, lemmaOf, type TreeIndex } from '../index-tree.ts'
import type { TreeWords } from '../tree-words.ts'
import { openingOf, type RepairRule, subjectBeside, type TreeChange } from './repair-rule.ts'

/** "Told him that the letter had come", with the "that" tagged as what opens a clause and yet taken for the letter's verb's object. */
export const openingThat: RepairRule = {
  name: 'opening-that',
  find: (index, words) => firstToken(index, (token) => mendThat(index, token, words)),
}

/** "Offered to exchange prisoners", with the "to" of the infinitive tagged as a preposition. */
export const infinitiveTo: RepairRule = {
  name: 'infinitive-to',
  find: (index, words) => firstToken(index, (token) => mendTo(index, token, words)),
}

const NO_CHANGES: readonly TreeChange[] = []

function firstToken(
  { length }: TreeIndex,
  changesFor: (token: number) => readonly TreeChange[],
): readonly TreeChange[] {
  for (let token = 0; token < length; token++) {
    const changes = changesFor(token)
    if (changes.length > 0) return changes
  }
  return NO_CHANGES
}

function mendThat(index: TreeIndex, token: number, words: TreeWords): readonly TreeChange[] {
  const isConjunction = index.tree.tags[token] === 'SCONJ' || index.tree.xpos[token] === 'IN'
  if (!isConjunction || lemmaOf(index, token) !== words.complementizer) return NO_CHANGES
  const relation = index.relations[token]
  const clause = headOf(index, token)
  if (clause === null || (relation !== 'obj' && relation !== 'nsubj' && relation !== 'obl')) return NO_CHANGES
  const isOpening = clause > token && openingOf(index, clause) === token && childrenOf(index, token).length === 0
  const isWhole = subjectBeside(index, clause, token) !== null
  return isOpening && isWhole ? [{ token, relation: 'mark', tag: 'SCONJ', xpos: 'IN', features: '' }] : NO_CHANGES
}

function mendTo(index: TreeIndex, token: number, words: TreeWords): readonly TreeChange[] {
  if (index.tree.xpos[token] !== 'IN' || lemmaOf(index, token) !== words.infinitiveMarker) return NO_CHANGES
  const verb = headOf(index, token)
  const isInfinitive = verb !== null && index.relations[token] === 'mark' && index.tree.xpos[verb] === 'VB'
  return isInfinitive ? [{ token, tag: 'PART', xpos: 'TO', features: '' }] : NO_CHANGES
}
