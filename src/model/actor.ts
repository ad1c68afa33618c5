import type { Span } from './span.ts'
import type { IsoDate } from './time.ts'

export const ACTOR_TYPES = [
  'state',
  'body',
  'organisation',
  'person',
  'outlet',
  'group',
  'bloc',
  'agreement',
  'unnamed',
] as const

/** `body` is a part of a government; `bloc` an alliance or union of states; `agreement` a treaty, law, plan or summit by its
 *  name; `unnamed` e.g. "a senior official". */
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
  /** How the text describes a person for whom the tables know no office ("a researcher at the institute"); null where it does not. */
  readonly description: string | null
}

/** `name`: a proper name, with its title if one stands before it. `metonym`: a place that stands for who sits there.
 *  `role`: a noun phrase with an office or a role at its head ("the head of Russian diplomacy", "a senior official", "the
 *  alliance"). `pronoun`: "she", "its", also "I" and "we", whose actor is left to the stages that know who speaks. */
export type MentionKind = 'name' | 'metonym' | 'role' | 'pronoun'

/** How a mention was resolved to its actor. `several`: it stands for all its candidates together, and `actor` is null. */
export type MentionResolution =
  | 'world-name'
  | 'world-office'
  | 'metonym'
  | 'document-name'
  | 'document-role'
  | 'new-name'
  | 'pronoun'
  | 'several'
  | 'unnamed'

/** A place in a text where an actor is named or described. */
export interface Mention extends Span {
  readonly id: string
  readonly kind: MentionKind
  /** Id of the actor; null when it is not known which one. */
  readonly actor: string | null
  readonly resolution: MentionResolution | null
  /** Ids that were possible, when the choice was not sure; of `several`, everyone meant. */
  readonly candidates: readonly string[]
  readonly number: 'singular' | 'plural'
  readonly gender: 'female' | 'male' | null
  /** Whether it is one person or several people (rather than a state, a body, an outlet). */
  readonly isPerson: boolean
}
