import type {
  ActorProfile,
  ActorRecord,
  DocumentRecord,
  EventDetail,
  EventRecord,
  JudgementRecord,
  MentionPlace,
  MentionRecord,
  PlaceMention,
  ReportRecord,
  Span,
  StatementRecord,
  Timeline,
  TimeMention,
  ToldReport,
} from '../../model/index.ts'

/** A page of a long listing; `next` is the cursor that gives the following page, null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
  /** How many there are in all that fit the filter. */
  readonly total: number
}

/** A voice of the case and how much it says; `id` is null where it is no known actor. */
export interface VoiceCount {
  readonly id: string | null
  readonly name: string
  readonly statements: number
}

/** What a case holds, in figures. */
export interface CaseSummary {
  readonly path: string
  readonly name: string
  readonly documents: number
  readonly statements: number
  readonly reports: number
  readonly events: number
  /** Documents that an earlier Redline read, which looked for no reports: reading them again finds them. */
  readonly untold: number
  readonly actors: number
  /** Documents of one family have one origin. */
  readonly families: number
  readonly earliest: string | null
  readonly latest: string | null
  /** The voices with most statements, at most twenty. */
  readonly voices: readonly VoiceCount[]
}

/** Where a search found its words. */
export interface SearchHit {
  readonly document: string
  readonly title: string | null
  readonly outlet: string | null
  readonly span: Span
  /** The words around the match. */
  readonly snippet: string
}

/** Words of a text that tell when, and what time they mean. */
export type TimeWords = Pick<TimeMention, 'id' | 'start' | 'end' | 'kind' | 'time' | 'candidates' | 'isApproximate'>

/** Words of a text that tell where, with the name of the place. */
export interface PlaceWords extends PlaceMention {
  readonly name: string | null
}

/** Everything that a reader needs to show one document. */
export interface Reading {
  readonly document: DocumentRecord & { readonly text: string }
  readonly statements: readonly StatementRecord[]
  readonly reports: readonly ReportRecord[]
  readonly mentions: readonly MentionRecord[]
  /** Words that tell when; empty where the document was read before Redline kept them. So the places. */
  readonly times: readonly TimeWords[]
  readonly places: readonly PlaceWords[]
  readonly sentences: readonly Span[]
}

/** An error answer (RFC 9457): what went wrong, where, and what to do about it. */
export interface Problem {
  readonly type: string
  /** What went wrong, in few words. */
  readonly title: string
  readonly status: number
  /** What, where and what to do, in one or two sentences. */
  readonly detail: string
  /** The path that was asked for. */
  readonly instance: string
}

export type { ActorProfile, EventDetail, Timeline, ToldReport }
export type DocumentPage = Page<DocumentRecord>
export type StatementPage = Page<StatementRecord>
export type ReportPage = Page<ReportRecord>
export type EventPage = Page<EventRecord>
export type ActorPage = Page<ActorRecord>
export type MentionPage = Page<MentionPlace>
export type JudgementPage = Page<JudgementRecord>
export type SearchPage = Page<SearchHit>
