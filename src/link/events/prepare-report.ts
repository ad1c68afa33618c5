import { type DayNumber, type LinkedReport, parseDay, type ReportStatus } from '../../model/index.ts'
import type { EventKnowledge } from './event-knowledge.ts'
import { isMutual, kinOf } from './kin-of-types.ts'

/** A report with what comparing it needs, worked out once. */
export interface PreparedReport {
  readonly report: LinkedReport
  /** Reports of other kin never tell of one deed. */
  readonly kin: string
  /** Whether it tells of a deed as done, going on, possible or denied; else of one to come. */
  readonly isTold: boolean
  /** Days within which the deed lies; `-Infinity` and `Infinity` where nothing is known. */
  readonly from: DayNumber
  readonly to: DayNumber
  /** `told` by the text, or `implied` by the day of writing. */
  readonly timeBasis: 'told' | 'implied' | 'unknown'
  readonly source: PreparedSide
  readonly target: PreparedSide
  /** The states behind all who take part. */
  readonly parties: readonly string[]
  /** Whether two do it to each other, so that either may be told as the one who does it. */
  readonly isMutual: boolean
  /** Tells neither who nor whom: "the attack", which stands for one told before. */
  readonly isBare: boolean
}

export interface PreparedSide {
  readonly ids: readonly string[]
  /** The states behind, without repetition; an actor of no state stands for itself. */
  readonly states: readonly string[]
  readonly words: readonly string[]
}

/** A report that gives no time tells news: of so many days before it was written, or to come in so many. */
const NEWS_DAYS = 5
/** A noun stands for a deed that its readers have heard of. */
const HEARD_OF_DAYS = 30
const TO_COME_DAYS = 60

const TOLD: ReadonlySet<ReportStatus> = new Set(['happened', 'ongoing', 'possible', 'denied'])

/** Types that are done by being said: a threat that is threatened has been made. */
const DONE_BY_SAYING: ReadonlySet<string> = new Set(['THREATEN', 'REQUEST', 'AGREE', 'REJECT', 'ACCUSE'])

export function prepareReport(report: LinkedReport, { belongsTo }: EventKnowledge): PreparedReport {
  const isTold = TOLD.has(report.status) || (DONE_BY_SAYING.has(report.type) && report.status !== 'hypothetical')
  const sideOf = (ids: readonly string[], words: readonly string[]): PreparedSide => ({
    ids,
    states: [...new Set(ids.map((id) => belongsTo(id) ?? id))],
    words,
  })
  const source = sideOf(report.sources, report.sourceWords)
  const target = sideOf(report.targets, report.targetWords)
  return {
    report,
    kin: kinOf(report),
    isTold,
    ...daysOf(report, isTold),
    source,
    target,
    parties: [...new Set([...source.states, ...target.states])],
    isMutual: isMutual(report),
    isBare: [source, target].every(({ ids, words }) => ids.length === 0 && words.length === 0),
  }
}

function daysOf(
  { time, written, isBackground, isNoun }: LinkedReport,
  isTold: boolean,
): Pick<PreparedReport, 'from' | 'to' | 'timeBasis'> {
  if (time && (time.earliest !== null || time.latest !== null)) {
    const from = time.earliest === null ? -Infinity : parseDay(time.earliest)
    const to = time.latest === null ? Infinity : parseDay(time.latest)
    return { from, to, timeBasis: 'told' }
  }
  if (written === null || isBackground) return { from: -Infinity, to: Infinity, timeBasis: 'unknown' }
  const day = parseDay(written)
  return {
    from: day - (isNoun ? HEARD_OF_DAYS : NEWS_DAYS),
    to: isTold ? day : day + TO_COME_DAYS,
    timeBasis: 'implied',
  }
}
