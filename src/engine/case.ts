import type {
  ActorProfile,
  ActorRecord,
  ActorType,
  DocumentRecord,
  EventDetail,
  EventRecord,
  JudgementRecord,
  JudgementStanding,
  MentionPlace,
  MentionRecord,
  PlaceMention,
  ReportRecord,
  ReportStatus,
  ReportType,
  Span,
  SpeechAct,
  StatementRecord,
  Timeline,
  TimelineBin,
  TimeMention,
  ToldReport,
} from '../model/index.ts'
import type { ActorOrder, EventOrder } from '../store/index.ts'
import type { AttributionBasis } from './source-reader.ts'

/** A page of a long listing; `next` is the cursor that gives the following page, null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
  /** How many there are in all that fit the filter. */
  readonly total: number
}

export interface PageRequest {
  readonly cursor?: string
  /** At most 1000; 100 when absent. */
  readonly limit?: number
}

export interface DocumentFilter extends PageRequest {
  /** Id or (start of) name of an outlet. */
  readonly outlet?: string
  /** ISO dates, compared with the document's stated or original date. */
  readonly from?: string
  readonly to?: string
  /** Also give `text`. */
  readonly withText?: boolean
}

export interface StatementFilter extends PageRequest {
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Actor id, name or alias: whoever speaks. */
  readonly actor?: string
  /** Actor id, name or alias: whoever is spoken to; whoever is named in what is said, otherwise than by a pronoun. */
  readonly addressee?: string
  readonly naming?: string
  /** Name of any voice on the path. */
  readonly voice?: string
  readonly kind?: string
  readonly act?: string
  readonly from?: string
  readonly to?: string
}

/** Which reports; or which events: by their own type, status, time and background, and by what any of their reports says else. */
export interface DeedFilter {
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Actor id, name or alias: whoever takes part on any side; whoever does it; whoever it is done to. */
  readonly actor?: string
  readonly source?: string
  readonly target?: string
  readonly type?: string
  readonly status?: string
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

export interface ReportFilter extends DeedFilter, PageRequest {}

export interface EventFilter extends DeedFilter, PageRequest {
  /** `time` when absent. */
  readonly order?: EventOrder
}

export interface TimelineFilter extends DeedFilter {
  /** As short as keeps the stretches few when absent. */
  readonly bin?: TimelineBin
}

export interface ActorFilter extends PageRequest {
  readonly type?: string
  /** Part of a name or alias. */
  readonly name?: string
  /** Id of a state: itself, and whoever belongs to it. */
  readonly country?: string
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Those who make statements, or those who make none. */
  readonly speaks?: boolean
  /** `statements` when absent. */
  readonly order?: ActorOrder
}

export interface MentionFilter extends PageRequest {
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Actor id, name or alias: whoever is meant. */
  readonly actor?: string
  /** Its words, compared without case and accents. */
  readonly name?: string
  readonly kind?: string
}

export interface JudgementFilter extends PageRequest {
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Id of a statement, or an unambiguous start of one. */
  readonly statement?: string
  /** Id of a report, or an unambiguous start of one. */
  readonly report?: string
  readonly standing?: JudgementStanding
  /** Actor id, name or alias: those made of it, and those that name it. */
  readonly actor?: string
}

/**
 * Whom a correction means: an actor of the case by its id, or whoever goes by a name (or id). A name that no actor of the case
 * has enters it with the given type, `person` when absent; `unnamed` for words such as "a diplomat", which then mean somebody of this article alone.
 */
export type CorrectActor = { readonly id: string } | { readonly name: string; readonly type?: ActorType }

/** What a person says instead of what Redline read; a null actor: nobody is named. */
export type Correction =
  | { readonly field: 'speaker' | 'addressee'; readonly actor: CorrectActor | null }
  | { readonly field: 'act'; readonly act: SpeechAct }

/**
 * What a person says of a report instead of what Redline read: its type, status or one side (a null actor: nobody is named); that it
 * tells of another deed than the other one (without one: than all others), or of the same. `other` is an id or start of one.
 */
export type ReportCorrection =
  | { readonly field: 'type'; readonly type: ReportType }
  | { readonly field: 'status'; readonly status: ReportStatus }
  | { readonly field: 'source' | 'target'; readonly actor: CorrectActor | null }
  | { readonly field: 'apart'; readonly other?: string }
  | { readonly field: 'together'; readonly other: string }

/**
 * Who is meant instead of whom Redline read (null: it is not known who): at one place; wherever an actor (null: nobody known) goes
 * by a name in one document or, without one, in the case; or which actor another one is. `of` is an id, name or alias.
 */
export type ActorCorrection =
  | {
      readonly field: 'mention'
      readonly mention: string
      readonly document?: string
      readonly actor: CorrectActor | null
    }
  | {
      readonly field: 'name'
      readonly name: string
      readonly of: string | null
      readonly document?: string
      readonly actor: CorrectActor | null
    }
  | { readonly field: 'identity'; readonly of: string; readonly actor: CorrectActor }

/** Who judges and why, both as they like to say. */
export interface JudgeOptions {
  readonly by?: string | null
  readonly note?: string | null
}

export interface SearchHit {
  readonly document: string
  readonly title: string | null
  readonly outlet: string | null
  /** Where in the text the match stands, and the words around it. */
  readonly span: Span
  readonly snippet: string
}

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
  readonly voices: readonly { readonly id: string | null; readonly name: string; readonly statements: number }[]
}

