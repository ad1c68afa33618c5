import { linkEvents, worldKnowledge } from '../../../src/link/index.ts'
import type { EventLink } from '../../../src/model/index.ts'
import { sharedWorld } from '../../../src/pipeline/index.ts'
import type { KnownReport, ReadStories } from './read-stories.ts'

/** Pairs of reports: how many are of one deed, how many were taken to be, and where these differ. */
export interface PairScore {
  readonly expected: number
  readonly merged: number
  readonly wrong: number
  readonly missed: number
}

export interface WrongPair {
  readonly kind: 'false merge' | 'missed merge'
  readonly class: string
  readonly reports: readonly [KnownReport, KnownReport]
}

export interface Scored {
  readonly events: readonly EventLink[]
  readonly byClass: ReadonlyMap<string, PairScore>
  readonly all: PairScore
  readonly faults: readonly WrongPair[]
}

/** Links the reports of all stories at once and counts pairs of marked reports. */
export function scorePairs(known: readonly KnownReport[], { countries }: Pick<ReadStories, 'countries'>): Scored {
  const knowledge = worldKnowledge(sharedWorld(), (id) => countries.get(id) ?? null)
  const events = linkEvents(
    known.map(({ report }) => report),
    { knowledge },
  )
  const eventOf = new Map(events.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)))
  const marked = known.filter(({ deed }) => deed !== null)
  const byClass = new Map<string, PairScore>()
  const faults: WrongPair[] = []
  marked.forEach((a, at) => {
    for (const b of marked.slice(0, at)) {
      const isOne = a.deed === b.deed
      const isMerged = eventOf.get(a.report.id) === eventOf.get(b.report.id)
      if (!isOne && !isMerged) continue
      for (const name of new Set([a.class, b.class])) byClass.set(name, add(byClass.get(name) ?? NONE, isOne, isMerged))
      if (isOne !== isMerged)
        faults.push({ kind: isOne ? 'missed merge' : 'false merge', class: a.class, reports: [b, a] })
    }
  })
  return { events, byClass, all: [...byClass.values()].reduce(sum, NONE), faults }
}

/** Of the pairs of tellings of one deed, the share that the pipeline does not bring together: not merged, or not found at all. */
export function missedFromText({ found, ideal }: ReadStories, { events }: Scored): number {
  const eventOf = new Map(events.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)))
  const eventsAt = new Map<string, Set<string>>()
  for (const { mark, report } of found) {
    const event = eventOf.get(report.id)
    if (mark !== null && event !== undefined) eventsAt.set(mark, (eventsAt.get(mark) ?? new Set()).add(event))
  }
  const at = ({ mark }: KnownReport): ReadonlySet<string> => eventsAt.get(mark ?? '') ?? new Set()
  const pairs = ideal.flatMap((a, index) =>
    ideal.slice(0, index).flatMap((b) => (a.deed === b.deed ? [[a, b] as const] : [])),
  )
  return share(pairs.filter(([a, b]) => ![...at(a)].some((event) => at(b).has(event))).length, pairs.length)
}

/** `falseMerges`: of the pairs merged, the share of those that are not of one deed; `missedMerges`: of those of one deed, of those not
 *  merged. Shares of 0 to 1, rounded up to three digits. */
export function sharesOf({ expected, merged, wrong, missed }: PairScore): Readonly<Record<string, number>> {
  return { pairs: expected, merged, falseMerges: share(wrong, merged), missedMerges: share(missed, expected) }
}

/** Both tellings, with what linking was given of them. */
export function describeFault({ kind, reports }: WrongPair): string {
  return `${kind}: ${reports.map(describe).join(' | ')}`
}

function describe({ deed, trigger, report }: KnownReport): string {
  const { cameo, status, sources, targets, time, place, written } = report
  const day = time ? `${time.earliest}..${time.latest}` : 'no time'
  return `${deed} "${trigger}" ${cameo} ${status}, ${sources.join('+')} > ${targets.join('+')}, ${day}, ${place ?? 'nowhere'}, written ${written}`
}

const NONE: PairScore = { expected: 0, merged: 0, wrong: 0, missed: 0 }

function add(score: PairScore, isOne: boolean, isMerged: boolean): PairScore {
  return sum(score, {
    expected: isOne ? 1 : 0,
    merged: isMerged ? 1 : 0,
    wrong: isMerged && !isOne ? 1 : 0,
    missed: isOne && !isMerged ? 1 : 0,
  })
}

function sum(a: PairScore, b: PairScore): PairScore {
  return {
    expected: a.expected + b.expected,
    merged: a.merged + b.merged,
    wrong: a.wrong + b.wrong,
    missed: a.missed + b.missed,
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.ceil((part / whole) * 1000) / 1000
}
