import type { Actor, IsoDate } from '../model/index.ts'

export type Gender = 'female' | 'male'

/** What kind of post an office is, whatever a state calls it. */
export type OfficeKind = string

/** A post in a state or organisation, with every phrase that names it. */
export interface Office {
  readonly id: string
  /** Usual English name: "Minister of Foreign Affairs of Russia". */
  readonly name: string
  readonly kind: OfficeKind
  /** Id of the state or organisation. */
  readonly of: string
  /** Titles without the state: "foreign minister", "minister of foreign affairs", "top diplomat". */
  readonly titles: readonly string[]
}

export interface Tenure {
  readonly office: Office
  readonly person: WorldActor
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** A name under which an actor is found in a text. */
export interface WorldName {
  /** As written in a text, without its article. */
  readonly name: string
  /** Whether the table writes it with one: "The Times" is an outlet, "Times" alone need not be. */
  readonly hasArticle: boolean
  readonly actor: WorldActor
  /** `metonym`: a place that stands for it; `adjective`: "Russian"; `demonym`: "Russians". */
  readonly kind: 'name' | 'alias' | 'metonym' | 'adjective' | 'demonym'
}

export interface WorldActor extends Actor {
  readonly gender: Gender | null
  /** Years or days of existence of a state or organisation; null where open or unknown. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export interface WorldOutlet extends WorldActor {
  readonly domains: readonly string[]
  readonly outletKind: string
  readonly language: string | null
}

/** What Redline knows of the world beside the text: actors, offices and outlets, by date. Immutable. */
export interface World {
  /** States, organisations and outlets. */
  readonly bodies: readonly WorldActor[]
  readonly people: readonly WorldActor[]
  readonly offices: readonly Office[]
  actor(id: string): WorldActor | null
  /** States that this one followed: the Soviet Union for Russia. */
  predecessors(stateId: string): readonly WorldActor[]
  /** Everything that goes by this name, case-sensitive except for ALL CAPS input; exact, without article. */
  named(name: string): readonly WorldName[]
  /** Longest name, in words, that `named` knows: how far a matcher has to look ahead. */
  readonly longestNameWords: number
  /** Words of the longest name that begins with this word, in any spelling of its capitals; 0 when none does. */
  longestNameFrom(word: string): number
  /** Offices whose titles hold this phrase (case-insensitive), of any state. */
  officesTitled(title: string): readonly Office[]
  officesOf(actorId: string): readonly Office[]
  /** Who held an office at some time in the interval (null ends are open), in order of time. */
  holders(
    officeId: string,
    interval?: { readonly earliest: IsoDate | null; readonly latest: IsoDate | null },
  ): readonly Tenure[]
  /** Offices that a person held, in order of time. */
  tenures(personId: string): readonly Tenure[]
  /** The outlet at a host name or URL ("www.example.org", with or without scheme); null when not known. */
  outletAt(hostOrUrl: string): WorldOutlet | null
  outletNamed(name: string): WorldOutlet | null
}
