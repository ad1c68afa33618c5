import type { DeedPattern, DeedRole, TreeIndex, TreeWords } from '../../language/index.ts'

/** Heads of the noun phrases that take part in a deed, by role; indices of tokens in the sentence. */
export type Participants = Readonly<Record<DeedRole, readonly number[]>>

/** A deed as one word of a sentence tells it, with the deed inside it if it makes something of another ("threatened to attack"). */
export interface ToldDeed {
  /** The word that tells it. */
  readonly head: number
  readonly pattern: DeedPattern
  /** CAMEO code of the whole: what is made of the deed inside. */
  readonly code: string
  readonly participants: Participants
  readonly inner: ToldDeed | null
  /** Words that belong to the telling beside its head: particles, "sanctions" of "impose sanctions". */
  readonly words: readonly number[]
  /** Whether a modal and a negation make it a refusal ("will not withdraw"). */
  readonly isRefused: boolean
  /** How much of the pattern was found; more wins. */
  readonly weight: number
}

/** One sentence's tree and what is known to read it. */
export interface SentenceView {
  readonly index: TreeIndex
  readonly words: TreeWords
  /** The words as written, in lower case. */
  readonly forms: readonly string[]
  /** Whether a word belongs to a date or another telling of time. */
  readonly isTime: (token: number) => boolean
  /** Whether a word names an actor or the people of one ("Russian", "the Pentagon"). */
  readonly isActor: (token: number) => boolean
  /** Who is behind a word: an actor's identifier, or null for nobody known. */
  readonly actorOf: (token: number) => string | null
  /** Whether a word is the head of a phrase for somebody who can act: a name, a post, a body, people. */
  readonly isParty: (token: number) => boolean
}
