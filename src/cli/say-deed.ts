import type { ActorReference, EventRecord, ReportRecord, Time } from '../model/index.ts'

/** When: a day, a month, a year where that is all that is known, else both ends; null where nothing is. */
export function sayTime(time: Time | null): string | null {
  if (time === null || (time.earliest === null && time.latest === null)) return null
  const { earliest, latest, precision } = time
  if (earliest === null) return `until ${latest}`
  if (latest === null) return `from ${earliest}`
  if (earliest === latest) return earliest
  if (precision === 'month' && earliest.slice(0, 7) === latest.slice(0, 7)) return earliest.slice(0, 7)
  if (precision === 'year' && earliest.slice(0, 4) === latest.slice(0, 4)) return earliest.slice(0, 4)
  return `${earliest} to ${latest}`
}

/** Who, by name; in the words of the text, in quotation marks, where nobody known is named. */
export function sayParties(known: readonly ActorReference[], words: readonly string[]): string | null {
  if (known.length > 0) return known.map(({ name }) => name).join(', ')
  return words.length > 0 ? [...new Set(words)].map((phrase) => `"${phrase}"`).join(', ') : null
}

export function sayReportParties(report: ReportRecord, side: 'source' | 'target'): string | null {
  const words = side === 'source' ? report.sourceWords : report.targetWords
  return sayParties(
    report[side],
    words.map(({ text }) => text.replace(/\s+/gu, ' ')),
  )
}

export function sayEventParties(event: EventRecord, side: 'source' | 'target'): string | null {
  return sayParties(event[side], side === 'source' ? event.sourceWords : event.targetWords)
}

/** "ASSAULT aerial": the type of a deed and how it is done. */
export function sayType({ type, mode }: Pick<ReportRecord, 'type' | 'mode'>): string {
  return mode === null ? type : `${type} ${mode}`
}
