import {
  auxiliariesOf,
  childrenOf,
  findConditions,
  findModals,
  findNegations,
  headOf,
  type LanguagePack,
  lemmaOf,
  type ModalSense,
  type TreeIndex,
} from '../../../language/index.ts'
import type { SyntaxWord } from '../words/syntax.ts'

/** How far up "could hardly refrain from going on to say" is followed. */
const MOST_GOVERNORS = 3

const GOVERNED: ReadonlySet<string> = new Set(['xcomp', 'advcl', 'acl', 'ccomp'])

/** What could, should or would be said was not said yet. */
const UNREAL: ReadonlySet<ModalSense> = new Set(['possible', 'impossible', 'advisable', 'conditional'])

/**
 * Whether a verb of saying tells of words that were not said: "did not say", "nobody said", "would say", "if Oslo says", "stopped
 * short of saying", "no longer insists", "have yet to agree". A denial or a refusal may be negated and still be told, and so may
 * a belief.
 */
export function isWithheld({ tree, token }: SyntaxWord, { speech }: LanguagePack): boolean {
  const { circumstances, tree: words } = speech
  if (tree.tree.tags[token] !== 'VERB') return false
  const senses = (speech.verbs.get(lemmaOf(tree, token)) ?? []).map(({ sense }) => sense)
  if (senses.some(({ polarity, act }) => polarity === 'negative' || act === 'believe')) return false
  if (circumstances.withheld.has(lemmaOf(tree, token)) && senses.length === 0) return true
  if (findNegations(tree, token, words).some(({ kind }) => kind !== 'object')) return true
  if (isUnreal(tree, token, speech) || hasLapsed(tree, token, speech)) return true
  let current = token
  for (let steps = 0; steps < MOST_GOVERNORS; steps++) {
    const head = headOf(tree, current)
    if (head === null || !GOVERNED.has(tree.relations[current] ?? '') || head > current) return false
    if (circumstances.withheld.has(lemmaOf(tree, head))) return true
    if (tree.relations[current] !== 'xcomp') return false
    current = head
  }
  return false
}

/** "Would say", "if Oslo says"; but "may have said" guesses, and "when he said" tells. */
function isUnreal(tree: TreeIndex, token: number, { circumstances, tree: words }: LanguagePack['speech']): boolean {
  const hasPerfect = auxiliariesOf(tree, token).some((one) => lemmaOf(tree, one) === circumstances.perfect)
  const isGuess =
    hasPerfect && auxiliariesOf(tree, token).some((one) => circumstances.hedgeModals.has(lemmaOf(tree, one)))
  if (!isGuess && findModals(tree, token, words).some(({ sense }) => UNREAL.has(sense))) return true
  return findConditions(tree, token, words).some(({ isInside }) => isInside)
}

/** "No longer insists", "has yet to agree". */
function hasLapsed(tree: TreeIndex, token: number, { circumstances, tree: words }: LanguagePack['speech']): boolean {
  return childrenOf(tree, token).some((child) => {
    if (tree.relations[child] !== 'advmod') return false
    const lemma = lemmaOf(tree, child)
    const isDenied = childrenOf(tree, child).some((denier) => words.negativeDeterminers.has(lemmaOf(tree, denier)))
    const isPending = circumstances.pending.has(lemma) && tree.relations[token] === 'xcomp'
    return isPending || (circumstances.lapsed.has(lemma) && isDenied)
  })
}
