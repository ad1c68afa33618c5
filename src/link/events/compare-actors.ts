import type { LinkReason } from '../../model/index.ts'
import type { PreparedReport, PreparedSide } from './prepare-report.ts'
import { reason } from './reason.ts'

type Side = 'source' | 'target'

const FOUND = {
  same: 1.4,
  'same-state': 1,
  'same-words': 0.7,
  'one-missing': 0,
  'both-missing': -0.3,
  'other-words': -1,
} as const

const REASONS: Readonly<Record<Side, Readonly<Record<keyof typeof FOUND, LinkReason>>>> = {
  source: reasonsOf('source'),
  target: reasonsOf('target'),
}
/** Nobody who takes part is known to be the same. */
export const NO_COMMON_PARTY = reason('source', 'no-party-in-common', -1.6)
const SWAPPED = reason('source', 'sides-swapped', -0.1)

/** How well those who do the deeds, and those to whom they are done, agree; null where both are known and have nobody in common. */
export function compareActors(a: PreparedReport, b: PreparedReport): readonly LinkReason[] | null {
  const straight = compareSides(a, b.source, b.target)
  if (!a.isMutual || !b.isMutual) return straight
  if (!haveEnoughInCommon(a, b)) return null
  const swapped = compareSides(a, b.target, b.source)
  if (swapped === null || (straight !== null && sum(straight) >= sum(swapped))) return straight ?? ofAllParties(a, b)
  return [...swapped, SWAPPED]
}

function compareSides(a: PreparedReport, source: PreparedSide, target: PreparedSide): readonly LinkReason[] | null {
  const first = compareSide(a.source, source, 'source')
  if (!first) return null
  const second = compareSide(a.target, target, 'target')
  if (!second) return null
  return first.weight > 0 || second.weight > 0 ? [first, second] : [first, second, NO_COMMON_PARTY]
}

function compareSide(a: PreparedSide, b: PreparedSide, side: Side): LinkReason | null {
  const of = REASONS[side]
  if (a.ids.length > 0 && b.ids.length > 0) {
    if (haveCommon(a.ids, b.ids)) return of.same
    return haveCommon(a.states, b.states) && (isState(a) || isState(b)) ? of['same-state'] : null
  }
  const isKnown = a.ids.length > 0 || b.ids.length > 0
  if (a.words.length > 0 && b.words.length > 0)
    return haveCommon(a.words, b.words) ? of['same-words'] : of['other-words']
  return isKnown || a.words.length > 0 || b.words.length > 0 ? of['one-missing'] : of['both-missing']
}

/** Whether it names a state, whose body or leader the other may name; two ministers of one state are two. */
function isState({ ids, states }: PreparedSide): boolean {
  return ids.some((id) => states.includes(id))
}

/** Of a meeting or an agreement all who take part: two pairs that share one of them are two. */
function haveEnoughInCommon(a: PreparedReport, b: PreparedReport): boolean {
  const least = Math.min(2, a.parties.length, b.parties.length)
  return a.parties.filter((state) => b.parties.includes(state)).length >= least
}

/** Sides told crosswise: who takes part agrees, who is told first does not. */
function ofAllParties(a: PreparedReport, b: PreparedReport): readonly LinkReason[] {
  const common = a.parties.filter((state) => b.parties.includes(state)).length
  return common >= 2 ? [REASONS.source['same-state'], REASONS.target['same-state']] : [REASONS.source['same-state']]
}

function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  for (const one of a) if (b.includes(one)) return true
  return false
}

function sum(reasons: readonly LinkReason[]): number {
  return reasons.reduce((total, { weight }) => total + weight, 0)
}

function reasonsOf(side: Side): Readonly<Record<keyof typeof FOUND, LinkReason>> {
  const of = (found: keyof typeof FOUND): LinkReason => reason(side, found, FOUND[found])
  return {
    same: of('same'),
    'same-state': of('same-state'),
    'same-words': of('same-words'),
    'one-missing': of('one-missing'),
    'both-missing': of('both-missing'),
    'other-words': of('other-words'),
  }
}
