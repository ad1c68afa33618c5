import type { SpeechSense } from '../../language/index.ts'
import type { Span, SpeakerResolution } from '../../model/index.ts'

/** Who speaks, as far as the words say: where it is named, and to which actor that leads. */
export interface Speaker {
  readonly span: Span | null
  /** Id of the actor; null when not known. */
  readonly actor: string | null
  readonly resolution: SpeakerResolution
  /** Several speak as one ("Washington and Brussels"); `actor` is the first of them. */
  readonly isJoint: boolean
  /** The words that describe whoever is meant, where the speaker's own words are a pronoun or missing. */
  readonly described: Span | null
  /** Only "he" or "they" stands there, and nobody they could mean. */
  readonly isBarePronoun?: true
  /** A document speaks: no "he" can mean it. */
  readonly isThing?: true
  /** 0 to 1: how sure the finding of the speaker is. */
  readonly certainty: number
}

/** A statement in the making. */
export interface Draft {
  readonly sense: SpeechSense
  readonly cue: Span | null
  readonly speaker: Speaker
  readonly content: readonly Span[]
  readonly addressee: string | null
  readonly polarity: 'positive' | 'negative'
  /** `layout`: the page sets the words off as speech without marks (a turn, a block). `fragment`: words borrowed into a
   *  sentence of the writer's ("a slow siege"). Otherwise the quotation marks tell. */
  readonly form: 'layout' | 'fragment' | 'marks'
  /** How sure it is that this is a statement with this extent. */
  readonly confidence: number
}
