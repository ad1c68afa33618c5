import type { Span } from './span.ts'
import type { Time } from './time.ts'

/** Types of the event ontology PLOVER (Open Event Data Alliance, 2021), which succeeds CAMEO. */
export const REPORT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type ReportType = (typeof REPORT_TYPES)[number]

/**
 * What the words claim of the deed. `planned`, `promised`, `threatened` and `demanded` are yet to come; `possible` may be so;
 * `hypothetical` stands under a condition; `denied`: the text or whoever speaks says that it did not happen.
 */
export const REPORT_STATUSES = [
  'happened',
  'ongoing',
  'planned',
  'promised',
  'threatened',
  'demanded',
  'possible',
  'hypothetical',
  'denied',
] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]

/** Somebody, or something, that takes part in a deed, by the words of the text. */
export interface ReportParty extends Span {
  /** The head word of the phrase ("fleet" of "the northern fleet"). */
  readonly head: Span
  /** Id of the actor; null when the words name none. */
  readonly actor: string | null
  /** Whether the words name the actor itself, or only something of it ("Ruritania's fleet"). */
  readonly isOwn: boolean
}

/** A deed as told in one place by one voice. `start` and `end` are the hull of the clause that tells it. */
export interface Report extends Span {
  readonly id: string
  /** The word that tells it. */
  readonly trigger: Span
  readonly type: ReportType
  /** How it is done ("arrest"), and in which fields ("military"), as PLOVER names them. */
  readonly mode: string | null
  readonly contexts: readonly string[]
  /** Code of CAMEO, two to four digits. */
  readonly cameo: string
  readonly sources: readonly ReportParty[]
  readonly targets: readonly ReportParty[]
  readonly recipients: readonly ReportParty[]
  readonly time: Time | null
  /** Id of the place, and its words; null when the text does not say. */
  readonly place: string | null
  readonly placeWords: Span | null
  readonly status: ReportStatus
  /** Told of a time well before the text was written. */
  readonly isBackground: boolean
  /** Id of the statement whose word it is; null where it is the text's own. */
  readonly statement: string | null
  /** From the outlet inward to whoever tells it: names, never empty. */
  readonly voice: readonly string[]
  /** Which rule of the lexicon told it, for the reader to check. */
  readonly rule: string
  /** 0 to 1: how sure that the text tells this deed, whoever is right. */
  readonly confidence: number
  /** Stage and version that made it. */
  readonly by: string
}
