import type { ActorType } from './actor.ts'
import type { ActorReference, Quotation } from './records.ts'
import type { ReportStatus, ReportType } from './report.ts'
import type { Span } from './span.ts'
import type { SpeakerResolution, SpeechAct } from './statement.ts'

/** What of a statement a person can correct. */
export const STATEMENT_FIELDS = ['speaker', 'act', 'addressee'] as const
export type StatementField = (typeof STATEMENT_FIELDS)[number]

/**
 * What of a report a person can correct, and with which others it tells of one deed: with another one (`together`), not with
 * another one, or with none (`apart`).
 */
export const REPORT_FIELDS = ['type', 'status', 'source', 'target', 'apart', 'together'] as const
export type ReportField = (typeof REPORT_FIELDS)[number]

/**
 * What a person can correct: those of a statement and of a report; who is meant at one place (`mention`) or wherever an actor goes
 * by a name (`name`); and which actor of the case another one is (`identity`).
 */
export const JUDGED_FIELDS = [...STATEMENT_FIELDS, ...REPORT_FIELDS, 'mention', 'name', 'identity'] as const
export type JudgedField = (typeof JUDGED_FIELDS)[number]

/**
 * What a judgement does now: it is `applied`; another one stands before it everywhere (`superseded`); it was `undone`; or
 * nothing stands any more where it was made (`unattached`).
 */
export const JUDGEMENT_STANDINGS = ['applied', 'superseded', 'undone', 'unattached'] as const
export type JudgementStanding = (typeof JUDGEMENT_STANDINGS)[number]

/** Somebody whom a judgement names: an actor of the case, or one who enters it by this judgement. */
export interface JudgedActor extends ActorReference {
  readonly type: ActorType
}

/** Somebody as Redline had read them before a judgement; `id` is null where it knew but the words for them. */
export interface FormerActor {
  readonly id: string | null
  readonly name: string
}

/**
 * A place of a document by its offsets, its words and those around it, so that it is found again when a later reading draws
 * its bounds anew (W3C Web Annotation: TextPositionSelector and TextQuoteSelector).
 */
export interface JudgedPlace extends Span {
  readonly document: string
  /** The characters of the place, and at most 64 on either side. */
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** The statement that was judged, by its id as it was then. */
export interface StatementTarget extends JudgedPlace {
  readonly kind: 'statement'
  readonly statement: string
}

/** The mention that was judged, by its id as it was then, and whom it was taken to mean. */
export interface MentionTarget extends JudgedPlace {
  readonly kind: 'mention'
  readonly mention: string
  readonly actor: string | null
}

/** The report that was judged, by its id as it was then; its place is that of the word that tells it. */
export interface ReportTarget extends JudgedPlace {
  readonly kind: 'report'
  readonly report: string
}

/** Another report that a judgement names: its id as it was then, the words of its clause, and its place as of a target. */
export interface OtherReport extends JudgedPlace {
  readonly id: string
  readonly name: string
}

/** Every mention under a name, compared without case and accents, that is taken to mean an actor (null: nobody known). */
export interface NameTarget {
  readonly kind: 'name'
  /** Of one document, or null for the whole case, documents still to be read included. */
  readonly document: string | null
  readonly name: string
  readonly actor: string | null
}

/** An actor of the case as a whole. */
export interface ActorTarget {
  readonly kind: 'actor'
  readonly actor: string
}

/** Where a judgement was made. */
export type JudgementTarget = StatementTarget | ReportTarget | MentionTarget | NameTarget | ActorTarget

/** What a judgement says instead of what was read. */
export type JudgedValue = JudgedActor | OtherReport | SpeechAct | ReportType | ReportStatus | null

/** When and by whom a judgement was taken back. */
export interface Undoing {
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly by: string | null
  readonly note: string | null
}

/** A person's correction; it never changes, and undoing it is a fact of its own. */
export interface Judgement {
  readonly id: string
  readonly target: JudgementTarget
  readonly field: JudgedField
  /** An act, type or status for the field of that name, a report for `together` and `apart`, else an actor; null when nobody is named or known, and
   *  for a report `apart` from all others. */
  readonly value: JudgedValue
  /** What Redline itself read there when the judgement was made; several actors by their names alone. */
  readonly was: FormerActor | SpeechAct | ReportType | ReportStatus | null
  readonly note: string | null
  /** Who judged, by a name of their own choice. */
  readonly by: string | null
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly undone: Undoing | null
}

/** A judgement as exports, `--json` and the API give it. */
export interface JudgementRecord extends Judgement {
  /** Null where it holds for the whole case. */
  readonly document: string | null
  /** Id of the statement that it belongs to now; null when none does, and where it was made of something else. So the others. */
  readonly statement: string | null
  readonly report: string | null
  readonly mention: string | null
  readonly standing: JudgementStanding
  /** How many documents and mentions it bears on now. */
  readonly documents: number
  readonly mentions: number
}

/** A judgement that bears on a statement, a report or a mention, as the record of that names it. */
export interface JudgementReference {
  readonly id: string
  /** The statement that was judged: another one where a voice around this one was corrected; null where none was. */
  readonly statement: string | null
  readonly field: JudgedField
  readonly note: string | null
  readonly by: string | null
  readonly at: string
}

/** What Redline itself reads of a statement in the fields that judgements can change. */
export interface MachineReading {
  readonly speaker: Quotation | null
  readonly actor: ActorReference | null
  readonly speakerResolution: SpeakerResolution
  readonly voice: readonly string[]
  readonly act: SpeechAct
  readonly addressee: ActorReference | null
}

/** On a statement's record: that people's judgements stand in it, and what it would say without them. */
export interface JudgedReading {
  readonly was: MachineReading
  readonly judgements: readonly JudgementReference[]
}

/** On a mention's record: whom Redline itself took it to mean, and the judgements that say otherwise. */
export interface JudgedMention {
  readonly was: ActorReference | null
  readonly judgements: readonly JudgementReference[]
}
