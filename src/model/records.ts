import type { ActorType, MentionKind, MentionResolution, OfficeTenure } from './actor.ts'
import type { Document } from './document.ts'
import type { JudgedMention, JudgedReading } from './judgement.ts'
import type { Span } from './span.ts'
import type { SpeakerResolution, SpeechAct, StatementKind } from './statement.ts'
import type { IsoDate, Time } from './time.ts'

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
  /** How a text describes somebody whom no table knows; null where none does. */
  readonly description: string | null
  /** How many documents of the case it is in. */
  readonly documents: number
  /** How many times it is named or described in the case, pronouns apart. */
  readonly mentions: number
  readonly pronouns: number
  /** How many statements it makes in the case, and how many are told to it. */
  readonly statements: number
  readonly addressed: number
}

/** One place where an actor is named. */
export interface MentionRecord extends Quotation {
  readonly id: string
  readonly document: string
  readonly kind: MentionKind
  /** Null when it is not known who is meant. */
  readonly actor: ActorReference | null
  readonly resolution: MentionResolution | null
  /** Who was possible when the choice was not sure; everyone meant where it is `several`. */
  readonly candidates: readonly ActorReference[]
  /** Null where it is as Redline read it. */
  readonly judged: JudgedMention | null
}

/** A mention with the words around it and what it stands in. */
export interface MentionPlace extends MentionRecord {
  readonly title: string | null
  readonly outlet: string | null
  readonly snippet: string
}

/** The words under which an actor is named, taken together over the case without case and accents. */
export interface NameForm {
  readonly kind: MentionKind
  readonly words: string
  readonly mentions: number
  readonly documents: number
  /** Where it first stands, in the order in which documents were added. */
  readonly document: string
  readonly start: number
  readonly end: number
}

/** How many statements somebody has with an actor: told to it, by it, naming it. */
export interface ActorCount extends ActorReference {
  readonly statements: number
}

/** An office held, and whether that was in the time of the documents; null where these are not dated. */
export interface HeldOffice extends OfficeTenure {
  readonly isOfTime: boolean | null
}

/** How often an actor comes up in one document. */
export interface ActorDocument {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly source: string
  readonly earliest: IsoDate | null
  readonly latest: IsoDate | null
  readonly mentions: number
  readonly pronouns: number
  readonly statements: number
  readonly addressed: number
}

/** An actor that is taken to be another one, and the judgement that says so. */
export interface MergedActor extends ActorReference {
  readonly judgement: string
}

/** Everything that the case tells of one actor. */
export interface ActorProfile extends Omit<ActorRecord, 'offices'> {
  /** Usual name of the state it belongs to. */
  readonly countryName: string | null
  readonly offices: readonly HeldOffice[]
  /** From the earliest to the latest date of the documents it is in; null ends where none is dated. */
  readonly time: { readonly earliest: IsoDate | null; readonly latest: IsoDate | null }
  /** Most mentions first, at most 500. */
  readonly forms: readonly NameForm[]
  /** Most statements and mentions first, at most 500. */
  readonly inDocuments: readonly ActorDocument[]
  /** Each at most 50, most statements first: whom it speaks to, and who speaks to it. */
  readonly speaksTo: readonly ActorCount[]
  readonly spokenToBy: readonly ActorCount[]
  /** Whom its statements name, and whose statements name it, pronouns left out. */
  readonly speaksOf: readonly ActorCount[]
  readonly namedBy: readonly ActorCount[]
  readonly merged: readonly MergedActor[]
}
