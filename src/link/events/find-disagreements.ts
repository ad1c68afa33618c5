import type { EventDisagreement, LinkedReport, ReportStatus } from '../../model/index.ts'
import type { EventKnowledge } from './event-knowledge.ts'
import { isMutual } from './kin-of-types.ts'

type Side = EventDisagreement['sides'][number]

/** What the reports of one deed tell differently, each with the reports on each side; `reports` in the order to list them. */
export function findDisagreements(
  reports: readonly LinkedReport[],
  knowledge: EventKnowledge,
): readonly EventDisagreement[] {
  return [
    ...aboutStatus(reports),
    ...aboutDates(reports),
    ...(reports.some(isMutual)
      ? []
      : [...aboutParties(reports, 'source', knowledge), ...aboutParties(reports, 'target', knowledge)]),
    ...aboutPlaces(reports, knowledge),
    ...aboutNumbers(reports),
  ]
}

const DONE: ReadonlySet<ReportStatus> = new Set(['happened', 'ongoing'])

/** Whether it happened at all. */
function aboutStatus(reports: readonly LinkedReport[]): readonly EventDisagreement[] {
  const done = reports.filter(({ status }) => DONE.has(status))
  const denied = reports.filter(({ status }) => status === 'denied')
  if (denied.length === 0 || denied.length === reports.length) return []
  const others = reports.filter(({ status }) => status !== 'denied' && !DONE.has(status))
  const sides = [side('happened', done), side('denied', denied), side('possible', others)]
  return [{ about: 'status', of: null, sides: sides.filter((one) => one.reports.length > 0) }]
}

/** Times told that have no day in common. */
function aboutDates(reports: readonly LinkedReport[]): readonly EventDisagreement[] {
  const dated = reports.filter(({ time }) => time?.earliest && time.latest)
  const from =
    dated
      .map(({ time }) => time?.earliest ?? '')
      .sort()
      .at(-1) ?? ''
  const to = dated.map(({ time }) => time?.latest ?? '').sort()[0] ?? ''
  if (dated.length < 2 || from <= to) return []
  return [
    sidesBy('date', null, dated, ({ time }) => [
      time?.earliest === time?.latest ? `${time?.earliest}` : `${time?.earliest}/${time?.latest}`,
    ]),
  ]
}

/** Parties of which none is of the other: not a state and its minister. */
function aboutParties(
  reports: readonly LinkedReport[],
  about: 'source' | 'target',
  { belongsTo }: EventKnowledge,
): readonly EventDisagreement[] {
  const idsOf = (report: LinkedReport): readonly string[] => (about === 'source' ? report.sources : report.targets)
  const stateOf = (id: string): string => belongsTo(id) ?? id
  const named = reports.filter((report) => idsOf(report).length > 0)
  const [first, ...others] = named.map((report) => new Set(idsOf(report).map(stateOf)))
  if (!first || !others.some((states) => states.size !== first.size || [...states].some((state) => !first.has(state))))
    return []
  // Reports that name some of those whom others name in full tell less, not otherwise.
  const all = [first, ...others].toSorted((a, b) => b.size - a.size)
  const isNested = all.every((states, at) => at === 0 || [...states].every((state) => all[at - 1]?.has(state)))
  return isNested ? [] : [sidesBy(about, null, named, (report) => idsOf(report).map(stateOf))]
}

/** Places of which none lies within the other. */
function aboutPlaces(reports: readonly LinkedReport[], { isWithin }: EventKnowledge): readonly EventDisagreement[] {
  const places = [...new Set(reports.flatMap(({ place }) => (place === null ? [] : [place])))]
  const isOther = places.some((one) =>
    places.some((other) => one !== other && !isWithin(one, other) && !isWithin(other, one)),
  )
  if (!isOther) return []
  const placed = reports.filter(({ place }) => place !== null)
  return [sidesBy('place', null, placed, ({ place }) => [place ?? ''])]
}

/** Numbers of the same thing, in reports of which neither has the other's. */
function aboutNumbers(reports: readonly LinkedReport[]): readonly EventDisagreement[] {
  const counted = [
    ...new Set(reports.flatMap(({ numbers }) => numbers.flatMap(({ of }) => (of === null ? [] : [of])))),
  ].sort()
  return counted.flatMap((of) => {
    const telling = reports.filter((report) => valuesOf(report, of).length > 0)
    const isOther = telling.some((one) =>
      telling.some((other) => !valuesOf(one, of).some((value) => valuesOf(other, of).includes(value))),
    )
    return isOther ? [sidesBy('number', of, telling, (report) => valuesOf(report, of).map(String))] : []
  })
}

function valuesOf({ numbers }: LinkedReport, of: string): readonly number[] {
  return [...new Set(numbers.filter((number) => number.of === of).map(({ value }) => value))]
}

/** One side a value; a report that gives several is on the side of each. */
function sidesBy(
  about: EventDisagreement['about'],
  of: string | null,
  reports: readonly LinkedReport[],
  valuesIn: (report: LinkedReport) => readonly string[],
): EventDisagreement {
  const values = [...new Set(reports.flatMap((report) => [...valuesIn(report)]))].sort()
  return {
    about,
    of,
    sides: values.map((value) =>
      side(
        value,
        reports.filter((report) => valuesIn(report).includes(value)),
      ),
    ),
  }
}

function side(value: string, reports: readonly LinkedReport[]): Side {
  return { value, reports: reports.map(({ id }) => id) }
}
