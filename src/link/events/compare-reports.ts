import type { LinkReason } from '../../model/index.ts'
import { compareActors } from './compare-actors.ts'
import { comparePlaces } from './compare-places.ts'
import { compareTimes } from './compare-times.ts'
import { compareTypes } from './compare-types.ts'
import { compareNumbers, compareWords } from './compare-words.ts'
import type { EventKnowledge } from './event-knowledge.ts'
import type { PreparedReport } from './prepare-report.ts'
import { reason } from './reason.ts'

/** What speaks for and against two reports telling of one deed. */
export interface Comparison {
  readonly reasons: readonly LinkReason[]
  /** Log odds. */
  readonly odds: number
  /** Whether more speaks for than against it. */
  readonly isLink: boolean
}

/** Log odds before anything is compared: two reports of one kin are of two deeds more often than of one. */
const START = -2.6
/** A noun stands for a deed told at most so many characters before it in its document, the surer the nearer. */
const NEARBY_CHARACTERS = 1200
const NEARBY = 2.6
/** "A second attack is feared" is no longer "the attack". */
const OF_OTHER_STATUS = 3
/** "After the raid, in which Israel bombed ..." */
const AHEAD_CHARACTERS = 200
const STANDS_AHEAD = reason('nearby', 'stands-for-one-soon-after', 1.7)
const BOTH_BARE = reason('nearby', 'both-bare', 0.8)
const TOLD_AGAIN = reason('nearby', 'noun-for-one-before', 1)
/** Codes of CAMEO. */
const TALKS = '04'
const VISIT = '042'
const VISIT_AND_MEETING = reason('type', 'visit-and-meeting', -3)
const COPY = reason('copy', 'same-words-same-origin', 6)
const TO_COME_AND_TOLD = reason('status', 'told-and-to-come', -1)
/** Fewer words come together by chance. */
const COPIED_WORDS = 4

/** Compares two reports, in whichever order; null where they cannot tell of one deed. */
export function compareReports(
  a: PreparedReport,
  b: PreparedReport,
  knowledge: EventKnowledge,
  { isStatusLeftOut = false }: { readonly isStatusLeftOut?: boolean } = {},
): Comparison | null {
  if (a.kin !== b.kin) return null
  const isOneOrigin = a.report.origin === b.report.origin
  if (a.isTold !== b.isTold && !isOneOrigin && !isStatusLeftOut) return null
  const time = compareTimes(a, b)
  if (!time) return null
  const actors = compareActors(a, b)
  if (!actors) return null
  const place = comparePlaces(a.report, b.report, knowledge)
  const type = compareTypes(a.report, b.report)
  const words = compareWords(a.report.words, b.report.words)
  const numbers = compareNumbers(a.report.numbers, b.report.numbers)
  const status = a.isTold === b.isTold ? [] : [TO_COME_AND_TOLD]
  const near = nearby(a, b)
  const again = near ? [] : toldAgain(a, b)
  const reasons = near
    ? [type, time, ...status, ...place, near]
    : [
        type,
        ...actors,
        ...visitOrMeeting(a, b, actors),
        time,
        ...status,
        ...place,
        ...words,
        ...numbers,
        ...again,
        ...copied(a, b),
      ]
  let odds = START
  for (const { weight } of reasons) odds += weight
  return { reasons, odds, isLink: odds > 0 }
}

/** A telling without parties stands for one shortly before it; null where neither does. */
function nearby(a: PreparedReport, b: PreparedReport): LinkReason | null {
  if (a.report.document !== b.report.document || (!a.isBare && !b.isBare)) return null
  if (a.isBare && b.isBare) return BOTH_BARE
  const [bare, full] = a.isBare ? [a, b] : [b, a]
  const distance = bare.report.at - full.report.at
  if (distance < 0) return -distance <= AHEAD_CHARACTERS ? STANDS_AHEAD : null
  if (distance > NEARBY_CHARACTERS) return null
  const weight = NEARBY * (1 - distance / NEARBY_CHARACTERS) - (isUnsure(bare) === isUnsure(full) ? 0 : OF_OTHER_STATUS)
  return reason('nearby', 'stands-for-one-before', Math.round(weight * 100) / 100)
}

function isUnsure({ report }: PreparedReport): boolean {
  return report.status === 'possible' || report.status === 'hypothetical'
}

/** "Israel struck a base. Russia condemned Israel for the strike": a noun with some of the parties of a deed told before it. */
function toldAgain(a: PreparedReport, b: PreparedReport): readonly LinkReason[] {
  if (a.report.document !== b.report.document) return []
  const [first, second] = a.report.at < b.report.at ? [a, b] : [b, a]
  const isAgain = second.report.isNoun && second.timeBasis !== 'told' && isUnsure(first) === isUnsure(second)
  return isAgain && second.report.at - first.report.at <= NEARBY_CHARACTERS ? [TOLD_AGAIN] : []
}

/** Who goes to see a state meets its leader there: two deeds, unless both are told of the same two. */
function visitOrMeeting(
  { report: a }: PreparedReport,
  { report: b }: PreparedReport,
  actors: readonly LinkReason[],
): readonly LinkReason[] {
  if (a.cameo.startsWith(VISIT) === b.cameo.startsWith(VISIT) || !a.cameo.startsWith(TALKS)) return []
  return actors.some(({ found }) => found === 'same-state') ? [VISIT_AND_MEETING] : []
}

function copied({ report: a }: PreparedReport, { report: b }: PreparedReport): readonly LinkReason[] {
  if (a.origin !== b.origin || a.document === b.document || a.words.length < COPIED_WORDS) return []
  const isSame =
    a.cameo === b.cameo && a.words.length === b.words.length && a.words.every((word, at) => word === b.words[at])
  return isSame ? [COPY] : []
}
