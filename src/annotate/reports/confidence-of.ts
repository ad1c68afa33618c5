import { childrenOf, hasFeature, headOf, isPassive, possessorOf, subtreeRange } from '../../language/index.ts'
import type { SentenceView, ToldDeed } from './told-deed.ts'

/**
 * What speaks for and against a deed being the one that its sentence tells: log odds, fitted on the open event sentences (see
 * bench/results.md, events). Clauses far from the main one and parties that are no actors make it less sure.
 */
const ODDS = {
  start: -0.3,
  inMainClause: 1.15,
  inComplement: 0.75,
  joined: -0.4,
  inLooseClause: -1.1,
  belowRoot: 0.2,
  byNoun: -0.55,
  composed: -0.4,
  eachEarlierDeed: -1.2,
  earlierToWhole: -1.3,
  barePattern: -0.8,
  targetIsActor: 0.3,
  bothAreActors: 0.5,
  targetIsPronoun: -0.95,
  sourceIsPronoun: -0.6,
  bothNamedInside: 0.3,
  asked: -1.9,
  aidToNobody: -0.8,
  nounOfNobody: -0.15,
  undefinedNounOfNobody: -0.4,
  nobodyAtAll: -1.1,
  ofAnybody: -1.5,
  undefinedNoun: -0.9,
  verbOfNobody: -1.1,
} as const
const MOST_EARLIER = 2
/** A verb with both its parties named is told, if seldom as the sentence's main point: read over, four of five were right. */
const LEAST_OF_WHOLE = 0.31
/** Patterns that found less than this are of one word and nothing else. */
const BARE_WEIGHT = 2
const LOOSE: ReadonlySet<string> = new Set(['advcl', 'acl', 'parataxis'])

export interface ConfidenceQuestion {
  readonly view: SentenceView
  /** How many deeds the sentence tells before this one. */
  readonly earlier: number
  readonly hasSource: boolean
  readonly hasTarget: boolean
}

/** 0 to 1: how likely a reader names this deed, with these parties, when asked what the sentence tells. */
export function confidenceOf(deed: ToldDeed, { view, earlier, hasSource, hasTarget }: ConfidenceQuestion): number {
  const { index } = view
  const relation = index.relations[deed.head] ?? ''
  const above = headOf(index, deed.head)
  const [target] = deed.participants.TARGET
  const isAsked = view.forms.at(-1) === '?'
  const isPronoun = (token: number | undefined): boolean => token !== undefined && index.tree.tags[token] === 'PRON'
  const isWhole = hasSource && hasTarget && deed.pattern.part !== 'noun'
  // Who does what to whom in plain words is told, however many deeds stand before it.
  const before = isWhole
    ? ODDS.earlierToWhole * Math.min(earlier, 1)
    : ODDS.eachEarlierDeed * Math.min(earlier, MOST_EARLIER)
  let odds: number = ODDS.start + before
  if (relation === 'root') odds += ODDS.inMainClause
  if (relation === 'ccomp') odds += ODDS.inComplement
  if (relation === 'conj') odds += ODDS.joined
  if (LOOSE.has(relation)) odds += ODDS.inLooseClause
  if (above !== null && index.relations[above] === 'root') odds += ODDS.belowRoot
  if (deed.pattern.part === 'noun') odds += ODDS.byNoun
  if (deed.inner !== null) odds += ODDS.composed
  if (deed.weight < BARE_WEIGHT) odds += ODDS.barePattern
  if (hasTarget) odds += ODDS.targetIsActor
  if (hasSource && hasTarget) odds += ODDS.bothAreActors
  if (isPronoun(target)) odds += ODDS.targetIsPronoun
  const [source] = deed.participants.SOURCE
  if (!hasSource && isPronoun(source)) odds += ODDS.sourceIsPronoun
  const isInside = relation !== 'root' || earlier > 0
  if (isInside && isWhole) odds += ODDS.bothNamedInside
  if (isAsked) odds += ODDS.asked
  if (target === undefined && /^07/u.test(deed.code)) odds += ODDS.aidToNobody
  if (source === undefined)
    odds +=
      deed.pattern.part === 'noun'
        ? ODDS.nounOfNobody
        : isPassive(index, deed.head) || hasSubject(deed.head, view)
          ? 0
          : ODDS.verbOfNobody
  if (source === undefined && target === undefined) odds += ODDS.nobodyAtAll
  if (!hasSource && !hasTarget && isAnybody(source ?? target, view)) odds += ODDS.ofAnybody
  if (deed.pattern.part === 'noun' && !isDefined(deed.head, view))
    odds += ODDS.undefinedNoun + (source === undefined ? ODDS.undefinedNounOfNobody : 0)
  const share = Math.round(100 / (1 + Math.exp(-odds))) / 100
  const isPlain = isWhole && !isAsked && !isPronoun(target) && !isPronoun(source) && deed.weight >= BARE_WEIGHT
  return isPlain ? Math.max(share, LEAST_OF_WHOLE) : share
}

/** Whether something is told to do it, be it a thing ("the blast killed six"). */
function hasSubject(head: number, { index }: SentenceView): boolean {
  return childrenOf(index, head).some((child) => index.relations[child] === 'nsubj')
}

/** "Leaders protect their countries": a plural with nothing that says which are meant. */
function isAnybody(token: number | undefined, { index }: SentenceView): boolean {
  if (token === undefined || index.tree.tags[token] !== 'NOUN' || !hasFeature(index, token, 'Number=Plur')) return false
  return childrenOf(index, token).every(
    (child) => index.relations[child] === 'case' || index.relations[child] === 'punct',
  )
}

/** Whether words say which deed a noun means: an article or pronoun that points, an owner, a number or a time. */
function isDefined(noun: number, { index, isTime, isActor }: SentenceView): boolean {
  if (possessorOf(index, noun) !== null) return true
  const { first, last } = subtreeRange(index, noun)
  for (let token = first; token <= last; token++) if (isTime(token)) return true
  return childrenOf(index, noun).some(
    (child) =>
      hasFeature(index, child, 'Definite=Def') ||
      hasFeature(index, child, 'PronType=Dem') ||
      (child < noun && isActor(child)),
  )
}
