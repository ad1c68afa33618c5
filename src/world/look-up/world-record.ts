import type { IsoDate } from '../../model/index.ts'
import type { WorldAgreement } from '../agreement.ts'
import type { Membership } from '../membership.ts'
import type { WorldPlace } from '../place.ts'
import type { StateCodes, WorldName } from '../world.ts'

/** Something that goes by a name, with all that the tables say of it, of one date where one was asked for. */
export type WorldRecord =
  | StateRecord
  | OrganisationRecord
  | PersonRecord
  | OutletRecord
  | AgreementRecord
  | OfficeRecord
  | PlaceRecord
  | WeaponRecord

/** A row of the tables that a record points to. */
export interface Reference {
  readonly id: string
  readonly name: string
}

interface Period {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

interface Named extends Reference {
  /** What the name that was asked for is of it: "Brussels" is a metonym of Belgium. `short`: what an agreement is called once it was
   *  named; `title`: of an office; `part`: a part of its name. */
  readonly by: WorldName['kind'] | 'short' | 'title' | 'part'
  readonly aliases: readonly string[]
}

interface Lasting extends Period {
  /** Whether it was there, or in force, at some time of the date that was asked for; null without a date. */
  readonly isThere: boolean | null
}

export interface Held extends Period {
  readonly office: Reference
  readonly person: Reference
}

export interface StateRecord extends Named, Lasting {
  readonly kind: 'state'
  readonly codes: StateCodes
  readonly capital: string | null
  readonly seats: readonly string[]
  readonly predecessors: readonly Reference[]
  readonly memberships: readonly (Period & { readonly organisation: Reference; readonly role: Membership['role'] })[]
  /** Without a date: who held them when the tables were last edited. */
  readonly offices: readonly Held[]
}

export interface OrganisationRecord extends Named, Lasting {
  readonly kind: 'organisation'
  readonly type: string
  readonly country: Reference | null
  readonly members: readonly (Period & { readonly member: Reference; readonly role: Membership['role'] })[]
  readonly offices: readonly Held[]
}

export interface PersonRecord extends Named {
  readonly kind: 'person'
  readonly country: Reference | null
  readonly offices: readonly (Period & { readonly office: Reference; readonly of: Reference })[]
}

export interface OutletRecord extends Named, Lasting {
  readonly kind: 'outlet'
  readonly outletKind: string
  readonly domains: readonly string[]
  readonly language: string | null
  readonly country: Reference | null
}

export interface AgreementRecord extends Named, Lasting {
  readonly kind: 'agreement'
  readonly agreementKind: WorldAgreement['kind']
  readonly signed: IsoDate | null
  readonly parties: readonly Reference[]
  readonly place: string | null
}

export interface OfficeRecord extends Named {
  readonly kind: 'office'
  readonly officeKind: string
  readonly of: Reference
  readonly holders: readonly (Period & { readonly person: Reference })[]
  /** From when to when the tables know holders at all; null when they know none. */
  readonly known: Period | null
}

export interface PlaceRecord extends Named {
  readonly kind: 'place'
  readonly placeKind: WorldPlace['kind']
  readonly countries: readonly Reference[]
  /** Degrees; south and west are negative. */
  readonly latitude: number | null
  readonly longitude: number | null
  readonly population: number | null
}

export interface WeaponRecord extends Named {
  readonly kind: 'weapon'
  readonly forceKind: Reference
  /** The kinds above, the nearest first. */
  readonly broader: readonly Reference[]
  readonly countries: readonly Reference[]
}
