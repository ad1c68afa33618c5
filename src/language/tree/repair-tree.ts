import type { Tree } from '../../model/index.ts'
import { indexTree, type TreeIndex } from './index-tree.ts'
import { dayBehindVerb, sourceOnNoun, titleBeforeName } from './repairs/attachments.ts'
import { addedSaying, joinedSaying } from './repairs/joined-verbs.ts'
import { infinitiveTo, openingThat } from './repairs/markers.ts'
import { applyChanges, type RepairRule } from './repairs/repair-rule.ts'
import { finalTag, frontedContent, invertedSubject, medialTag, tagSubject } from './repairs/tags.ts'
import { bareClauseOnNoun, thatClauseOnNoun, thatClauseRelation } from './repairs/that-clauses.ts'
import { askedClause, chargeClause, promisedInfinitive, wantedInfinitive } from './repairs/wanted-clauses.ts'
import type { TreeWords } from './tree-words.ts'

/** The faults that are mended, in this order. */
export const REPAIR_RULES: readonly RepairRule[] = [
  titleBeforeName,
  sourceOnNoun,
  openingThat,
  infinitiveTo,
  thatClauseOnNoun,
  thatClauseRelation,
  bareClauseOnNoun,
  askedClause,
  chargeClause,
  wantedInfinitive,
  promisedInfinitive,
  dayBehindVerb,
  tagSubject,
  medialTag,
  finalTag,
  frontedContent,
  invertedSubject,
  joinedSaying,
  addedSaying,
]

/** How often one rule is tried on a sentence; each verb of saying can have its fault. */
const MOST_FAULTS = 8

/**
 * Mends known faults of a predicted tree around verbs of saying, asking and wanting; the same tree where there is none.
 * Measured by `test/trees/measure-repairs.ts`.
 */
export function repairTree(tree: Tree, words: TreeWords, rules: readonly RepairRule[] = REPAIR_RULES): Tree {
  if (!tree.lemmas.some((lemma) => words.repaired.has(lemma.toLowerCase()))) return tree
  let index = indexTree(tree)
  for (const rule of rules) {
    for (let faults = 0; faults < MOST_FAULTS; faults++) {
      const mended = mend(index, rule, words)
      if (mended === null) break
      index = mended
    }
  }
  return index.tree
}

function mend(index: TreeIndex, rule: RepairRule, words: TreeWords): TreeIndex | null {
  const changes = rule.find(index, words)
  if (changes.length === 0) return null
  const tree = applyChanges(index.tree, changes)
  return tree === null ? null : indexTree(tree)
}
