import {
  childBy,
  childrenOf,
  hasFeature,
  headOf,
  type LanguagePack,
  lemmaOf,
  type TreeIndex,
} from '../../../language/index.ts'
import type { Standing } from '../finding.ts'
import type { Line } from '../line.ts'
import { isSpeech } from '../people/is-speech.ts'

interface StandingPlace {
  readonly line: Line
  /** Index of the head of the phrase. */
  readonly head: number
  readonly language: Pick<LanguagePack, 'speech' | 'roles'>
}

/** What a phrase for somebody does in its clause, as the tree tells. */
export function standingOf(tree: TreeIndex, { line, head, language }: StandingPlace): Standing {
  const relation = tree.relations[head]
  const above = headOf(tree, head)
  const isPredicate = childBy(tree, head, 'cop') !== null || relation === 'xcomp'
  const isOccasion = above !== null && hasFeature(tree, above, 'Tense=Past')
  const isSource = childrenOf(tree, head).some(
    (child) => tree.relations[child] === 'case' && language.speech.tree.sourceOpeners.has(lemmaOf(tree, child)),
  )
  const isDoer = tree.tree.relations[head] === 'nsubj' || tree.tree.relations[head] === 'obl:agent'
  const says =
    above !== null && (isSpeech(line, above, language) || language.roles.speaks.has(line.words[above]?.lower ?? ''))
  return {
    isSpeaker: !isPredicate && (isSource || (isDoer && says)),
    isSubject: !isPredicate && (relation === 'nsubj' || tree.tree.relations[head] === 'obl:agent'),
    isPredicate,
    isOccasion: isOccasion || isSource,
  }
}
