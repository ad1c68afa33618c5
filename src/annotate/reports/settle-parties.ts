import { childrenOf, type DeedLexicon, findObliques, lemmaOf, possessorOf } from '../../language/index.ts'
import { hasPreposition, withConjuncts } from './match-slot.ts'
import type { Participants, SentenceView, ToldDeed } from './told-deed.ts'

type Lexicon = Pick<DeedLexicon, 'partyPrepositions' | 'adjuncts' | 'doers' | 'nouns'>

/** CAMEO roots of deeds that a state's forces and arms do for it: what they are tells who does it. */
const BY_FORCES = /^(?:04|15|072|087|138)/u
/** CAMEO roots of what is said or done about a deed of others, and of the deeds that are spoken of so. */
const JUDGES = /^(?:05|11|12)/u
const HOSTILE = /^(?:13|15|17|18|19|20)/u
/** CAMEO root of aid. */
const CARES = /^07/u
/** CAMEO root of shows of force, which nobody makes at itself. */
const SHOWS = /^15/u

/**
 * The deed with those who do it and to whom: no things as doers, no circumstances as targets, nobody who does it to itself, and where
 * the words say only to what, whose that is ("returned the fuel to Ruritania", "condemned Ruritania's decision").
 */
export function settleParties(deed: ToldDeed, view: SentenceView, lexicon: Lexicon): ToldDeed {
  const source = sourceOf(deed, view, lexicon)
  const others = deed.participants.TARGET.filter((token) => !isSelf(token, source, deed, view, lexicon))
  const target = others.filter((token) => !isAdjunct(token, view, lexicon))
  const settled = { ...deed, participants: { ...deed.participants, SOURCE: source, TARGET: target } }
  // Where the words name only who does it, nobody else is meant.
  const isToItself = others.length < deed.participants.TARGET.length
  return isToItself ? settled : withTarget(settled, view, lexicon)
}

/** Who does it: of things nobody, of forces and arms that are sent ("Danish ships were sent") whose they are. */
function sourceOf(deed: ToldDeed, view: SentenceView, { doers }: Lexicon): readonly number[] {
  const { index } = view
  const isDoer = (token: number): boolean =>
    index.tree.tags[token] !== 'NOUN' || view.isParty(token) || doers.has(lemmaOf(index, token))
  const found = deed.participants.SOURCE.filter(isDoer)
  if (found.length > 0 || !BY_FORCES.test(deed.code)) return found
  const sent = links(deed).flatMap(({ words }) => words)
  return sent.filter((word) => index.tree.tags[word] !== 'VERB' && view.isParty(word)).slice(0, 1)
}

/** "In this context", "for example". */
function isAdjunct(token: number, { index }: SentenceView, { adjuncts }: Lexicon): boolean {
  return (
    adjuncts.has(lemmaOf(index, token)) &&
    index.tree.tags[token] === 'NOUN' &&
    childrenOf(index, token).some((child) => index.relations[child] === 'case' && index.tree.tags[child] === 'ADP')
  )
}

/** Whether a target is who does it, or a part of it: people of its own may be meant ("arrested its own citizens"). */
function isSelf(
  token: number,
  source: readonly number[],
  deed: ToldDeed,
  { index, actorOf }: SentenceView,
  { doers }: Lexicon,
): boolean {
  // "Leaders protect their countries" is nothing done for others.
  const owner = possessorOf(index, token)
  if (CARES.test(deed.code) && owner !== null && index.tree.tags[owner] === 'PRON') return true
  const actor = actorOf(token)
  if (actor === null || !source.some((other) => actorOf(other) === actor)) return false
  if (SHOWS.test(deed.code) || links(deed).some(({ pattern }) => pattern.sense.isMutual)) return true
  return index.tree.tags[token] !== 'NOUN' || !doers.has(lemmaOf(index, token))
}

function links(deed: ToldDeed): readonly ToldDeed[] {
  return deed.inner === null ? [deed] : [deed, ...links(deed.inner)]
}

/** The deed with whom it is done to where the words say to what. */
function withTarget(deed: ToldDeed, view: SentenceView, lexicon: Lexicon): ToldDeed {
  const { participants } = deed
  const { isParty } = view
  if (participants.TARGET.some(isParty)) return deed
  const isTaken = (token: number): boolean =>
    participants.SOURCE.includes(token) ||
    token === deed.head ||
    isSelf(token, participants.SOURCE, deed, view, lexicon)
  const found = partiesNear(deed, view, lexicon).find((token) => isParty(token) && !isTaken(token))
  if (found === undefined) return deed
  const settled: Participants = {
    ...participants,
    TARGET: withConjuncts(view.index, found),
    THEME: [...participants.THEME, ...participants.TARGET],
  }
  return { ...deed, participants: settled }
}

/** Nouns that may be the party, likeliest first: owners of the things, then what stands behind prepositions, near before far. */
function partiesNear(
  deed: ToldDeed,
  { index, isTime }: SentenceView,
  { partyPrepositions, nouns }: Lexicon,
): readonly number[] {
  const things = [
    ...deed.participants.TARGET,
    ...deed.words.filter((word) => index.relations[word] === 'obj' || index.relations[word] === 'obl'),
  ]
  const chain = links(deed).map(({ head }) => head)
  // "Lifted its boycott of Ruritania": a pronoun is whoever does it, more often than not.
  const owners = things
    .flatMap((thing) => possessorOf(index, thing) ?? [])
    .filter((owner) => index.tree.tags[owner] !== 'PRON')
  // "Condemned the invasion of the island": of what others do to somebody he is not the one condemned.
  const isHostile = (thing: number): boolean =>
    nouns.get(lemmaOf(index, thing))?.some(({ sense }) => HOSTILE.test(sense.cameo ?? '')) ?? false
  if (JUDGES.test(deed.code) && deed.participants.TARGET.some(isHostile)) return owners
  const behind: number[] = []
  for (const head of chain) for (const { token } of findObliques(index, head)) behind.push(token)
  for (const thing of [...things, ...chain]) behind.push(...nounsBelow(thing, index))
  const fitting = partyPrepositions.flatMap((set) =>
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
