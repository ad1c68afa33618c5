import { type EventLink, type EventStatus, hashBytes, type LinkedReport, type ReportStatus } from '../../model/index.ts'
import { countOrigins } from './count-origins.ts'
import type { EventKnowledge } from './event-knowledge.ts'
import { findDisagreements } from './find-disagreements.ts'
import { isMutual } from './kin-of-types.ts'
import { mergeTimes } from './merge-times.ts'
import type { Bundle } from './tie-reports.ts'

/** As long as the ids of records. */
const ID_LENGTH = 20

/** What the reports of one deed tell together, and what they tell differently. */
export function makeEvent({ reports: bundled, ties }: Bundle, knowledge: EventKnowledge): EventLink {
  const reports = bundled.map(({ report }) => report).sort(byWriting)
  const [anchor] = reports
  if (!anchor) throw new Error('an event has at least one report')
  const main = mainReport(reports)
  const { sources, targets } = partiesOf(reports, main)
  return {
    id: hashBytes(`event\n${anchor.id}`).slice(0, ID_LENGTH),
    reports: reports.map(({ id }) => id),
    score: ties.reduce((least, { score }) => Math.min(least, score), 1),
    ties: ties.toSorted((a, b) => compareTexts(a.reports.join(), b.reports.join())),
    type: main.type,
    cameo: main.cameo,
    mode: main.mode,
    sources,
    targets,
    time: mergeTimes(bundled),
    place: placeOf(reports, knowledge),
    status: statusOf(reports),
    documents: new Set(reports.map(({ document }) => document)).size,
    origins: countOrigins(reports),
    disagreements: findDisagreements(reports, knowledge),
  }
}

/** The report whose type the event has: the code told most often, then the finest one. */
function mainReport(reports: readonly LinkedReport[]): LinkedReport {
  const times = countsOf(reports.map(({ cameo }) => cameo))
  return reports.toSorted(
    (a, b) =>
      (times.get(b.cameo) ?? 0) - (times.get(a.cameo) ?? 0) || compareTexts(b.cameo, a.cameo) || byWriting(a, b),
  )[0] as LinkedReport
}

/** Everyone told on each side; of a deed done to each other, whoever is on the side on which most tell it. */
function partiesOf(reports: readonly LinkedReport[], main: LinkedReport): Pick<EventLink, 'sources' | 'targets'> {
  const sources = byFrequency(reports.flatMap((report) => report.sources))
  const targets = byFrequency(reports.flatMap((report) => report.targets))
  if (!isMutual(main)) return { sources, targets }
  const [first, second] = [
    countsOf(reports.flatMap((one) => one.sources)),
    countsOf(reports.flatMap((one) => one.targets)),
  ]
  const isFirst = (id: string): boolean => (first.get(id) ?? 0) >= (second.get(id) ?? 0)
  const some = { sources: sources.filter(isFirst), targets: targets.filter((id) => !isFirst(id)) }
  // Told the one way as often as the other: as the first report has it.
  return some.targets.length > 0 || targets.length === 0 ? some : { sources: main.sources, targets: main.targets }
}

/** The finest of places within each other; of others the one told most often. */
function placeOf(reports: readonly LinkedReport[], { isWithin }: EventKnowledge): string | null {
  const [first, ...others] = byFrequency(reports.flatMap(({ place }) => (place === null ? [] : [place])))
  if (first === undefined) return null
  return others.reduce((finest, place) => (isWithin(place, finest) && !isWithin(finest, place) ? place : finest), first)
}

/** What all say; where some deny what others tell as done, neither. */
function statusOf(reports: readonly LinkedReport[]): EventStatus {
  const told = new Set(reports.map(({ status }) => status))
  if (told.has('denied') && told.size > 1) return 'disputed'
  return STRONGEST_FIRST.find((status) => told.has(status)) ?? 'happened'
}

const STRONGEST_FIRST: readonly ReportStatus[] = [
  'happened',
  'ongoing',
  'denied',
  'threatened',
  'demanded',
  'promised',
  'planned',
  'possible',
  'hypothetical',
]

function byWriting(a: LinkedReport, b: LinkedReport): number {
  return (
    compareTexts(a.written ?? '~', b.written ?? '~') ||
    compareTexts(a.document, b.document) ||
    a.at - b.at ||
    compareTexts(a.id, b.id)
  )
}

function byFrequency(ids: readonly string[]): readonly string[] {
  return [...countsOf(ids)].sort(([a, m], [b, n]) => n - m || compareTexts(a, b)).map(([id]) => id)
}

function countsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
