import { childrenOf, conjunctsOf, type Filler, lemmaOf } from '../../language/index.ts'
import { hasPreposition, isOneOf } from './match-slot.ts'
import type { PatternQuestion } from './pattern-question.ts'
import type { SentenceView } from './told-deed.ts'

type RoleFiller = Extract<Filler, { kind: 'role' }>

/** Whether a noun is one of those that a role asks for; of a name or a party also any that is one, whoever it is. */
export function fillsRole(token: number, { among, also }: RoleFiller, question: PatternQuestion): boolean {
  const { index, isParty } = question.view
  if (among === null) return true
  return meant(token, question).some((noun) => {
    if (isOneOf(index, noun, among)) return true
    if (also === null) return false
    if (index.tree.tags[noun] === 'PROPN' || hasName(noun, index)) return true
    return also === 'party' && (index.tree.tags[noun] === 'PRON' || conjunctsOf(index, noun).some(isParty))
  })
}

/** "The activist Ann Hall": a noun with a name behind it. */
function hasName(noun: number, index: SentenceView['index']): boolean {
  return childrenOf(index, noun).some(
    (child) =>
      index.tree.tags[child] === 'PROPN' && (index.relations[child] === 'appos' || index.relations[child] === 'flat'),
  )
}

/** The noun, and whom it counts: "dozens of prisoners". */
export function meant(
  token: number,
  { view: { index }, deeds: { quantities, nounPrepositions } }: PatternQuestion,
): readonly number[] {
  if (!quantities.has(lemmaOf(index, token))) return [token]
  const counted = childrenOf(index, token).filter(
    (child) => index.relations[child] === 'nmod' && hasPreposition(index, child, nounPrepositions.of),
  )
  return [token, ...counted]
}
