import { type LinkedReport, parseDay, UNKNOWN_SPEAKER } from '../../model/index.ts'

/** Words of one speaker in documents written within so many days of each other are of one occasion. */
const OCCASION_DAYS = 2

interface Teller {
  readonly origin: string
  /** Whether it tells the deed by its own word at all. */
  isOwn: boolean
  /** Who it lets tell the deed, and when that was written. */
  readonly speakers: Map<string, number>
}

/**
 * How many origins the reports of one deed have that do not rest on each other. A family of documents is one. A family that tells the
 * deed only in a speaker's words is one with every other that has the words of that speaker, written at about the same time: five papers
 * at one press conference are one origin. One that tells it by its own word as well stays its own, beside others that do so too.
 */
export function countOrigins(reports: readonly LinkedReport[]): number {
  const tellers = [...tellersOf(reports).values()]
  const groups = tellers.map((_, at) => at)
  const groupOf = (at: number): number => {
    let group = at
    while (groups[group] !== group) group = groups[group] ?? group
    return group
  }
  tellers.forEach((teller, at) => {
    tellers.slice(0, at).forEach((other, before) => {
      if ((!teller.isOwn || !other.isOwn) && haveCommonSpeaker(teller, other)) groups[groupOf(at)] = groupOf(before)
    })
  })
  return new Set(tellers.map((_, at) => groupOf(at))).size
}

/** Families that only quote, one entry each; families with words of their own are compared no further than needed. */
function tellersOf(reports: readonly LinkedReport[]): ReadonlyMap<string, Teller> {
  const tellers = new Map<string, Teller>()
  for (const { origin, voice, written } of reports) {
    const teller = tellers.get(origin) ?? { origin, isOwn: false, speakers: new Map<string, number>() }
    tellers.set(origin, teller)
    const speaker = voice.length > 1 ? voice.at(-1) : undefined
    if (speaker === undefined) teller.isOwn = true
    else if (speaker !== UNKNOWN_SPEAKER && written !== null) teller.speakers.set(speaker, parseDay(written))
  }
  return tellers
}

function haveCommonSpeaker(a: Teller, b: Teller): boolean {
  for (const [speaker, day] of a.speakers) {
    const other = b.speakers.get(speaker)
    if (other !== undefined && Math.abs(day - other) <= OCCASION_DAYS) return true
  }
  return false
}
