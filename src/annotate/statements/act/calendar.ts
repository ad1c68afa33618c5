import type { IsoDate } from '../../../model/index.ts'

const DAY_MILLISECONDS = 86_400_000

export function dayOf(year: number, month: number, day: number): IsoDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY_MILLISECONDS).toISOString().slice(0, 10)
}

/** The same day of another month, or its last where it has fewer days. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  return dayOf(target.year, target.month, Math.min(day, lastDayOf(target.year, target.month)))
}

/** 0 (Sunday) to 6. */
export function weekdayOf(date: IsoDate): number {
  return new Date(Date.parse(date)).getUTCDay()
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
