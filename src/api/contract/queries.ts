import type {
  ActorType,
  EventStatus,
  JudgementStanding,
  MentionKind,
  ReportStatus,
  ReportType,
  SpeechAct,
  StatementKind,
  TimelineBin,
} from '../../model/index.ts'

/** Which page of a listing is wanted. */
export interface PageQuery {
  /** `next` of the page before. */
  readonly cursor?: string
  /** 1 to 1000; 100 when absent. */
  readonly limit?: number
}

export interface DocumentQuery extends PageQuery {
  /** Id or (start of) name of an outlet. */
  readonly outlet?: string
  /** ISO dates, compared with the document's stated or original date. */
  readonly from?: string
  readonly to?: string
}

export interface StatementQuery extends PageQuery {
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Id, name or alias of whoever speaks. */
  readonly actor?: string
  /** Id, name or alias of whoever is spoken to, and of whoever is named in what is said. */
  readonly addressee?: string
  readonly naming?: string
  /** Name of any voice on the path. */
  readonly voice?: string
  readonly kind?: StatementKind
  readonly act?: SpeechAct
  readonly from?: string
  readonly to?: string
}

/** Which reports; or which events: by their own type and time, and by what any of their reports says else. */
export interface DeedQuery {
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Id, name or alias of whoever takes part on any side; of whoever does it; of whoever it is done to. */
  readonly actor?: string
  readonly source?: string
  readonly target?: string
  readonly type?: ReportType
  /** Name of any voice on the path. */
  readonly voice?: string
  /** ISO dates, compared with the time of the deed; one without a time does not fit. */
  readonly from?: string
  readonly to?: string
  /** Id or name of a place, or of the state that it lies in. */
  readonly place?: string
  /** Those told of a time well before the text was written, or the others. */
  readonly background?: boolean
}

export interface ReportQuery extends DeedQuery, PageQuery {
  readonly status?: ReportStatus
}

export interface EventQuery extends DeedQuery, PageQuery {
  /** `disputed`: some of its reports say that it happened, others that it did not. */
  readonly status?: EventStatus
  /** `time` (oldest first) when absent; those without a time come last. */
  readonly order?: (typeof EVENT_ORDERS)[number]
}

export const EVENT_ORDERS = ['time', 'latest', 'origins'] as const

export interface TimelineQuery extends DeedQuery {
  readonly status?: EventStatus
  /** As fine as keeps the stretches few when absent. */
  readonly bin?: TimelineBin
}

export interface ActorQuery extends PageQuery {
  readonly type?: ActorType
  /** Part of a name or alias. */
  readonly name?: string
  /** Id of a state: itself, and whoever belongs to it. */
  readonly country?: string
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Those who make statements, or those who make none. */
  readonly speaks?: boolean
  /** `statements` when absent. */
  readonly order?: (typeof ACTOR_ORDERS)[number]
}

export const ACTOR_ORDERS = ['statements', 'mentions', 'name'] as const

export interface MentionQuery extends PageQuery {
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Id, name or alias of whoever is meant. */
  readonly actor?: string
  /** Its words, compared without case and accents. */
  readonly name?: string
  readonly kind?: MentionKind
}

export interface JudgementQuery extends PageQuery {
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Id of a statement, or an unambiguous start of one. */
  readonly statement?: string
  readonly report?: string
  readonly standing?: JudgementStanding
  /** Id, name or alias of an actor: those made of it, and those that name it. */
  readonly actor?: string
}

/** Who judges and why. */
export interface Signature {
  readonly by?: string | null
  readonly note?: string | null
}

/** Whom a judgement means: an actor of the case or of the world by id, or by name; a name may be new, of the given type. */
export type MeantActor = { readonly id: string } | { readonly name: string; readonly type?: ActorType }

/**
 * A judgement to be made: of a statement; of a report; of a mention; of every mention of an actor (null: of nobody known) under a name, in one
 * document or the whole case; or that an actor is another one. A null actor: nobody is named, or it is not known who.
 */
export type NewJudgement = Signature &
  (
    | { readonly field: 'speaker' | 'addressee'; readonly statement: string; readonly actor: MeantActor | null }
    | { readonly field: 'act'; readonly statement: string; readonly act: SpeechAct }
    | { readonly field: 'source' | 'target'; readonly report: string; readonly actor: MeantActor | null }
    | { readonly field: 'type'; readonly report: string; readonly type: ReportType }
    | { readonly field: 'status'; readonly report: string; readonly status: ReportStatus }
    /** The report tells of another deed than the other one or, without one, than all others. */
    | { readonly field: 'apart'; readonly report: string; readonly other?: string }
    /** Both reports, with all they are linked to, tell of one deed. */
    | { readonly field: 'together'; readonly report: string; readonly other: string }
    | {
        readonly field: 'mention'
        readonly mention: string
        readonly document?: string
        readonly actor: MeantActor | null
      }
    | {
        readonly field: 'name'
        readonly name: string
        readonly of: string | null
        readonly document?: string
        readonly actor: MeantActor | null
      }
    | { readonly field: 'identity'; readonly of: string; readonly actor: MeantActor }
  )
