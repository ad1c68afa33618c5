import type { LinkReason, ReportNumber } from '../../model/index.ts'
import { reason } from './reason.ts'

/** A quarter of the shorter telling's words in common is what two tellings of different deeds of one type have. */
const USUAL_SHARE = 0.2
const WEIGHT_OF_SHARE = 2.5
const MOST = 1.5
const LEAST = -0.4
/** Shorter tellings share their words by chance. */
const FEWEST_WORDS = 3

/** How many words two tellings have in common; both lists sorted. */
export function compareWords(a: readonly string[], b: readonly string[]): readonly LinkReason[] {
  const shorter = Math.min(a.length, b.length)
  if (shorter < FEWEST_WORDS) return []
  return WORDS[Math.round((100 * countCommon(a, b)) / shorter)] ?? []
}

/** The answer for each share in per cent: millions of pairs ask for one. */
const WORDS: readonly (readonly LinkReason[])[] = Array.from({ length: 101 }, (_, percent) => {
  const weight = Math.min(MOST, Math.max(LEAST, WEIGHT_OF_SHARE * (percent / 100 - USUAL_SHARE)))
  return [reason('words', `${percent} % in common`, Math.round(weight * 100) / 100)]
})

const NOTHING: readonly LinkReason[] = []
const SAME_NUMBER = reason('numbers', 'same', 0.8)
const OTHER_NUMBER = reason('numbers', 'other', -0.4)

/** Whether two tellings count the same things alike; numbers are what reports of one deed differ on most. */
export function compareNumbers(a: readonly ReportNumber[], b: readonly ReportNumber[]): readonly LinkReason[] {
  if (a.length === 0 || b.length === 0) return NOTHING
  const isSame = a.some((one) => b.some((other) => one.value === other.value && one.of === other.of))
  if (isSame) return [SAME_NUMBER]
  const isOther = a.some((one) => one.of !== null && b.some((other) => one.of === other.of))
  return isOther ? [OTHER_NUMBER] : []
}

function countCommon(a: readonly string[], b: readonly string[]): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [first = '', second = ''] = [a[i], b[j]]
    if (first === second) {
      common++
      i++
      j++
    } else if (first < second) i++
    else j++
  }
  return common
}
