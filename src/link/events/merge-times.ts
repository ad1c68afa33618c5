import { formatDay, type Time, type TimePrecision } from '../../model/index.ts'
import type { PreparedReport } from './prepare-report.ts'

/**
 * When a deed was by what its reports tell together: what their times have in common, else the hull of all. Where none tells a time it
 * was, if it is told as done, by the day that the first of them was written, and else comes after it. Null where nothing is known.
 */
export function mergeTimes(reports: readonly PreparedReport[]): Time | null {
  const told = reports.filter(({ timeBasis }) => timeBasis === 'told')
  if (told.length === 0) return byWriting(reports)
  const from = Math.max(...told.map((one) => one.from))
  const to = Math.min(...told.map((one) => one.to))
  const isCommon = from <= to
  const [earliest, latest] = isCommon
    ? [from, to]
    : [Math.min(...told.map((one) => one.from)), Math.max(...told.map((one) => one.to))]
  const [first, last] = [isoOf(earliest), isoOf(latest)]
  const same = told.find(({ report }) => report.time?.earliest === first && report.time.latest === last)?.report.time
  return (
    same ?? {
      earliest: first,
      latest: last,
      precision: precisionOf(first, last),
      basis: told[0]?.report.time?.basis ?? 'implied',
    }
  )
}

function byWriting(reports: readonly PreparedReport[]): Time | null {
  const days = reports
    .flatMap(({ report, timeBasis }) => (timeBasis === 'implied' && report.written ? [report.written] : []))
    .sort()
  const [first] = days
  if (first === undefined) return null
  const isToCome = reports.every(({ isTold }) => !isTold)
  return isToCome
    ? { earliest: first, latest: null, precision: 'range', basis: 'implied' }
    : { earliest: null, latest: first, precision: 'range', basis: 'implied' }
}

function precisionOf(earliest: string | null, latest: string | null): TimePrecision {
  return earliest !== null && earliest === latest ? 'day' : 'range'
}

function isoOf(day: number): string | null {
  return Number.isFinite(day) ? formatDay(day) : null
}
