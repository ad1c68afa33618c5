import type { Span } from './span.ts'
import type { Time } from './time.ts'

export const STATEMENT_KINDS = ['direct', 'mixed', 'indirect'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** Speech acts, named as in the field; `say` is the neutral one. */
export const SPEECH_ACTS = [
  'say',
  'assert',
  'deny',
  'confirm',
  'accuse',
  'demand',
  'request',
  'promise',
  'offer',
  'threaten',
  'warn',
  'predict',
  'propose',
  'reject',
  'praise',
  'condemn',
  'apologise',
  'ask',
  'decline',
  'believe',
  'intend',
] as const
export type SpeechAct = (typeof SPEECH_ACTS)[number]

/** How the speaker of a statement was found. */
export const SPEAKER_RESOLUTIONS = [
  'named',
  'role',
  'metonym',
  'collective',
  'unnamed',
  'pronoun',
  'floating',
  'continued',
  'introduced',
  'author',
  'hearsay',
  'unresolved',
] as const
export type SpeakerResolution = (typeof SPEAKER_RESOLUTIONS)[number]

/** Someone says something here. */
export interface Statement extends Span {
  readonly id: string
  readonly kind: StatementKind
  /** The contiguous stretches of the content, in order; `start` and `end` are their hull. */
  readonly content: readonly Span[]
  /** What of the content stands inside quotation marks, marks excluded. */
  readonly verbatim: readonly Span[]
  readonly cue: Span | null
  readonly speaker: Span | null
  /** Id of the actor who speaks; null when the text does not say. */
  readonly actor: string | null
  readonly speakerResolution: SpeakerResolution
  readonly act: SpeechAct
  /** Id of the actor who is spoken to, or against whom a charge is brought to its face; null when the text does not say. */
  readonly addressee: string | null
  /** When it was said; null when the text does not say. */
  readonly time: Time | null
  /** The words for where it was said ("Geneva"), and for the occasion ("an interview with Le Monde"). */
  readonly place: Span | null
  readonly occasion: Span | null
  readonly polarity: 'positive' | 'negative'
  /** The verbatim words are a translation, and not the words that were spoken. */
  readonly translated: boolean
  /** The text reports it with reserve ("reportedly said", "appeared to suggest"). */
  readonly hedged: boolean
  /** Id of the statement that this one stands inside. */
  readonly inside: string | null
  /** From the outlet inward to whoever is speaking: names, never empty. */
  readonly voice: readonly string[]
  /** 0 to 1: how sure that this is a statement with this extent. Not a probability of truth. */
  readonly confidence: number
  /** Stage and version that made it. */
  readonly by: string
}
