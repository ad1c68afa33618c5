import {
  auxiliariesOf,
  type CircumstanceWords,
  childrenOf,
  hasFeature,
  headOf,
  isPassive,
  lemmaOf,
  type TreeIndex,
} from '../../../language/index.ts'
import type { SyntaxWord } from '../words/syntax.ts'

/** How far up "seemed to be about to say" is followed. */
const MOST_GOVERNORS = 3

/** Whether the writer does not vouch for words being said: "reportedly said", "seemed to suggest", "may have told". */
export function isHedged({ tree, token }: SyntaxWord, words: CircumstanceWords): boolean {
  // A cue may begin above its verb of saying: "appeared [to suggest]".
  if (words.hedgedSayings.has(lemmaOf(tree, token)) || words.hedgeVerbs.has(lemmaOf(tree, token))) return true
  if (isGuessed(tree, token, words)) return true
  let current = token
  for (let steps = 0; steps < MOST_GOVERNORS; steps++) {
    if (hasHedge(tree, current, words)) return true
    const head = headOf(tree, current)
    const relation = tree.relations[current]
    if (head === null || (relation !== 'xcomp' && relation !== 'csubj')) return false
    const lemma = lemmaOf(tree, head)
    if (words.hedgeVerbs.has(lemma) || (words.hedgePassives.has(lemma) && isPassive(tree, head))) return true
    current = head
  }
  return false
}

function hasHedge(tree: TreeIndex, token: number, { hedgeAdverbs }: CircumstanceWords): boolean {
  return childrenOf(tree, token).some(
    (child) => tree.relations[child] === 'advmod' && hedgeAdverbs.has(lemmaOf(tree, child)),
  )
}

/** "May have said": a modal before a perfect. */
function isGuessed(tree: TreeIndex, token: number, { hedgeModals }: CircumstanceWords): boolean {
  const auxiliaries = auxiliariesOf(tree, token)
  const isPossible = auxiliaries.some((auxiliary) => hedgeModals.has(lemmaOf(tree, auxiliary)))
  return isPossible && auxiliaries.length > 1 && hasFeature(tree, token, 'VerbForm=Part')
}
