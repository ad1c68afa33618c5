import { type Tenure, wasThere } from '../../world/index.ts'
import type { RolePhrase } from './finding.ts'
import { titlesOf } from './offices-named.ts'
import type { People, Person, RoleClue, Spot } from './people.ts'
import type { Answer, DocumentView } from './resolve-entity.ts'

/** How many sentences back "the president" may look for a person with that very title. */
const TITLE_REACH = 40
/** How many sentences back "the diplomat" may look for somebody whom it describes only loosely. */
const LOOSE_REACH = 6

export interface Recall {
  readonly role: RolePhrase
  readonly spot: Spot
  readonly people: People
  readonly view: DocumentView
}

/** Whom "the president" means without a state: the subject of the nearest sentence above that has somebody it fits. */
export function recallPerson({ role, spot, people, view }: Recall): Answer | null {
  const titles = new Set(titlesOf(role, view).map(view.lexicon.roles.plain))
  const isThen = (tenure: Tenure): boolean => view.interval === null || wasThere(tenure, view.interval)
  const isIntroduced = (person: Person): boolean =>
    person.clues.some(
      (clue) => clue.singular === role.singular && clue.isDeputy === role.isDeputy && isPublic(clue, view),
    )
  const isTitled = (person: Person): boolean =>
    isIntroduced(person) ||
    view.lexicon.world
      .tenures(person.actor.id)
      .some(
        (tenure) => isThen(tenure) && tenure.office.titles.some((title) => titles.has(view.lexicon.roles.plain(title))),
      )
  const agrees = (person: Person): boolean =>
    role.gender === null || person.gender === null || role.gender === person.gender
  const titled = people.all.filter((person) => agrees(person) && isTitled(person))
  const introduced = titled.filter(isIntroduced)
  // Without a date the tables know too many presidents; the text's own title then decides.
  const exact = view.interval === null && introduced.length > 0 ? introduced : titled
  const near = nearestBefore(exact, spot, TITLE_REACH)
  if (near) return chosen(near, exact)
  const loose = people.all.filter((person) => agrees(person) && fitsLoosely(person, role, view))
  const described = nearestBefore(loose, spot, LOOSE_REACH)
  if (described) return chosen(described, [described])
  const [only] = exact
  return only && exact.length === 1 ? chosen(only, exact) : null
}

/** The president of an institute is not called "the president" beside one of a state. */
function isPublic(clue: RoleClue, view: DocumentView): boolean {
  return clue.owners.length === 0 || clue.owners.some((owner) => view.lexicon.world.actor(owner) !== null)
}

function chosen(person: Person, possible: readonly Person[]): Answer {
  const candidates = possible.length > 1 ? possible.map(({ actor }) => actor.id) : []
  return { actor: person.actor.id, resolution: 'document-role', candidates }
}

/** The one named first in the nearest sentence above that names any of them outside a quotation. */
function nearestBefore(people: readonly Person[], spot: Spot, reach: number): Person | null {
  let best: { readonly person: Person; readonly spot: Spot } | null = null
  for (const person of people) {
    for (const other of person.spots) {
      const isBefore = other.line < spot.line || (other.line === spot.line && other.word < spot.word)
      if (!isBefore || other.isQuoted || spot.line - other.line > reach) continue
      const isNearer =
        !best || other.line > best.spot.line || (other.line === best.spot.line && other.word < best.spot.word)
      if (isNearer) best = { person, spot: other }
    }
  }
  return best?.person ?? null
}

function fitsLoosely(person: Person, role: RolePhrase, view: DocumentView): boolean {
  const { roles, world } = view.lexicon
  const bare = roles.bareRoles.get(role.group?.id ?? '')
  const groups = roles.looseNouns.get(role.singular) ?? bare?.groups ?? []
  const isKnown = world.tenures(person.actor.id).length > 0
  if (person.clues.some((clue) => clue.group !== null && groups.includes(clue.group) && isCloseEnough(clue, role)))
    return !bare?.withoutOffice || !isKnown
  return bare?.withoutOffice === true && !isKnown && person.clues.length > 0
}

/** A nominal of one group fits its own group ("the envoy" for an ambassador); a listed loose noun fits any of its groups. */
function isCloseEnough(clue: RoleClue, role: RolePhrase): boolean {
  return clue.isDeputy || !role.isDeputy
}

/** Somebody in the text who was introduced with this role and one of these owners, the last before the place first. */
export function personIntroducedAs({ role, spot, people }: Recall, owners: readonly string[]): Person | null {
  const fits = (clue: RoleClue): boolean =>
    clue.singular === role.singular &&
    clue.isDeputy === role.isDeputy &&
    clue.owners.some((owner) => owners.includes(owner))
  return lastBefore(
    people.all.filter((person) => person.clues.some(fits)),
    spot,
  )
}

/** Somebody in the text who is one of these, the last before the place first. */
export function lastNamed({ spot, people }: Recall, ids: readonly string[]): Person | null {
  return lastBefore(
    people.all.filter(({ actor }) => ids.includes(actor.id)),
    spot,
  )
}

function lastBefore(people: readonly Person[], spot: Spot): Person | null {
  const order = (person: Person): number => {
    const before = person.spots.findLast(
      ({ line, word }) => line < spot.line || (line === spot.line && word < spot.word),
    )
    return before ? before.line * 100_000 + before.word : -1
  }
  return [...people].sort((a, b) => order(b) - order(a))[0] ?? null
}
