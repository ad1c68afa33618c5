import type { LinkReason } from '../../model/index.ts'
import type { PreparedReport } from './prepare-report.ts'
import { reason } from './reason.ts'

/** Clocks and nights make one deed two days; a report may also have the day wrong. */
export const SLACK_DAYS = 1

const SAME_DAY = reason('time', 'same-day', 1.6)
const NEAR = reason('time', 'days-apart-by-one', -1.8)
const SAME_WEEK = reason('time', 'within-days', 1)
const SAME_MONTH = reason('time', 'within-a-month', 0.7)
const SAME_YEAR = reason('time', 'within-a-year', 0.2)
const LOOSE = reason('time', 'overlap', -0.3)
const NEWS = reason('time', 'told-within-days-of-writing', 0.7)
const WRITTEN_NEAR = reason('time', 'written-within-a-day', 0.5)
const WRITTEN_APART = reason('time', 'written-within-days', 0.1)
const UNKNOWN = reason('time', 'unknown', -0.8)

/** How well the times of two deeds agree; null where they cannot be the same. */
export function compareTimes(a: PreparedReport, b: PreparedReport): LinkReason | null {
  if (a.timeBasis === 'unknown' || b.timeBasis === 'unknown') return UNKNOWN
  const gap = Math.max(a.from, b.from) - Math.min(a.to, b.to)
  const areTold = a.timeBasis === 'told' && b.timeBasis === 'told'
  if (gap > 0) return areTold && gap <= SLACK_DAYS && a.report.document !== b.report.document ? NEAR : null
  if (!areTold) {
    if (a.timeBasis === 'told' || b.timeBasis === 'told') {
      const told = a.timeBasis === 'told' ? a : b
      return told.to - told.from <= 31 ? NEWS : LOOSE
    }
    return Math.abs(a.to - b.to) <= SLACK_DAYS ? WRITTEN_NEAR : WRITTEN_APART
  }
  const wider = Math.max(a.to - a.from, b.to - b.from)
  if (wider === 0) return SAME_DAY
  if (wider <= 10) return SAME_WEEK
  if (wider <= 31) return SAME_MONTH
  return wider <= 366 ? SAME_YEAR : LOOSE
}
