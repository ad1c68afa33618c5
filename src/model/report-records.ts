import type { DisagreementSubject, EventStatus, EventTie } from './event.ts'
import type { JudgementReference } from './judgement.ts'
import type { ActorReference, Quotation } from './records.ts'
import type { ReportStatus, ReportType } from './report.ts'
import type { Span } from './span.ts'
import type { IsoDate, Time } from './time.ts'

/** A place of the tables, or a state taken as a place. */
export interface PlaceReference {
  readonly id: string
  readonly name: string
  /** The state it lies in, or itself; null on the high seas and across borders. */
  readonly country: ActorReference | null
  /** Degrees, south and west negative; of a state those of its capital; null where the tables have none. */
  readonly latitude: number | null
  readonly longitude: number | null
}

/** The words for somebody who takes part in a deed. */
export interface PartyWords extends Quotation {
  /** The head word of the phrase. */
  readonly head: Span
  /** Who they mean; null when they name nobody known. */
  readonly actor: ActorReference | null
  /** Whether they name the actor itself, or only something of it ("Ruritania's fleet"). */
  readonly isOwn: boolean
}

/** What Redline itself reads of a report in the fields that judgements can change. */
export interface ReportReading {
  readonly type: ReportType
  readonly status: ReportStatus
  readonly source: readonly ActorReference[]
  readonly target: readonly ActorReference[]
}

/** On a report's record: that people's judgements stand in it, and what it would say without them. */
export interface JudgedReport {
  readonly was: ReportReading
  readonly judgements: readonly JudgementReference[]
}

/** A deed as told in one place by one voice. `start` and `end` are the hull of the clause that tells it. */
export interface ReportRecord extends Quotation {
  readonly id: string
  readonly document: string
  readonly trigger: Quotation
  readonly type: ReportType
  readonly mode: string | null
  readonly contexts: readonly string[]
  /** Null where a person corrected the type. */
  readonly cameo: string | null
  /** Who does it, to whom, and for whom: the actors that the case knows, each once. */
  readonly source: readonly ActorReference[]
  readonly target: readonly ActorReference[]
  readonly recipient: readonly ActorReference[]
  /** The words for them, those for nobody known among them. */
  readonly sourceWords: readonly PartyWords[]
  readonly targetWords: readonly PartyWords[]
  readonly recipientWords: readonly PartyWords[]
  readonly time: Time | null
  readonly place: PlaceReference | null
  readonly placeWords: Quotation | null
  readonly status: ReportStatus
  /** Told of a time well before the text was written. */
  readonly isBackground: boolean
  readonly voice: readonly string[]
  /** Id of the statement whose word it is; null where it is the text's own. */
  readonly statement: string | null
  /** Ids of the numbers it tells. */
  readonly quantities: readonly string[]
  readonly event: string
  /** Which rule of the lexicon told it. */
  readonly rule: string
  readonly confidence: number
  readonly by: string
  /** Null where all of it is as Redline read it. */
  readonly judged: JudgedReport | null
}

/** Something that the reports of one event tell differently; no side is preferred. `name` is the value for people. */
export interface DisagreementRecord {
  readonly about: DisagreementSubject
  /** What is counted, of numbers; else null. */
  readonly of: string | null
  readonly sides: readonly { readonly value: string; readonly name: string; readonly reports: readonly string[] }[]
}

/** The reports, of one document or several, that tell of one deed. */
export interface EventRecord {
  readonly id: string
  readonly type: ReportType
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly cameo: string | null
  readonly source: readonly ActorReference[]
  readonly target: readonly ActorReference[]
  /** The words for whoever takes part where no report names anybody known; each phrase once. */
  readonly sourceWords: readonly string[]
  readonly targetWords: readonly string[]
  readonly time: Time | null
  readonly place: PlaceReference | null
  /** `disputed`: some of its reports say that it happened, others that it did not. */
  readonly status: EventStatus
  /** Whether every report of it is told of a time well before its text was written. */
  readonly isBackground: boolean
  /** Ids, in the order of the case. */
  readonly reports: readonly string[]
  readonly documents: number
  /** Independent ones among the documents. */
  readonly origins: number
  /** 0 to 1: how sure that the reports tell of one deed; 1 for a single one. */
  readonly score: number
  /** The clause of its surest report, for listings. */
  readonly text: string
  /** Whoever tells it innermost, each once, at most eight. */
  readonly voices: readonly string[]
  readonly disagreements: readonly DisagreementRecord[]
  /** What holds its reports together: pairs of them, how sure each is, and why. */
  readonly ties: readonly EventTie[]
  /** Whether people's judgements joined or parted its reports. */
  readonly isJudged: boolean
}

/** A report beside others of its event: with the sentence it stands in, and of which document. */
export interface ToldReport extends ReportRecord {
  readonly sentence: Quotation
  /** Which sentence of its document that is, from 1; headlines and list items count. */
  readonly sentenceNumber: number | null
  readonly title: string | null
  readonly outlet: string | null
  /** When the document was written, as far as its page tells. */
  readonly written: { readonly earliest: IsoDate | null; readonly latest: IsoDate | null } | null
  /** Documents of one family are one origin. */
  readonly family: string
}

/** An event with its reports side by side. */
export interface EventDetail {
  readonly event: EventRecord
  readonly reports: readonly ToldReport[]
}

/** How finely a timeline counts. */
export const TIMELINE_BINS = ['day', 'week', 'month', 'quarter', 'year', 'decade'] as const
export type TimelineBin = (typeof TIMELINE_BINS)[number]

/** How many events begin in one stretch of time, both ends included; stretches without events are left out. */
export interface TimelineStretch {
  readonly start: IsoDate
  readonly end: IsoDate
  readonly events: number
  /** How many of these have a time longer than the stretch. */
  readonly imprecise: number
  readonly types: Readonly<Partial<Record<ReportType, number>>>
}

/** Counts of the events that fit a filter, by time and type. */
export interface Timeline {
  readonly bin: TimelineBin
  /** In order of time. */
  readonly stretches: readonly TimelineStretch[]
  /** First and last day on which any of them begins or ends; null when none is dated. */
  readonly earliest: IsoDate | null
  readonly latest: IsoDate | null
  readonly events: number
  /** How many of these have no time; they are in no stretch. */
  readonly undated: number
  /** Over all of them. */
  readonly types: Readonly<Partial<Record<ReportType, number>>>
}
