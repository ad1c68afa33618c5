import type { IsoDate } from '../model/index.ts'
import { problemOf } from './problem.ts'

/** `1962`, `1962-10` or `1962-10-27`. */
const PARTIAL_DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

const LAST_MONTH = 12

/** The first or the last day of a year, month or day given as an ISO date; throws a problem when it is none. */
export function dateBound(date: string, side: 'earliest' | 'latest'): IsoDate {
  const match = PARTIAL_DATE.exec(date)
  const year = match?.[1]
  const month = Number(match?.[2] ?? (side === 'earliest' ? 1 : LAST_MONTH))
  const monthDays = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  const day = Number(match?.[3] ?? (side === 'earliest' ? 1 : monthDays))
  if (year === undefined || month < 1 || month > LAST_MONTH || day < 1 || day > monthDays) {
    throw problemOf('request', `${date}: not a date; write YYYY-MM-DD, YYYY-MM or YYYY`)
  }
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
