import type { ActorType } from './actor.ts'
import type { ActorReference, Quotation } from './records.ts'
import type { Span } from './span.ts'
import type { SpeakerResolution, SpeechAct } from './statement.ts'

/** What of a statement a person can correct. */
export const JUDGED_FIELDS = ['speaker', 'act', 'addressee'] as const
export type JudgedField = (typeof JUDGED_FIELDS)[number]

/**
 * What a judgement does now: it is `applied`; a later one on the same field is (`superseded`); it was `undone`; or no
 * statement stands any more where it was made (`unattached`).
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
 * Where a judgement was made: the statement's id, its place, and its words with those around them, so that it is found again
 * when a later reading draws its bounds anew (W3C Web Annotation: TextPositionSelector and TextQuoteSelector).
 */
export interface JudgementTarget extends Span {
  readonly document: string
  /** Id of the statement as it was then. */
  readonly statement: string
  /** The characters of the statement, and at most 64 on either side. */
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** When and by whom a judgement was taken back. */
export interface Undoing {
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly by: string | null
  readonly note: string | null
}

/** A person's correction of one field of a statement; it never changes, and undoing it is a fact of its own. */
export interface Judgement {
  readonly id: string
  readonly target: JudgementTarget
  readonly field: JudgedField
  /** An actor for `speaker` and `addressee`, null when nobody is named; an act for `act`. */
  readonly value: JudgedActor | SpeechAct | null
  /** What Redline itself read there when the judgement was made. */
  readonly was: FormerActor | SpeechAct | null
  readonly note: string | null
  /** Who judged, by a name of their own choice. */
  readonly by: string | null
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly undone: Undoing | null
}

/** A judgement as exports, `--json` and the API give it. */
export interface JudgementRecord extends Judgement {
  readonly document: string
  /** Id of the statement that it belongs to now; null when none does. */
  readonly statement: string | null
  readonly standing: JudgementStanding
}

/** A judgement that bears on a statement, as the statement's record names it. */
export interface JudgementReference {
  readonly id: string
  /** The statement that was judged: another one where a voice around this one was corrected. */
  readonly statement: string
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
