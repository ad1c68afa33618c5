import type { Span } from './span.ts'
import type { IsoDate } from './time.ts'

export const ACTOR_TYPES = ['state', 'body', 'organisation', 'person', 'outlet', 'group', 'bloc', 'unnamed'] as const

/** `body` is a part of a government; `bloc` an alliance or union of states; `unnamed` e.g. "a senior official". */
export type ActorType = (typeof ACTOR_TYPES)[number]

export interface OfficeTenure {
  readonly office: string
  /** ISO 8601, as finely as it is known: `1961`, `1961-07` or `1961-07-03`; null where it is open. So `to`. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** Someone or something that speaks or acts. */
export interface Actor {
  /** A slug from the world tables ("vladimir-putin"), or one made of the name where the tables do not know it. */
  readonly id: string
  /** The usual English name. */
  readonly name: string
  readonly type: ActorType
  /** Id of the state it belongs to, where known. */
  readonly country: string | null
  readonly aliases: readonly string[]
  readonly offices: readonly OfficeTenure[]
}

/** `name`: a proper name, with its title if one stands before it. `metonym`: a place that stands for who sits there.
 *  `role`: a noun phrase with an office or a role at its head ("the head of Russian diplomacy", "a senior official"). */
export type MentionKind = 'name' | 'metonym' | 'role'

/** How a mention was resolved to its actor. */
export type MentionResolution =
  | 'world-name'
  | 'world-office'
  | 'metonym'
  | 'document-name'
  | 'document-role'
  | 'new-name'
  | 'unnamed'

/** A place in a text where an actor is named or described. Pronouns are left to the stages that need them. */
export interface Mention extends Span {
  readonly id: string
  readonly kind: MentionKind
  /** Id of the actor; null when it is not known which one. */
  readonly actor: string | null
  readonly resolution: MentionResolution | null
  /** Ids that were possible, when the choice was not sure. */
  readonly candidates: readonly string[]
  readonly number: 'singular' | 'plural'
  readonly gender: 'female' | 'male' | null
  /** Whether it is one person or several people (rather than a state, a body, an outlet). */
  readonly isPerson: boolean
}
