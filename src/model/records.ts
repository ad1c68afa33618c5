import type { ActorType, OfficeTenure } from './actor.ts'
import type { Document } from './document.ts'
import type { JudgedReading } from './judgement.ts'
import type { Span } from './span.ts'
import type { SpeakerResolution, SpeechAct, StatementKind } from './statement.ts'
import type { Time } from './time.ts'

/** The output contract: what exports, `--json` and the API give, one object a record. Unknown is null. */

export interface ActorReference {
  readonly id: string
  readonly name: string
}

/** A span together with the characters it covers. */
export interface Quotation extends Span {
  readonly text: string
}

export interface DocumentRecord extends Omit<Document, 'text'> {
  /** Only when the text was asked for; `textHash` always. */
  readonly text?: string
  /** How many statements stand in it. */
  readonly statements: number
  /** Innermost names of its voices, most statements first, at most eight. */
  readonly voices: readonly string[]
}

export interface StatementRecord extends Span {
  readonly id: string
  readonly document: string
  readonly kind: StatementKind
  /** The characters of the hull of the content. */
  readonly text: string
  readonly content: readonly Span[]
  readonly verbatim: readonly Span[]
  readonly cue: Quotation | null
  readonly speaker: Quotation | null
  readonly actor: ActorReference | null
  /** `judged`: a person said so, whatever Redline had found. */
  readonly speakerResolution: SpeakerResolution | 'judged'
  readonly voice: readonly string[]
  readonly act: SpeechAct
  readonly addressee: ActorReference | null
  readonly time: Time | null
  readonly place: Quotation | null
  readonly occasion: Quotation | null
  readonly polarity: 'positive' | 'negative'
  readonly hedged: boolean
  readonly translated: boolean
  readonly inside: string | null
  readonly confidence: number
  readonly by: string
  /** Null where all of it is as Redline read it. */
  readonly judged: JudgedReading | null
}

export interface ActorRecord {
  readonly id: string
  readonly name: string
  readonly type: ActorType
  readonly country: string | null
  readonly aliases: readonly string[]
  readonly offices: readonly OfficeTenure[]
  /** How many times it is named or described in the case. */
  readonly mentions: number
  /** How many statements it makes in the case. */
  readonly statements: number
}

/** One place where an actor is named, as the reader shows it. */
export interface MentionRecord extends Span {
  readonly id: string
  readonly actor: ActorReference | null
}
