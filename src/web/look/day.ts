/** A calendar day as a number: days since 1 January 1970. */
export type Day = number

const MILLISECONDS = 86_400_000

/** `1962-10-23` as a number of days; null where it cannot be read. */
export function dayOf(date: string | null): Day | null {
  if (date === null) return null
  const moment = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(moment) ? null : moment / MILLISECONDS
}

/** A number of days as `1962-10-23`; parts of a day fall away. */
export function isoOf(day: Day): string {
  return new Date(Math.floor(day) * MILLISECONDS).toISOString().slice(0, 10)
}

/** The first day of a year, whatever its number (years below 100 too). */
export function firstDayOf(year: number, month = 0): Day {
  const moment = new Date(0)
  moment.setUTCFullYear(year, month, 1)
  return moment.getTime() / MILLISECONDS
}

/** Year and month (0 to 11) of a day. */
export function monthOf(day: Day): { readonly year: number; readonly month: number } {
  const moment = new Date(Math.floor(day) * MILLISECONDS)
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() }
}
