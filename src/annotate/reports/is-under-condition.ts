import {
  childrenOf,
  findConditions,
  findModals,
  headOf,
  lemmaOf,
  readVerbPhrase,
  subtreeRange,
} from '../../language/index.ts'
import type { SentenceView } from './told-deed.ts'

/** Relations of a clause that is asked or said, where "if" opens no condition. */
const COMPLEMENTS: ReadonlySet<string> = new Set(['ccomp', 'csubj', 'xcomp'])

/** Relations of a clause before a main one, right or mistaken. */
const SUBORDINATE: ReadonlySet<string> = new Set(['advcl', 'ccomp', 'parataxis'])

/** "If they deploy", "had they deployed", "would deploy if": whether a predicate stands under a condition. */
export function isUnderCondition(head: number, view: SentenceView): boolean {
  const { index, words } = view
  if (isImagined(head, view)) return true
  if (!isConditional(head, view)) return false
  return (
    findConditions(index, head, words).length > 0 || childrenOf(index, head).some((child) => isInverted(child, view))
  )
}

/** "If they were to deploy", "would have deployed": what is only imagined, and nobody's intention. */
export function isImagined(head: number, view: SentenceView): boolean {
  const { index, words } = view
  if (
    findConditions(index, head, words).some(({ isInside }) => isInside) ||
    isInverted(head, view) ||
    hasConditional(head, view)
  )
    return true
  return isConditional(head, view) && readVerbPhrase(index, head, words).aspect.value === 'perfect'
}

/** "If only they had deployed", "as if they had": the conjunction stands in a clause that depends on none that it would modify. */
function hasConditional(head: number, { index, words }: SentenceView): boolean {
  if (COMPLEMENTS.has(index.relations[head] ?? '')) return false
  return childrenOf(index, head).some(
    (child) => index.relations[child] === 'mark' && words.conditionals.has(lemmaOf(index, child)),
  )
}

/** "Had the fleet sailed", "were they to sail": an auxiliary before its subject in a clause that nothing else opens. */
function isInverted(head: number, view: SentenceView): boolean {
  const { index, words } = view
  const relation = index.relations[head] ?? ''
  if (relation === 'acl') return isInvertedOfNoun(head, view)
  const children = childrenOf(index, head)
  const isBeforeMain = children.some(
    (child) => child > head && index.relations[child] === 'parataxis' && isConditional(child, view),
  )
  if (!SUBORDINATE.has(relation) && !isBeforeMain) return false
  const isOpened = children.some(
    (child) => index.relations[child] === 'mark' && lemmaOf(index, child) !== words.infinitiveMarker,
  )
  const subject = children.find((child) => index.relations[child] === 'nsubj')
  if (isOpened || subject === undefined) return false
  const before = subtreeRange(index, subject).first - 1
  if (index.tree.tags[before] !== 'AUX' && index.relations[before] !== 'aux') return false
  // A parser may hang the auxiliary on the main clause, which has its own.
  const governor = headOf(index, before)
  if (governor === head) return relation === 'advcl' || isBeforeMain
  return (
    isConditional(governor, view) &&
    (governor === headOf(index, head) || headOf(index, governor ?? head) === headOf(index, head))
  )
}

/** "Were the rebels to attack": a parser may take the infinitive for the noun's. */
function isInvertedOfNoun(head: number, view: SentenceView): boolean {
  const { index } = view
  const noun = headOf(index, head)
  if (noun === null) return false
  const verb = headOf(index, noun)
  // "Even had the rebels attacked": or the auxiliary for a verb of having.
  const isVerbBefore =
    verb !== null && index.relations[verb] === 'advcl' && verb === subtreeRange(index, noun).first - 1
  if (isVerbBefore) return isConditional(headOf(index, verb), view)
  const before = subtreeRange(index, noun).first - 1
  return (
    index.tree.tags[before] === 'AUX' &&
    headOf(index, before) === headOf(index, noun) &&
    isConditional(headOf(index, noun), view)
  )
}

function isConditional(head: number | null, { index, words }: SentenceView): boolean {
  return head !== null && findModals(index, head, words).some(({ sense }) => sense === 'conditional')
}
