import type { Interval, Office } from '../../world/index.ts'
import type { RolePhrase } from './finding.ts'
import { familyNames } from './lexicon.ts'
import type { Line } from './line.ts'
import { officesNamed, ownersOf } from './offices-named.ts'
import type { Person } from './people.ts'
import { lastNamed, personIntroducedAs, type Recall, recallPerson } from './recall-person.ts'
import { type Answer, NO_ANSWER } from './resolve-entity.ts'

export interface RolePlace extends Recall {
  readonly line: Line
  /** Makes (or finds again) the actor of a phrase that names nobody. */
  readonly makeUnnamed: (role: RolePhrase, country: string | null) => string
  /** Ids of the states and bodies for which the text already had a government or ministry speak, in order. */
  readonly spokenFor: readonly string[]
}

/** Who a role phrase without a name stands for: its owner, the holder of an office, somebody named above, or nobody known. */
export function resolveRole(place: RolePlace): Answer {
  const { role, line, view } = place
  const named = ownersOf(role, line, view)
  const owners = named.length > 0 ? named : countryOfOwner(place)
  const isPartial = role.determiner === 'partial'
  switch (role.group?.class) {
    case 'collective': {
      const isBare = owners.length === 0 && role.ownerName === null && role.determiner === 'definite'
      const [last] = isBare ? place.spokenFor.slice(-1) : []
      return last ? { actor: last, resolution: 'document-role', candidates: [] } : ownerAnswer(owners)
    }
    case 'members':
      return isPartial || role.hasModifier ? { ...NO_ANSWER, candidates: owners } : ownerAnswer(owners)
    case 'group':
      return unnamed(place, owners)
  }
  if (role.number === 'plural') {
    const speaksForOwner = role.group?.pluralIsCollective && owners.length > 0 && !isPartial && role.ownerName === null
    return speaksForOwner ? ownerAnswer(owners) : unnamed(place, owners)
  }
  if (isPartial || role.determiner === 'indefinite') return unnamed(place, owners)
  return resolveOne(place, owners)
}

/** One person, spoken of as known. */
function resolveOne(place: RolePlace, owners: readonly string[]): Answer {
  const { role, view } = place
  const introduced = owners.length > 0 ? personIntroducedAs(place, owners) : null
  if (introduced) return documentRole(introduced)
  const offices = officesNamed(role, owners, view)
  const held = offices.length > 0 ? resolveOffice(place, offices) : null
  if (held) return held
  if (view.lexicon.roles.counterparts.has(role.singular)) return resolveCounterpart(place, owners)
  if (owners.length > 0 || role.ownerName) return unnamed(place, owners)
  if (role.determiner !== 'definite' || role.isOpen) return NO_ANSWER
  const recalled = recallPerson(place)
  if (recalled) return recalled
  const antecedent = [...view.made.values()].findLast(
    (actor) => actor.type === 'unnamed' && view.lexicon.roles.plain(actor.name).split(' ').includes(role.singular),
  )
  return antecedent ? { actor: antecedent.id, resolution: 'document-role', candidates: [] } : NO_ANSWER
}

/** The holder at the time whom the text names, or else the one by date; candidates when it could be several. */
function resolveOffice(place: RolePlace, offices: readonly Office[]): Answer | null {
  const { role, line, view, people } = place
  const { world } = view.lexicon
  const everHeld = offices.flatMap(({ id }) => world.holders(id))
  if (role.isFormer) {
    const former = lastNamed(place, holderIds(everHeld))
    return former && documentRole(former)
  }
  const year: Interval | null = line.year ? { earliest: line.year, latest: line.year } : null
  const interval = year ?? view.interval
  const heldThen = interval ? offices.flatMap(({ id }) => world.holders(id, interval)) : everHeld
  const inText = lastNamed(place, holderIds(heldThen)) ?? (year ? null : lastNamed(place, holderIds(everHeld)))
  const holders = holderIds(heldThen)
  const [only] = holders
  const isByDate = interval !== null && holders.length === 1
  if (inText && !(isByDate && only !== inText.actor.id)) return documentRole(inText)
  if (!only) return null
  if (!isByDate) return { ...NO_ANSWER, candidates: holders }
  const actor = world.actor(only)
  if (actor) people.enter(actor)
  return { actor: only, resolution: 'world-office', candidates: [] }
}

function holderIds(tenures: readonly { readonly person: { readonly id: string } }[]): readonly string[] {
  return [...new Set(tenures.map(({ person }) => person.id))]
}

/** "His Greek counterpart" holds the office of the person named last, in the other state. */
function resolveCounterpart(place: RolePlace, owners: readonly string[]): Answer {
  const { spot, people, view } = place
  const { roles, world } = view.lexicon
  const before = people.all
    .flatMap((person) => person.spots.map((other) => ({ person, other })))
    .filter(({ other }) => other.line < spot.line || (other.line === spot.line && other.word < spot.word))
    .sort((a, b) => a.other.line - b.other.line || a.other.word - b.other.word)
    .at(-1)?.person
  if (!before || owners.length === 0) return unnamed(place, owners)
  const tenures = world.tenures(before.actor.id)
  const titles = [
    ...before.clues.map(({ singular }) => singular),
    ...(tenures.at(-1)?.office.titles ?? []).map(roles.plain),
  ]
  for (const title of titles) {
    const offices = view.lexicon.titled(title).filter(({ of }) => owners.includes(of))
    const answer = offices.length > 0 ? resolveOffice(place, offices) : null
    if (answer) return answer
  }
  return unnamed(place, owners)
}

/** "The Johnson administration" speaks for the state of the one it is named after. */
function countryOfOwner({ role, people, view }: RolePlace): readonly string[] {
  const name = role.ownerName
  if (!name) return []
  const families = familyNames(name.words, null, view.lexicon.roles)
  const inText = people.all.findLast((person) => person.families.some((family) => families.includes(family)))
  const country = inText?.actor.country ?? countryOfFamily(families, view)
  return country ? [country] : []
}

function countryOfFamily(families: readonly string[], { lexicon }: RolePlace['view']): string | null {
  const { world, roles } = lexicon
  const bearers = families.flatMap((family) => lexicon.families(roles.names.skeleton(family)))
  const heads = bearers.filter(({ id }) =>
    world.tenures(id).some(({ office }) => world.actor(office.of)?.type === 'state'),
  )
  const countries = [...new Set(heads.flatMap(({ country }) => (country ? [country] : [])))]
  return countries.length === 1 ? (countries[0] ?? null) : null
}

function ownerAnswer(owners: readonly string[]): Answer {
  const [owner] = owners
  if (owner && owners.length === 1) return { actor: owner, resolution: 'world-office', candidates: [] }
  return { ...NO_ANSWER, candidates: owners }
}

function documentRole(person: Person): Answer {
  return { actor: person.actor.id, resolution: 'document-role', candidates: [] }
}

function unnamed({ role, view, makeUnnamed }: RolePlace, owners: readonly string[]): Answer {
  const countries = new Set(
    owners.map((id) => view.lexicon.world.actor(id)?.country ?? view.made.get(id)?.country ?? null),
  )
  const [country = null] = countries.size === 1 ? countries : []
  return { actor: makeUnnamed(role, country), resolution: 'unnamed', candidates: [] }
}
