import type { Descriptor, Gender, Ministry, RoleGroup } from '../../language/index.ts'
import type { WorldActor, WorldPlace } from '../../world/index.ts'

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

/** A name or adjective of a state that only the text knows. */
export interface CoinedName {
  readonly actor: WorldActor
  readonly form: 'name' | 'adjective'
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
  /** Whether the tree has it as a name that does something or to whom something is done: "Rusk woke him". */
  readonly isArgument: boolean
  /** Whether a single name stands beside a verb of saying. */
  readonly isSpeaker: boolean
}

export type Determiner = 'definite' | 'indefinite' | 'possessive' | 'partial' | null

/** What a phrase for somebody does in its clause. */
export interface Standing {
  readonly isSpeaker: boolean
  readonly isSubject: boolean
  /** Said of somebody else: "became chief", "is a diplomat". */
  readonly isPredicate: boolean
  /** Of something that happened, and not of what is always so. */
  readonly isOccasion: boolean
}

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
  /** Null where there is no tree. */
  readonly standing: Standing | null
}

/** "The alliance", "the newspaper". */
export interface Described extends Run {
  readonly noun: string
  /** None for a short form with a capital: "the Commission". */
  readonly descriptors: readonly Descriptor[]
  /** Nationalities before the noun: "the Israeli ministry". */
  readonly owners: readonly Entity[]
}

/** "The two countries", "both sides": several named before. */
export interface Several extends Run {
  readonly noun: string
  /** How many; null where the words do not say. */
  readonly count: number | null
  readonly types: readonly string[]
}

/** Somebody with neither name nor post: "an old woman in the square". */
export interface Stranger extends Run {
  /** Whom the words stand beside: "Ann Hall, a nurse". Null where they stand alone. */
  readonly name: PersonName | null
  /** Brought in by these words, and not spoken of as known. */
  readonly isNew: boolean
  /** A kind of people, and nobody on an occasion: "farmers say". */
  readonly isKind: boolean
  /** The head in the singular, lower case. */
  readonly noun: string
  readonly number: 'singular' | 'plural'
}

/** A name that stands for somewhere and for nobody: "met in Athens". */
export interface NamedPlace extends Run {
  /** What the tables know by this name; none for a seat of government that they do not list. */
  readonly places: readonly WorldPlace[]
  /** Id of the state that the words behind it name ("Paris, Texas"); null without one. */
  readonly within: string | null
  /** Ids of the states whose seat it is. */
  readonly seats: readonly string[]
}

/** "The American", of one person: somebody of that state. */
export interface Native extends Run {
  readonly states: readonly WorldActor[]
}

export type Finding =
  | { readonly kind: 'native'; readonly native: Native }
  | { readonly kind: 'place'; readonly place: NamedPlace }
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'person'; readonly person: PersonName }
  | { readonly kind: 'role'; readonly role: RolePhrase }
  | { readonly kind: 'described'; readonly described: Described }
  | { readonly kind: 'several'; readonly several: Several }
  | { readonly kind: 'stranger'; readonly stranger: Stranger }

export function runOf(finding: Finding): Run {
  switch (finding.kind) {
    case 'place':
      return finding.place
    case 'native':
      return finding.native
    case 'entity':
      return finding.entity
    case 'person':
      return finding.person
    case 'role':
      return finding.role
    case 'described':
      return finding.described
    case 'several':
      return finding.several
    case 'stranger':
      return finding.stranger
  }
}
