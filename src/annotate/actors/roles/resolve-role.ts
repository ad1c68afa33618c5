import type { Actor } from '../../../model/index.ts'
import { type Interval, type Office, wasThere } from '../../../world/index.ts'
import { type Answer, NO_ANSWER, resolveEntity } from '../entities/resolve-entity.ts'
import type { RolePhrase } from '../finding.ts'
import { familyNames } from '../lexicon.ts'
import type { Line } from '../line.ts'
import type { Unnamed } from '../people/gather-unnamed.ts'
import type { Person } from '../people/people.ts'
import { rankOfOffice } from '../people/prominence.ts'
import { isParticular } from './is-particular.ts'
import { officesNamed, ownersOf, titlesOf } from './offices-named.ts'
import { lastNamed, personIntroducedAs, personOfOwner, type Recall, recallPerson } from './recall-person.ts'
import { relativeOf, resolveKin } from './resolve-kin.ts'

export interface RolePlace extends Recall {
  readonly line: Line
  readonly unnamed: Pick<Unnamed, 'called' | 'relative'>
  /** Makes (or finds again) the actor of a phrase that names nobody. */
  readonly makeUnnamed: (role: RolePhrase, country: string | null) => string
  /** Whom the name in front of the noun means ("Hall's brother"); null where it is not known, or there is none. */
  readonly ownerId: string | null
  /** Ids of the states and bodies for which the text already had a government or ministry speak, in order. */
  readonly spokenFor: readonly string[]
}

/** Who a role phrase without a name stands for: its owner, the holder of an office, somebody named above, or nobody known. */
export function resolveRole(place: RolePlace): Answer {
  const { role, line, view } = place
  const named = ownersOf(role, line, view)
  const owners = named.length > 0 ? named : countryOfOwner(place)
  const isPartial = role.determiner === 'partial'
  if (role.group?.isKin) return resolveKin(place)
  switch (role.group?.class) {
    case 'collective': {
      const isBare = owners.length === 0 && role.ownerName === null && role.determiner === 'definite'
      const [last] = isBare ? place.spokenFor.slice(-1) : []
      if (last) return { actor: last, resolution: 'document-role', candidates: [] }
      // "Hall's party" is not her state.
      if (role.group.needsOwner && role.ownerName !== null) return unnamed(place, owners)
      return ownerAnswer(owners, role.number === 'plural' && areSure(place))
    }
    case 'members':
      return isPartial || role.hasModifier ? { ...NO_ANSWER, candidates: owners } : ownerAnswer(owners)
    case 'group':
      return unnamed(place, owners)
  }
  if (role.number === 'plural') {
    const together = role.determiner === 'partial' || role.isDeputy ? null : holdersOfEach(place, named)
    if (together) return together
    const speaksForOwner = role.group?.pluralIsCollective && owners.length > 0 && !isPartial && role.ownerName === null
    return speaksForOwner ? ownerAnswer(owners, areSure(place)) : unnamed(place, owners)
  }
  if (isPartial || role.determiner === 'indefinite') return unnamed(place, owners)
  return resolveOne(place, owners)
}

/** One person, spoken of as known. */
function resolveOne(place: RolePlace, owners: readonly string[]): Answer {
  const { role, view } = place
  const introduced = owners.length > 0 ? personIntroducedAs(place, owners) : null
  if (introduced) return documentRole(introduced)
  const inText = owners.length > 0 && !role.isFormer && !role.isDeputy ? holderInText(place, owners) : null
  if (inText) return documentRole(inText)
  const offices = officesNamed(role, owners, view)
  const held = offices.length > 0 ? resolveOffice(place, offices) : null
  if (held) return held
  if (view.lexicon.roles.counterparts.has(role.singular)) return resolveCounterpart(place, owners)
  const ofOwner =
    owners.length > 0 && role.determiner === 'definite' && !role.isFormer ? personOfOwner(place, owners) : null
  if (ofOwner) return documentRole(ofOwner)
  if (owners.length > 0 || role.ownerName) return unnamed(place, owners)
  if (role.determiner !== 'definite' || role.isOpen) return NO_ANSWER
  // "A general came. The general said": whoever was introduced by the very noun, before anybody whom it might fit.
  const antecedent = place.unnamed.called(role.singular.split(' ').at(-1) ?? '')
  const recalled = antecedent ? null : (recallPerson(place) ?? headOfNamed(place))
  if (recalled) return recalled
  return antecedent ? { actor: antecedent, resolution: 'document-role', candidates: [] } : NO_ANSWER
}

