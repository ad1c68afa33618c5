import { childrenOf, hasFeature, headOf, lemmaOf, type TreeIndex } from './index-tree.ts'
import { auxiliariesOf } from './predicate.ts'
import type { ModalSense, TreeWords } from './tree-words.ts'

export interface Modal {
  readonly token: number
  readonly sense: ModalSense
}

/** What makes a predicate possible, necessary, advisable, conditional or yet to come, outermost first. */
export function findModals(index: TreeIndex, predicate: number, words: TreeWords): Modal[] {
  const found: Modal[] = []
  let current = predicate
  for (;;) {
    found.unshift(...auxiliaryModals(index, current, words))
    const head = headOf(index, current)
    if (head === null || index.relations[current] !== 'xcomp' || !isInfinitive(index, current, words)) return found
    const lemma = lemmaOf(index, head)
    const sense = words.semiModals.get(lemma)
    if (sense === undefined) return found
    if (words.semiModalsProgressive.has(lemma) && !isProgressive(index, head)) return found
    found.unshift({ token: head, sense })
    current = head
  }
}

function auxiliaryModals(index: TreeIndex, predicate: number, words: TreeWords): Modal[] {
  const found: Modal[] = []
  const auxiliaries = auxiliariesOf(index, predicate)
  for (const auxiliary of auxiliaries) {
    const lemma = lemmaOf(index, auxiliary)
    const sense = words.modals.get(lemma)
    if (sense !== undefined) found.push({ token: auxiliary, sense })
    else if (lemma === words.destined && isBeforeMarker(index, auxiliary, predicate, words)) {
      found.push({ token: auxiliary, sense: 'destined' })
    }
  }
  return found
}

/** "The envoy is to leave": the auxiliary stands before the marker of the infinitive. */
function isBeforeMarker(index: TreeIndex, auxiliary: number, predicate: number, words: TreeWords): boolean {
  if (!hasFeature(index, auxiliary, 'VerbForm=Fin')) return false
  return childrenOf(index, predicate).some(
    (child) =>
      index.relations[child] === 'mark' &&
      child > auxiliary &&
      child < predicate &&
      lemmaOf(index, child) === words.infinitiveMarker,
  )
}

function isInfinitive(index: TreeIndex, predicate: number, words: TreeWords): boolean {
  return childrenOf(index, predicate).some(
    (child) => index.relations[child] === 'mark' && lemmaOf(index, child) === words.infinitiveMarker,
  )
}

function isProgressive(index: TreeIndex, verb: number): boolean {
  return hasFeature(index, verb, 'Tense=Pres') && hasFeature(index, verb, 'VerbForm=Part')
}
