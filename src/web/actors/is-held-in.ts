import type { ActorRecord } from '../contract.ts'

interface Period {
  readonly earliest: string | null
  readonly latest: string | null
}

/** Whether an office was held at any time of a period, each date as fine as it is known; false where either is not known at all. */
export function isHeldIn({ from, to }: ActorRecord['offices'][number], { earliest, latest }: Period): boolean {
  if ((from === null && to === null) || (earliest === null && latest === null)) return false
  const beganLater = from !== null && latest !== null && from > latest.slice(0, from.length)
  const endedBefore = to !== null && earliest !== null && to < earliest.slice(0, to.length)
  return !beganLater && !endedBefore
}
