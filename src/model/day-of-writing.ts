import type { Document } from './document.ts'
import type { Time } from './time.ts'

/** When a document was written, both ends included. */
export type DaysOfWriting = Pick<Time, 'earliest' | 'latest'>

/**
 * When a document was written, as far as its page tells: worked out for the whole page, else the day it was first published, else
 * the day it states. The day of a visit never counts. Null where no two ends are known.
 */
export function dayOfWriting({ written, dates }: Pick<Document, 'written' | 'dates'>): DaysOfWriting | null {
  const published = [
    ...dates.filter(({ kind }) => kind === 'original'),
    ...dates.filter(({ kind }) => kind === 'stated'),
  ]
  const known = [written, ...published].find((date) => date?.earliest && date.latest)
  return known ? { earliest: known.earliest, latest: known.latest } : null
}
