import { InvalidArgumentError } from 'commander'

/** `1962`, `1962-10` or `1962-10-22`. */
const PARTIAL_DATE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/

/** The first day of what `--from` names: `1962-10` is 1962-10-01. */
export function parseFrom(value: string): string {
  return parsePartialDate(value).first
}

/** The last day of what `--to` names: `1962-10` is 1962-10-31. */
export function parseTo(value: string): string {
  return parsePartialDate(value).last
}

/** A whole number, zero or more. */
export function parseCount(value: string): number {
  const count = Number(value)
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(count)) throw new InvalidArgumentError('Give a whole number.')
  return count
}

const HIGHEST_PORT = 65_535

/** A TCP port; 0 stands for any free one. */
export function parsePort(value: string): number {
  const port = parseCount(value)
  if (port > HIGHEST_PORT) throw new InvalidArgumentError(`Give a port from 0 (any free one) to ${HIGHEST_PORT}.`)
  return port
}

function parsePartialDate(value: string): { readonly first: string; readonly last: string } {
  const { year, month, day } = PARTIAL_DATE.exec(value)?.groups ?? {}
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (year === undefined || !isDay(first)) {
    throw new InvalidArgumentError('Give a date as 1962, 1962-10 or 1962-10-22.')
  }
  if (day !== undefined) return { first, last: first }
  const lastMonth = month ?? '12'
  const days = new Date(Date.UTC(Number(year), Number(lastMonth), 0)).getUTCDate()
  return { first, last: `${year}-${lastMonth}-${days}` }
}

function isDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
}
