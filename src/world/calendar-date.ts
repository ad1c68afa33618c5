import type { IsoDate } from '../model/index.ts'

const CALENDAR_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u

/** Whether this is an ISO date to the year, month or day: `1962`, `1962-10`, `1962-10-22`. */
export function isCalendarDate(value: string): boolean {
  const match = CALENDAR_DATE.exec(value)
  if (!match) return false
  const [, , month, day] = match
  return (month === undefined || between(month, 1, 12)) && (day === undefined || between(day, 1, 31))
}

/** The first day that a date to the year, month or day can mean. */
export function firstDay(date: IsoDate): IsoDate {
  return `${date}${'-01-01'.slice(date.length - 4)}`
}

/** The last day that it can mean; day 31 serves every month, as these are only compared. */
export function lastDay(date: IsoDate): IsoDate {
  return `${date}${'-12-31'.slice(date.length - 4)}`
}

export interface Interval {
  readonly earliest: IsoDate | null
  readonly latest: IsoDate | null
}

/** Whether something that lasted from `from` to `to` was there at some time in the interval; null ends are open. */
export function wasThere(
  lasting: { readonly from: IsoDate | null; readonly to: IsoDate | null },
  interval: Interval,
): boolean {
  const beganInTime = !lasting.from || !interval.latest || firstDay(lasting.from) <= lastDay(interval.latest)
  const endedTooEarly = lasting.to && interval.earliest && lastDay(lasting.to) < firstDay(interval.earliest)
  return beganInTime && !endedTooEarly
}

/** Those that were there at some time in the interval; all without one. */
export function during<Lasting extends Parameters<typeof wasThere>[0]>(
  all: readonly Lasting[],
  interval: Interval | undefined,
): readonly Lasting[] {
  return interval ? all.filter((lasting) => wasThere(lasting, interval)) : all
}

function between(digits: string, lowest: number, highest: number): boolean {
  return Number(digits) >= lowest && Number(digits) <= highest
}
