import type { Actor, IsoDate } from '../model/index.ts'
import type { WorldAgreement } from './agreement.ts'
import type { Interval } from './calendar-date.ts'
import type { Membership } from './membership.ts'
import type { WorldPlace } from './place.ts'
import type { ForceKind, WorldWeapon } from './weapon.ts'

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
  /** Years or days of existence of a state or organisation, of an agreement being in force; null where open or unknown. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export interface WorldState extends WorldActor {
  readonly codes: StateCodes
  /** Name of the seat of government, and others that stand for it. */
  readonly capital: string | null
  readonly seats: readonly string[]
}

/** What data sets call a state; null where they do not know it. */
export interface StateCodes {
  /** ISO 3166-1: "RU" and "RUS". */
  readonly iso2: string | null
  readonly iso3: string | null
  /** Number of the Correlates of War project: 365. */
  readonly cow: number | null
  /** Three letters of the CAMEO code book. */
  readonly cameo: string | null
}

export interface WorldOutlet extends WorldActor {
  readonly domains: readonly string[]
  readonly outletKind: string
  readonly language: string | null
}

/** What Redline knows of the world beside the text, by date. Immutable; what it answers is the same object each time. */
export interface World {
  /** States, organisations and outlets. */
  readonly bodies: readonly WorldActor[]
  readonly people: readonly WorldActor[]
  readonly offices: readonly Office[]
  readonly agreements: readonly WorldAgreement[]
  /** State, organisation, person, outlet or agreement. */
  actor(id: string): WorldActor | null
  state(id: string): WorldState | null
  /** States that this one followed: the Soviet Union for Russia. */
  predecessors(stateId: string): readonly WorldActor[]
  /** Every actor that goes by this name, case-sensitive except for ALL CAPS input; exact, without article. */
  named(name: string): readonly WorldName[]
  /** Longest name, in words, that `named` knows: how far a matcher has to look ahead. */
  readonly longestNameWords: number
  /** Words of the longest name that begins with this word, in any spelling of its capitals; 0 when none does. */
  longestNameFrom(word: string): number
  /** Offices whose titles hold this phrase (case-insensitive), of any state. */
  officesTitled(title: string): readonly Office[]
  officesOf(actorId: string): readonly Office[]
  office(id: string): Office | null
  /** Who held an office at some time in the interval (null ends are open), in order of time. */
  holders(officeId: string, interval?: Interval): readonly Tenure[]
  /** Offices that a person held, in order of time. */
  tenures(personId: string): readonly Tenure[]
  /** Organisations that a state is or was in; with a date, to the day, month or year, those that it was in then. */
  memberships(stateId: string, on?: IsoDate): readonly Membership[]
  /** States that were in an organisation at some time in the interval (null ends are open), in order of time. */
  members(organisationId: string, interval?: Interval): readonly Membership[]
  /** The outlet at a host name or URL ("www.example.org", with or without scheme); null when not known. */
  outletAt(hostOrUrl: string): WorldOutlet | null
  outletNamed(name: string): WorldOutlet | null
  /** Regions, seas, bases ... and then cities, the largest first; spelt as `named` asks for. */
  placesNamed(name: string): readonly WorldPlace[]
  place(id: string): WorldPlace | null
  /** As `longestNameFrom`, for `placesNamed`. */
  longestPlaceFrom(word: string): number
  /** Systems by name or alias, spelt as `named` asks for: "S-400", "Patriot". */
  weaponsNamed(name: string): readonly WorldWeapon[]
  /** As `longestNameFrom`, for `weaponsNamed`. */
  longestWeaponFrom(word: string): number
  forceKind(id: string): ForceKind | null
  /** All names that `named`, `placesNamed` and `weaponsNamed` know, and those of offices: many, to search for what is near. */
  everyName(): readonly string[]
}
