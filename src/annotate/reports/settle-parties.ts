import { childrenOf, type DeedLexicon, findObliques, possessorOf } from '../../language/index.ts'
import { hasPreposition, withConjuncts } from './match-slot.ts'
import type { SentenceView, ToldDeed } from './told-deed.ts'

/** The deed with whom it is done to where the words say to what: "returned the fuel to Ruritania", "condemned Ruritania's decision". */
export function settleTarget(
  deed: ToldDeed,
  view: SentenceView,
  prepositions: DeedLexicon['partyPrepositions'],
): ToldDeed {
  const { participants } = deed
  const { isParty } = view
  if (participants.TARGET.some(isParty)) return deed
  const isTaken = (token: number): boolean => participants.SOURCE.includes(token) || token === deed.head
  const found = partiesNear(deed, view, prepositions).find((token) => isParty(token) && !isTaken(token))
  if (found === undefined) return deed
  return {
    ...deed,
    participants: {
      ...participants,
      TARGET: withConjuncts(view.index, found),
      THEME: [...participants.THEME, ...participants.TARGET],
    },
  }
}

/** Nouns that may be the party, likeliest first: owners of the things, then what stands behind prepositions, near before far. */
function partiesNear(
  deed: ToldDeed,
  { index, isTime }: SentenceView,
  prepositions: DeedLexicon['partyPrepositions'],
): readonly number[] {
  const things = [
    ...deed.participants.TARGET,
    ...deed.words.filter((word) => index.relations[word] === 'obj' || index.relations[word] === 'obl'),
  ]
  const chain: number[] = []
  for (let link: ToldDeed | null = deed; link !== null; link = link.inner) chain.push(link.head)
  // "Lifted its boycott of Ruritania": a pronoun is whoever does it, more often than not.
  const owners = things
    .flatMap((thing) => possessorOf(index, thing) ?? [])
    .filter((owner) => index.tree.tags[owner] !== 'PRON')
  const behind: number[] = []
  for (const head of chain) for (const { token } of findObliques(index, head)) behind.push(token)
  for (const thing of [...things, ...chain]) behind.push(...nounsBelow(thing, index))
  const fitting = prepositions.flatMap((set) =>
    behind.filter((token) => !isTime(token) && hasPreposition(index, token, set)),
  )
  return [...owners, ...fitting]
}

/** Nouns that hang on a noun, two deep. */
function nounsBelow(noun: number, index: SentenceView['index']): readonly number[] {
  const near = childrenOf(index, noun).filter((child) => index.relations[child] === 'nmod')
  return [
    ...near,
    ...near.flatMap((child) => childrenOf(index, child).filter((below) => index.relations[below] === 'nmod')),
  ]
}
