import type { Descriptor, Gender, Ministry, RoleGroup } from '../../language/index.ts'
import type { WorldActor } from '../../world/index.ts'

/** A run of words in a line: `to` is the index after the last. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** A proper name of something that is no person. */
export interface Entity extends Run {
  readonly form: 'name' | 'metonym' | 'adjective' | 'demonym' | 'ministry' | 'organisation'
  /** Which ones go by this name; empty for a new organisation. */
  readonly actors: readonly WorldActor[]
  readonly ministry: Ministry | null
  /** Name of a new organisation in full, as first written. */
  readonly name: string | null
  /** Type of a new organisation. */
  readonly newType: string | null
}

export interface PersonName extends Run {
  /** First word of the name itself, behind "Mr" or "Gen.". */
  readonly nameFrom: number
  readonly words: readonly string[]
  readonly honorific: string | null
  readonly gender: Gender | null
  readonly known: readonly WorldActor[]
  /** Given and family name, not one of them alone. */
  readonly isFull: boolean
  /** Whether the words alone show that it is a person. */
  readonly isSure: boolean
}

export type Determiner = 'definite' | 'indefinite' | 'possessive' | 'partial' | null

/** A noun phrase with a post or a role at its head, and the name behind it if there is one. */
export interface RolePhrase extends Run {
  /** The head: plain spelling, as written and in the singular. */
  readonly phrase: string
  readonly singular: string
  readonly number: 'singular' | 'plural'
  readonly gender: Gender | null
  readonly group: RoleGroup | null
  readonly owners: readonly Entity[]
  readonly ownerName: PersonName | null
  readonly determiner: Determiner
  readonly isFormer: boolean
  readonly isDeputy: boolean
  readonly hasModifier: boolean
  /** Where the words of the head end, before what follows with "of". */
  readonly headTo: number
  /** Where what follows with "of" ends, before "who asked not to be named". */
  readonly phraseTo: number
  /** The plain words of what follows the head, without names and articles: "of diplomacy" in "head of Russian diplomacy". */
  readonly complement: string
  readonly name: PersonName | null
  /** Goes on with words that are not understood, so that it cannot point back: "the head of those who". */
  readonly isOpen: boolean
}

/** "The alliance", "the newspaper". */
export interface Described extends Run {
  readonly noun: string
  readonly descriptors: readonly Descriptor[]
}

/** Somebody with neither name nor post: "an old woman in the square". */
export interface Stranger extends Run {
  /** The head in the singular, lower case. */
  readonly noun: string
  readonly number: 'singular' | 'plural'
}

export type Finding =
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'person'; readonly person: PersonName }
  | { readonly kind: 'role'; readonly role: RolePhrase }
  | { readonly kind: 'described'; readonly described: Described }
  | { readonly kind: 'stranger'; readonly stranger: Stranger }

export function runOf(finding: Finding): Run {
  switch (finding.kind) {
    case 'entity':
      return finding.entity
    case 'person':
      return finding.person
    case 'role':
      return finding.role
    case 'described':
      return finding.described
    case 'stranger':
      return finding.stranger
  }
}
