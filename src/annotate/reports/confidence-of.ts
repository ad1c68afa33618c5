import { headOf } from '../../language/index.ts'
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
  barePattern: -0.8,
  targetIsActor: 0.3,
  bothAreActors: 0.5,
  targetIsPronoun: -0.95,
} as const
const MOST_EARLIER = 2
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
  let odds: number = ODDS.start + ODDS.eachEarlierDeed * Math.min(earlier, MOST_EARLIER)
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
  if (target !== undefined && index.tree.tags[target] === 'PRON') odds += ODDS.targetIsPronoun
  return Math.round(100 / (1 + Math.exp(-odds))) / 100
}
