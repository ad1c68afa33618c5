import { REPORT_STATUSES, type ReportStatus, type ReportType } from './report.ts'
import type { IsoDate, Time } from './time.ts'

/** A number in the telling of a deed, and the lemma of what it counts; null where that is not said. */
export interface ReportNumber {
  readonly value: number
  readonly of: string | null
}

/** A report as far as it must be known to tell whether another one tells of the same deed. */
export interface LinkedReport {
  readonly id: string
  readonly document: string
  /** Id of the family of documents that share one origin. */
  readonly origin: string
  /** Where in the document its trigger starts, in UTF-16 code units. */
  readonly at: number
  /** Told by a noun ("the attack"), which may stand for a deed told before. */
  readonly isNoun: boolean
  readonly type: ReportType
  readonly cameo: string
  readonly mode: string | null
  /** Ids of actors; empty where the words name nobody who is known. */
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  /** Lemmas of the heads of parties that no id stands for ("farmer"). */
  readonly sourceWords: readonly string[]
  readonly targetWords: readonly string[]
  readonly time: Time | null
  /** The day the document was written. */
  readonly written: IsoDate | null
  readonly place: string | null
  readonly status: ReportStatus
  /** Lemmas of what the sentence says, without function words. */
  readonly words: readonly string[]
  readonly numbers: readonly ReportNumber[]
  readonly isBackground: boolean
  /** From the outlet inward to whoever tells it: names. */
  readonly voice: readonly string[]
}

/** `disputed`: some of its reports say that it happened, others that it did not. */
export const EVENT_STATUSES = [...REPORT_STATUSES, 'disputed'] as const
export type EventStatus = ReportStatus | 'disputed'

/** On what reports of one deed can disagree. */
export const DISAGREEMENT_SUBJECTS = ['number', 'date', 'source', 'target', 'place', 'status'] as const
export type DisagreementSubject = (typeof DISAGREEMENT_SUBJECTS)[number]

/** Something that the reports of one event tell differently; no side is preferred. */
export interface EventDisagreement {
  readonly about: DisagreementSubject
  /** What is counted, of numbers; else null. */
  readonly of: string | null
  readonly sides: readonly {
    /** A number, an ISO date or interval, the id of an actor or place, a status. */
    readonly value: string
    readonly reports: readonly string[]
  }[]
}

/** One thing that speaks for (weight above 0) or against two reports telling of one deed; weights are log odds. */
export interface LinkReason {
  readonly kind: string
  /** What was found: "same-day", "one-within-other". */
  readonly found: string
  readonly weight: number
}

/** Two reports taken to tell of one deed: 0 to 1, and why. */
export interface EventTie {
  readonly reports: readonly [string, string]
  readonly score: number
  readonly reasons: readonly LinkReason[]
}

/** The reports that tell of one deed, and what they tell together. */
export interface EventLink {
  /** Made of its anchor, the report written first, so that it stays when later documents tell of the deed too. */
  readonly id: string
  /** In the order of writing. */
  readonly reports: readonly string[]
  /** 0 to 1: the least sure tie that holds it together; 1 for a single report. */
  readonly score: number
  /** What made it one, each to be undone by a judgement: one tie fewer than reports. */
  readonly ties: readonly EventTie[]
  readonly type: ReportType
  readonly cameo: string
  readonly mode: string | null
  /** Ids of actors, told most often first. */
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  /** What the times told have in common, else their hull; without any, when it must have been by the days of writing. */
  readonly time: Time | null
  /** The finest place that is told; where places differ, the one told most often. */
  readonly place: string | null
  readonly status: EventStatus
  readonly documents: number
  /** Origins that do not rest on each other. */
  readonly origins: number
  readonly disagreements: readonly EventDisagreement[]
}

/** What people say of reports telling of one deed: pairs that do, pairs that do not, and reports that no other one goes with. */
export interface LinkJudgements {
  readonly together: readonly (readonly [string, string])[]
  readonly apart: readonly (readonly [string, string])[]
}