/** "The Turkish and Greek foreign ministers": the holder for each owner; null unless every one is known. */
function holdersOfEach(place: RolePlace, owners: readonly string[]): Answer | null {
  if (owners.length < 2) return null
  const holders = owners.map((owner) => {
    const offices = officesNamed(place.role, [owner], place.view)
    const held = offices.length > 0 ? (resolveOffice(place, offices)?.actor ?? null) : null
    return held ?? personOfOwner(place, [owner])?.actor.id ?? null
  })
  const known = holders.flatMap((holder) => (holder === null ? [] : [holder]))
  return known.length === owners.length ? { actor: null, resolution: 'several', candidates: known } : null
}

/** "The secretary-general", in a text that names one organisation with such a post. */
function headOfNamed(place: RolePlace): Answer | null {
  const { role, view } = place
  const { lexicon, named } = view
  if (role.isFormer || role.isDeputy) return null
  const offices = titlesOf(role, view)
    .flatMap((title) => lexicon.titled(lexicon.roles.plain(title)))
    .filter(({ of }) => named.has(of) && lexicon.world.actor(of)?.type !== 'state')
  const owners = new Set(offices.map(({ of }) => of))
  if (owners.size === 0 && view.interval !== null) return headOfOnlyState(place)
  const answer = owners.size === 1 ? resolveOffice(place, offices) : null
  return answer?.actor ? answer : null
}

/** "The emir", in a text that names one state with such a post. */
function headOfOnlyState(place: RolePlace): Answer | null {
  const { role, view } = place
  const { lexicon, named } = view
  if (role.group?.class !== 'person' || role.complement !== '') return null
  const titled = titlesOf(role, view)
    .flatMap((title) => lexicon.titled(lexicon.roles.plain(title)))
    .filter(({ of }) => lexicon.world.actor(of)?.type === 'state')
  const offices = titled.filter(({ of }) => named.has(of))
  const isOwn =
    new Set(offices.map(({ of }) => of)).size === 1 &&
    new Set(titled.map(({ of }) => of)).size <= MOST_STATES_WITH_TITLE
  const answer = isOwn ? resolveOffice(place, offices) : null
  return answer?.actor ? answer : null
}

/** Presidents and ministers are of too many states to be told by the one that a text names. */
const MOST_STATES_WITH_TITLE = 12

/** "The Armenian leader": of the offices that such a word can mean, the one whose holder the text names. */
function holderInText(place: RolePlace, owners: readonly string[]): Person | null {
  const { role, view, line } = place
  const { lexicon } = view
  const titles = titlesOf(role, view)
  const time = line.year ? { earliest: line.year, latest: line.year } : view.interval
  if (titles.length < 2 || time === null) return null
  const offices = titles.flatMap((title) =>
    lexicon.titled(lexicon.roles.plain(title)).filter(({ of }) => owners.includes(of)),
  )
  const holders = holderIds(offices.flatMap(({ id }) => lexicon.world.holders(id, time)))
  const named = place.people.all.filter(({ actor, spots }) => holders.includes(actor.id) && spots.length > 0)
  return named.length > 0 ? lastNamed(place, holders) : null
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
  if (inText && !(isByDate && only !== inText.actor.id && !hasJustLeft(place, inText, offices)))
    return documentRole(inText)
  if (!only) return null
  if (!isByDate) return { ...NO_ANSWER, candidates: holders }
  const actor = world.actor(only)
  if (actor) people.enter(actor)
  return { actor: only, resolution: 'world-office', candidates: [] }
}