/** Everything the reader needs to show one document. */
export interface Reading {
  readonly document: DocumentRecord & { readonly text: string }
  readonly statements: readonly StatementRecord[]
  readonly reports: readonly ReportRecord[]
  readonly mentions: readonly MentionRecord[]
  /** Words that tell when, and where; empty where the document was read before they were kept. */
  readonly times: readonly Pick<
    TimeMention,
    'id' | 'start' | 'end' | 'kind' | 'time' | 'candidates' | 'isApproximate'
  >[]
  readonly places: readonly (PlaceMention & { readonly name: string | null })[]
  readonly sentences: readonly Span[]
}

export type ReadOutcome = 'added' | 'already-there' | 'failed'

/** What became of one source that was to be read. */
export interface ReadReport {
  readonly source: string
  readonly outcome: ReadOutcome
  readonly document: string | null
  readonly statements: number
  /** For `failed`: what, where, what to do - one line. Otherwise null. */
  readonly problem: string | null
}

export interface ReadSummary {
  readonly added: number
  readonly alreadyThere: number
  readonly failed: number
  /** In the documents that were added. */
  readonly statements: number
  /** How they were found. */
  readonly attributions: AttributionBasis
}

export interface AddOptions {
  /** Called once for each source, in order, after it is safely stored or has failed. */
  readonly onReport?: (report: ReadReport) => void
}

/** One body of work: documents and what was found in them, in one file on disk. */
export interface Case {
  readonly path: string
  summary(): CaseSummary
  /** Reads files, folders (recursively), URLs and `-` (standard input); each document is stored whole or not at all. */
  add(sources: readonly string[], options?: AddOptions): Promise<ReadSummary>
  documents(filter?: DocumentFilter): Page<DocumentRecord>
  /**
   * `key`: a document id, an unambiguous start of one, or the file name of its source; null when there is none.
   * Throws a problem when several ids begin so; the same holds wherever a document is named.
   */
  document(key: string, options?: { readonly withText?: boolean }): DocumentRecord | null
  reading(key: string): Reading | null
  statements(filter?: StatementFilter): Page<StatementRecord>
  /** `key`: the id of a statement, or an unambiguous start of one; so wherever one is named. Null when there is none. */
  statement(key: string): StatementRecord | null
  /** In the order of their documents and then of the text. */
  reports(filter?: ReportFilter): Page<ReportRecord>
  /** `key`: the id of a report, or an unambiguous start of one. */
  report(key: string): ToldReport | null
  events(filter?: EventFilter): Page<EventRecord>
  /** `key`: the id of an event or of any of its reports, or an unambiguous start of one. */
  event(key: string): EventDetail | null
  timeline(filter?: TimelineFilter): Timeline
  /** Corrects a report, joins or parts it from others; null when there is no such report. Throws a problem as `judge` does. */
  judgeReport(report: string, correction: ReportCorrection, options?: JudgeOptions): JudgementRecord | null
  /** Corrects a statement; null when there is no such statement. Throws a problem when the correction cannot be understood. */
  judge(statement: string, correction: Correction, options?: JudgeOptions): JudgementRecord | null
  /**
   * Corrects who is meant or who is who; null when there is no such mention, actor, or name that the actor goes by. Throws a
   * problem when the correction cannot be understood, or would make an actor another one twice.
   */
  judgeActor(correction: ActorCorrection, options?: JudgeOptions): JudgementRecord | null
  /** Takes a judgement back, or leaves it so; null when there is none with this id (or start of one). */
  undo(judgement: string, options?: JudgeOptions): JudgementRecord | null
  /** In the order in which they were made, those undone among them. */
  judgements(filter?: JudgementFilter): Page<JudgementRecord>
  actors(filter?: ActorFilter): Page<ActorRecord>
  /**
   * `key`: an id, also of an actor that was merged into this one, a name or alias, or part of one that no other actor has; null
   * when there is none. Throws a problem when several are called so.
   */
  actor(key: string): ActorProfile | null
  /** In the order of their documents and then of the text. */
  mentions(filter?: MentionFilter): Page<MentionPlace>
  search(query: string, page?: PageRequest): Page<SearchHit>
  close(): void
}
