import type { Cameo } from '../../../taxonomy/index.ts'
import type { ToldDeed } from '../told-deed.ts'

/** Operators that leave the code of the deed inside as it is. */
const CARRYING: ReadonlySet<string> = new Set(['do', 'resume', 'claim'])

/**
 * The code of the deed itself, whether it happened, is planned or denied: "is about to restore ties" has that of restoring them.
 * What somebody does by words (promises, threatens, urges, refuses) is a deed of its own and keeps its code.
 */
export function deedCode({ pattern: { sense }, inner }: ToldDeed, cameo: Cameo): string | null {
  if (inner === null || sense.operator === null) return sense.cameo
  const own = deedCode(inner, cameo)
  if (own === null) return sense.cameo
  const isOnlyPlanned = sense.operator === 'intend' && sense.status === 'planned'
  if (CARRYING.has(sense.operator) || isOnlyPlanned) return own
  return cameo.compose(sense.operator, own) ?? sense.cameo
}
