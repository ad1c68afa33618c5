import type { LinkedReport } from '../../model/index.ts'
import { bareCode } from './kin-of-types.ts'
import { reason } from './reason.ts'

const SAME = reason('type', 'same-code', 1)
const COARSER = reason('type', 'coarser-code', 0.8)
const SIBLING = reason('type', 'same-root', 0.3)
const KIN = reason('type', 'kin', -0.8)

/** How near the codes of two reports of one kin are. */
export function compareTypes(a: Pick<LinkedReport, 'cameo'>, b: Pick<LinkedReport, 'cameo'>) {
  if (a.cameo === b.cameo) return SAME
  const [first, second] = [bareCode(a.cameo), bareCode(b.cameo)]
  if (first.startsWith(second) || second.startsWith(first)) return COARSER
  return a.cameo.slice(0, 2) === b.cameo.slice(0, 2) ? SIBLING : KIN
}
