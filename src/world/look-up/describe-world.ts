import type { IsoDate } from '../../model/index.ts'
import type { WorldAgreement } from '../agreement.ts'
import { during, type Interval, wasThere } from '../calendar-date.ts'
import type { WorldPlace } from '../place.ts'
import type { WorldWeapon } from '../weapon.ts'
import type { Office, Tenure, World, WorldActor, WorldOutlet, WorldState } from '../world.ts'
import type {
  AgreementRecord,
  Held,
  OfficeRecord,
  OrganisationRecord,
  OutletRecord,
  PersonRecord,
  PlaceRecord,
  Reference,
  StateRecord,
  WeaponRecord,
  WorldRecord,
} from './world-record.ts'

export type NamedAs = WorldRecord['by']

/** Makes records of rows, of one date where one was asked for. */
export interface Describer {
  readonly actor: (actor: WorldActor, by: NamedAs) => WorldRecord
  readonly office: (office: Office, by: NamedAs) => OfficeRecord
  readonly place: (place: WorldPlace, by: NamedAs) => PlaceRecord
  readonly weapon: (weapon: WorldWeapon, by: NamedAs) => WeaponRecord
}

interface View {
  readonly world: World
  readonly on: IsoDate | null
  readonly interval: Interval | undefined
}

export function describer(world: World, on: IsoDate | null): Describer {
  const view: View = { world, on, interval: on === null ? undefined : { earliest: on, latest: on } }
  return {
    actor(actor, by) {
      switch (actor.type) {
        case 'state':
          return stateRecord(actor, by, view)
        case 'person':
          return personRecord(actor, by, view)
        case 'outlet':
          return outletRecord(actor as WorldOutlet, by, view)
        case 'agreement':
          return agreementRecord(actor as WorldAgreement, by, view)
        default:
          return organisationRecord(actor, by, view)
      }
    },
    office: (office, by) => officeRecord(office, by, view),
    place: (place, by) => placeRecord(place, by, view),
    weapon: (weapon, by) => weaponRecord(weapon, by, view),
  }
}

/** What every record of an actor has. */
function basics({ id, name, aliases, from, to }: WorldActor, by: NamedAs, { interval }: View) {
  return { id, name, by, aliases, from, to, isThere: interval ? wasThere({ from, to }, interval) : null }
}

function stateRecord(actor: WorldActor, by: NamedAs, view: View): StateRecord {
  const { world, on } = view
  // The world makes a state of every actor of this type.
  const { codes, capital, seats } = actor as WorldState
  return {
    kind: 'state',
    ...basics(actor, by, view),
    codes,
    capital,
    seats,
    predecessors: world.predecessors(actor.id).map(referenceOf),
    memberships: world
      .memberships(actor.id, on ?? undefined)
      .map(({ organisation, role, from, to }) => ({ organisation: referenceOf(organisation), role, from, to })),
    offices: holdersIn(actor.id, view),
  }
}

function organisationRecord(actor: WorldActor, by: NamedAs, view: View): OrganisationRecord {
  return {
    kind: 'organisation',
    ...basics(actor, by, view),
    type: actor.type,
    country: stateOf(actor.country, view),
    members: view.world
      .members(actor.id, view.interval)
      .map(({ member, role, from, to }) => ({ member: referenceOf(member), role, from, to })),
    offices: holdersIn(actor.id, view),
  }
}

function personRecord(actor: WorldActor, by: NamedAs, view: View): PersonRecord {
  const { id, name, aliases } = actor
  const held = during(view.world.tenures(id), view.interval)
  return {
    kind: 'person',
    ...{ id, name, by, aliases },
    country: stateOf(actor.country, view),
    offices: held.map(({ office, from, to }) => ({
      office: referenceOf(office),
      of: ownerOf(office, view),
      from,
      to,
    })),
  }
}

function outletRecord(outlet: WorldOutlet, by: NamedAs, view: View): OutletRecord {
  const { outletKind, domains, language } = outlet
  const country = stateOf(outlet.country, view)
  return { kind: 'outlet', ...basics(outlet, by, view), outletKind, domains, language, country }
}

function agreementRecord(agreement: WorldAgreement, by: NamedAs, view: View): AgreementRecord {
  const { kind, signed, parties, place } = agreement
  return {
    ...basics(agreement, by, view),
    kind: 'agreement',
    agreementKind: kind,
    signed,
    parties: parties.flatMap((id) => view.world.actor(id) ?? []).map(referenceOf),
    place,
  }
}

function officeRecord(office: Office, by: NamedAs, view: View): OfficeRecord {
  const all = view.world.holders(office.id)
  const [first, last] = [all[0], all.at(-1)]
  return {
    kind: 'office',
    ...{ id: office.id, name: office.name, by, aliases: [] },
    officeKind: office.kind,
    of: ownerOf(office, view),
    holders: during(all, view.interval).map(({ person, from, to }) => ({ person: referenceOf(person), from, to })),
    known: first && last ? { from: first.from, to: last.to } : null,
  }
}

function placeRecord(place: WorldPlace, by: NamedAs, view: View): PlaceRecord {
  const { kind, countries, ...rest } = place
  return { ...rest, kind: 'place', by, placeKind: kind, countries: statesOf(countries, view) }
}

function weaponRecord({ kind, countries, ...rest }: WorldWeapon, by: NamedAs, view: View): WeaponRecord {
  const force = view.world.forceKind(kind)
  const broader = force?.broader.flatMap((id) => view.world.forceKind(id) ?? []) ?? []
  return {
    ...rest,
    kind: 'weapon',
    by,
    forceKind: { id: kind, name: force?.name ?? kind },
    broader: broader.map(referenceOf),
    countries: statesOf(countries, view),
  }
}

/** Who held the offices of a state or organisation on the date; without one, those whose tenure has no end in the tables. */
function holdersIn(ownerId: string, { world, interval }: View): readonly Held[] {
  const isOpen = ({ to }: Tenure): boolean => to === null
  return world.officesOf(ownerId).flatMap((office) => {
    const tenures = interval ? world.holders(office.id, interval) : world.holders(office.id).filter(isOpen)
    return tenures.map(({ person, from, to }) => ({
      office: referenceOf(office),
      person: referenceOf(person),
      from,
      to,
    }))
  })
}

function ownerOf({ of }: Office, { world }: View): Reference {
  return referenceOf(world.actor(of) ?? { id: of, name: of })
}

function stateOf(id: string | null, { world }: View): Reference | null {
  const state = id === null ? null : world.state(id)
  return state && referenceOf(state)
}

function statesOf(ids: readonly string[], view: View): readonly Reference[] {
  return ids.flatMap((id) => stateOf(id, view) ?? [])
}

function referenceOf({ id, name }: Reference): Reference {
  return { id, name }
}