/** Whether somebody left the post in the days before, by death or by force, which is what the text tells of. */
function hasJustLeft({ view: { lexicon, interval } }: RolePlace, person: Person, offices: readonly Office[]): boolean {
  const end = interval?.earliest
  if (!end || end.length < DAY_LENGTH) return false
  return lexicon.world.tenures(person.actor.id).some(({ office, to }) => {
    const days = to && to.length === DAY_LENGTH ? (Date.parse(end) - Date.parse(to)) / DAY_MILLISECONDS : -1
    return offices.some(({ id }) => id === office.id) && days >= 0 && days <= DAYS_OF_CHANGE
  })
}

const DAY_LENGTH = 10
const DAY_MILLISECONDS = 86_400_000
const DAYS_OF_CHANGE = 7

function holderIds(tenures: readonly { readonly person: { readonly id: string } }[]): readonly string[] {
  return [...new Set(tenures.map(({ person }) => person.id))]
}

/** "His foreign minister", "her successor", when it is known whose: the holder of the office there; null where the tables do not tell. */
export function resolvePossessed(place: RolePlace, owner: Actor): Answer | null {
  const { role, view } = place
  const { world, roles } = view.lexicon
  const tenures = world.tenures(owner.id).filter((tenure) => view.interval === null || wasThere(tenure, view.interval))
  if (role.group?.isKin) return owner.type === 'person' ? relativeOf(place, owner) : null
  const step = roles.successions.get(role.singular)
  if (step !== undefined) return nextHolder(owner, step, view)
  const places = [
    ...new Set(
      [owner.type === 'person' ? [] : owner.id, owner.country ?? [], tenures.map(({ office }) => office.of)].flat(2),
    ),
  ]
  const offices = officesNamed(role, places, view)
  const answer = offices.length > 0 ? resolveOffice(place, offices) : null
  return answer?.actor === owner.id ? null : answer
}

/** Who held the highest office of somebody before or after them. */
function nextHolder(owner: Actor, step: number, { lexicon }: RolePlace['view']): Answer | null {
  const { world } = lexicon
  const [tenure] = [...world.tenures(owner.id)].sort((a, b) => rankOfOffice(a.office) - rankOfOffice(b.office))
  const holders = tenure ? holderIds(world.holders(tenure.office.id)) : []
  const next = holders[holders.indexOf(owner.id) + step]
  return next !== undefined && holders.includes(owner.id)
    ? { actor: next, resolution: 'world-office', candidates: [] }
    : null
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

function ownerAnswer(owners: readonly string[], isSure = false): Answer {
  const [owner] = owners
  if (owner && owners.length === 1) return { actor: owner, resolution: 'world-office', candidates: [] }
  return { ...NO_ANSWER, resolution: isSure && owners.length > 1 ? 'several' : null, candidates: owners }
}

/** Whether each of several owners is known: "French and German officials". */
function areSure({ role, line, view }: RolePlace): boolean {
  return role.owners.every((owner) => resolveEntity(owner, line, view).actor !== null)
}

function documentRole(person: Person): Answer {
  return { actor: person.actor.id, resolution: 'document-role', candidates: [] }
}

/** A new actor for a phrase about somebody in particular; one spoken of as known is looked for above. */
function unnamed(place: RolePlace, owners: readonly string[]): Answer {
  const { role, view, makeUnnamed } = place
  const isKnown = role.determiner === 'definite' && role.number === 'plural' && owners.length === 0
  const before = isKnown ? place.unnamed.called(role.phrase.split(' ').at(-1) ?? '') : null
  if (before) return { actor: before, resolution: 'document-role', candidates: [] }
  if (!isParticular(role, place.isSpeaking)) return NO_ANSWER
  const countries = new Set(
    owners.map((id) => view.lexicon.world.actor(id)?.country ?? view.made.get(id)?.country ?? null),
  )
  const [country = null] = countries.size === 1 ? countries : []
  return { actor: makeUnnamed(role, country), resolution: 'unnamed', candidates: [] }
}
