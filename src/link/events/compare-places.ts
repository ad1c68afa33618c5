import type { LinkedReport, LinkReason } from '../../model/index.ts'
import type { EventKnowledge } from './event-knowledge.ts'
import { reason } from './reason.ts'

const SAME = [reason('place', 'same', 1.2)]
const WITHIN = [reason('place', 'one-within-other', 0.7)]
const OTHER = [reason('place', 'other', -5)]
const NOTHING: readonly LinkReason[] = []

type Placed = Pick<LinkedReport, 'place'>

/** How well the places of two deeds agree; nothing where either is unknown. */
export function comparePlaces(a: Placed, b: Placed, { isWithin }: EventKnowledge): readonly LinkReason[] {
  if (a.place === null || b.place === null) return NOTHING
  if (a.place === b.place) return SAME
  return isWithin(a.place, b.place) || isWithin(b.place, a.place) ? WITHIN : OTHER
}
