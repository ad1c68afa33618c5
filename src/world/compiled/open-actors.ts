import type { ActorType, OfficeTenure } from '../../model/index.ts'
import type { WorldAgreement } from '../agreement.ts'
import type { Gender, WorldActor, WorldOutlet, WorldState } from '../world.ts'
import type { WorldOpener } from './open-world.ts'
import { remembered } from './remembered.ts'

/** The actors by row, of each table by itself and of all. */
export interface OpenedActors {
  readonly state: (row: number) => WorldState
  readonly outlet: (row: number) => WorldOutlet
  readonly at: (row: number) => WorldActor
  readonly bodies: () => readonly WorldActor[]
  readonly people: () => readonly WorldActor[]
  readonly agreements: () => readonly WorldAgreement[]
}

const NO_OFFICES: readonly OfficeTenure[] = []

/** States, organisations, outlets, people and agreements, whose rows follow one another in the table of actors. */
export function openActors(opener: WorldOpener, heldBy: (personId: string) => readonly OfficeTenure[]): OpenedActors {
  const { states, organisations, outlets, people, agreements } = opener.about.actors
  const [organisation, outlet, person, agreement] = [
    states,
    states + organisations,
    states + organisations + outlets,
    states + organisations + outlets + people,
  ]
  const end = agreement + agreements
  const actor = actorReader(opener)
  const [stateParts, outletParts, agreementParts] = [stateReader(opener), outletReader(opener), agreementReader(opener)]
  const stateAt = remembered((row): WorldState => ({ ...actor(row), ...stateParts(row) }))
  const outletAt = remembered((row): WorldOutlet => ({ ...actor(outlet + row), ...outletParts(row) }))
  const agreementAt = remembered((row): WorldAgreement => ({ ...actor(agreement + row), ...agreementParts(row) }))
  const otherAt = remembered((row): WorldActor => {
    const found = actor(row)
    return found.type === 'person' ? { ...found, offices: heldBy(found.id) } : found
  })
  const at = (row: number): WorldActor => {
    if (row < organisation) return stateAt(row)
    if (row >= agreement) return agreementAt(row - agreement)
    return row >= outlet && row < person ? outletAt(row - outlet) : otherAt(row)
  }
  const listed = <Item>(make: (row: number) => Item, from: number, to: number): (() => readonly Item[]) => {
    let list: readonly Item[] | null = null
    return () => {
      list ??= Array.from({ length: to - from }, (_, index) => make(from + index))
      return list
    }
  }
  return {
    state: stateAt,
    outlet: outletAt,
    at,
    bodies: listed(at, 0, person),
    people: listed(at, person, agreement),
    agreements: listed(agreementAt, 0, end - agreement),
  }
}

function actorReader({ table }: WorldOpener): (row: number) => WorldActor {
  const { filled, text, list } = table('actors')
  const [id, name, type, country] = [filled('id'), filled('name'), filled('type'), text('country')]
  const [gender, from, to, aliases] = [text('gender'), text('from'), text('to'), list('aliases')]
  // Types and genders were checked when the tables were read.
  return (row) => ({
    id: id(row),
    name: name(row),
    type: type(row) as ActorType,
    country: country(row),
    aliases: aliases(row),
    offices: NO_OFFICES,
    description: null,
    gender: gender(row) as Gender | null,
    from: from(row),
    to: to(row),
  })
}

type Own<Actor extends WorldActor> = Omit<Actor, keyof WorldActor>

function stateReader({ table }: WorldOpener): (row: number) => Own<WorldState> {
  const { text, list, decimal } = table('states')
  const [iso2, iso3, cow, cameo] = [text('iso2'), text('iso3'), decimal('cow'), text('cameo')]
  const [capital, seats] = [text('capital'), list('seats')]
  return (row) => ({
    codes: { iso2: iso2(row), iso3: iso3(row), cow: cow(row), cameo: cameo(row) },
    capital: capital(row),
    seats: seats(row),
  })
}

function outletReader({ table }: WorldOpener): (row: number) => Own<WorldOutlet> {
  const { filled, text, list } = table('outlets')
  const [domains, outletKind, language] = [list('domains'), filled('outletKind'), text('language')]
  return (row) => ({ domains: domains(row), outletKind: outletKind(row), language: language(row) })
}

function agreementReader({ table }: WorldOpener): (row: number) => Own<WorldAgreement> {
  const { filled, text, list } = table('agreements')
  const [kind, signed, place] = [filled('kind'), text('signed'), text('place')]
  const [short, parties] = [list('short'), list('parties')]
  return (row) => ({
    // Checked when the table was read.
    kind: kind(row) as WorldAgreement['kind'],
    short: short(row),
    signed: signed(row),
    parties: parties(row),
    place: place(row),
  })
}
