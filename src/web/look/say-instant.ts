const INSTANT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment as ISO 8601 gives it, in words and in the reader's own time zone: `1 May 2024, 12:00`. */
export function sayInstant(at: string): string {
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) ? at : INSTANT.format(moment)
}
