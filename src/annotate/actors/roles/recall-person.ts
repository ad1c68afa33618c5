import { type Office, type Tenure, wasThere } from '../../../world/index.ts'
import { type Answer, type DocumentView, NO_ANSWER } from '../entities/resolve-entity.ts'
import type { RolePhrase } from '../finding.ts'
import type { People, Person, RoleClue, Spot } from '../people/people.ts'
import { titlesOf } from './offices-named.ts'

/** How many sentences back "the president" may look for a person with that very title. */
const TITLE_REACH = 40
/** How many sentences back "the diplomat" may look for somebody whom it describes only loosely. */
const LOOSE_REACH = 6

export interface Recall {
  readonly role: RolePhrase
  /** Whether a verb of saying stands beside it: then those whom its sentence names are rather spoken of. */
  readonly isSpeaking: boolean
  readonly spot: Spot
  readonly people: People
  readonly view: DocumentView
}

/** Whom "the president" means without a state: the subject of the nearest sentence above that has somebody it fits. */
export function recallPerson({ role, isSpeaking, spot, people, view }: Recall): Answer | null {
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
  const near = nearestBefore(exact, isSpeaking && exact.length > 1 ? { ...spot, word: 0 } : spot, TITLE_REACH)
  if (near && isOpen(near, exact, spot)) return { ...NO_ANSWER, candidates: exact.map(({ actor }) => actor.id) }
  if (near) return chosen(near.person, exact)
  const loose = people.all.filter((person) => agrees(person) && fitsLoosely(person, role, view))
  const described = nearestBefore(loose, spot, LOOSE_REACH)
  if (described) return chosen(described.person, [described.person])
  const [only] = exact
  if (only && exact.length === 1) return chosen(only, exact)
  const sole = soleBefore({ role, isSpeaking, spot, people, view })
  return sole && chosen(sole, [sole])
}

/** Whether two whom the title fits stood side by side some sentences ago: then it may be either. */
function isOpen(near: Nearest, possible: readonly Person[], spot: Spot): boolean {
  if (spot.line - near.spot.line <= 1) return false
  return possible.some((person) => person !== near.person && person.spots.some(({ line }) => line === near.spot.line))
}

/** The only one whom the sentence before names, where nothing that is known of them speaks against the role: "Galtieri spoke.
 *  The general ...". */
function soleBefore({ role, spot, people, view }: Recall): Person | null {
  const isNear = ({ line, word }: Spot): boolean =>
    spot.line - line <= SOLE_REACH && (line < spot.line || (line === spot.line && word < spot.word))
  const [only, ...others] = people.all.filter(({ spots }) => spots.some(isNear))
  const isExact = view.lexicon.roles.bareRoles.get(role.group?.id ?? '')?.exact === true
  if (!only || others.length > 0 || isExact || role.isDeputy || only.clues.length > 0) return null
  if (role.gender !== null && only.gender !== null && role.gender !== only.gender) return null
  const { world, roles } = view.lexicon
  const posts = world.tenures(only.actor.id).filter((tenure) => !view.interval || wasThere(tenure, view.interval))
  return posts.length === 0 || roles.ranks.has(role.group?.id ?? '') ? only : null
}

/** How many sentences back the only one named may stand. */
const SOLE_REACH = 1

/** The president of an institute is not called "the president" beside one of a state. */
function isPublic(clue: RoleClue, view: DocumentView): boolean {
  return clue.owners.length === 0 || clue.owners.some((owner) => view.lexicon.world.actor(owner) !== null)
}

function chosen(person: Person, possible: readonly Person[]): Answer {
  const candidates = possible.length > 1 ? possible.map(({ actor }) => actor.id) : []
  return { actor: person.actor.id, resolution: 'document-role', candidates }
}

/** The one named first in the nearest sentence above that names any of them outside a quotation. */
function nearestBefore(people: readonly Person[], spot: Spot, reach: number): Nearest | null {
  let best: Nearest | null = null
  for (const person of people) {
    for (const other of person.spots) {
      const isBefore = other.line < spot.line || (other.line === spot.line && other.word < spot.word)
      if (!isBefore || other.isQuoted || spot.line - other.line > reach) continue
      const isNearer =
        !best || other.line > best.spot.line || (other.line === best.spot.line && other.word < best.spot.word)
      if (isNearer) best = { person, spot: other }
    }
  }
  return best
}

interface Nearest {
  readonly person: Person
  readonly spot: Spot
}

function fitsLoosely(person: Person, role: RolePhrase, view: DocumentView): boolean {
  // "The rebel leader" is none of the leaders who hold an office.
  if (role.hasModifier) return false
  const { roles, world } = view.lexicon
  const bare = roles.bareRoles.get(role.group?.id ?? '')
  const groups = roles.looseNouns.get(role.singular) ?? bare?.groups ?? []
  const isKnown = world.tenures(person.actor.id).length > 0
  if (person.clues.some((clue) => clue.group !== null && groups.includes(clue.group) && isCloseEnough(clue, role)))
    return !bare?.withoutOffice || !isKnown
  // A title proper ("the president") asks for its holder; only a loose noun ("the diplomat") takes anybody in such a post.
  const isLoose = roles.looseNouns.has(role.singular) || bare?.exact === false
  if (
    isKnown &&
    isLoose &&
    !role.isDeputy &&
    !role.hasModifier &&
    postsOf(person, view).some((group) => groups.includes(group))
  )
    return true
  return bare?.withoutOffice === true && !isKnown && person.clues.length > 0
}

/** Groups of the roles that the tables know somebody in at the time: "ministers" for a foreign minister. */
function postsOf({ actor }: Person, { lexicon, interval }: DocumentView): readonly string[] {
  const tenures = lexicon.world.tenures(actor.id).filter((tenure) => interval === null || wasThere(tenure, interval))
  return tenures.flatMap(({ office }) =>
    office.titles.flatMap((title) => lexicon.noun(lexicon.roles.plain(title))?.group.id ?? []),
  )
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

/** "The Indian minister", "the Russian diplomat": somebody in the text in a post of these owners that the noun fits. */
export function personOfOwner({ role, spot, people, view }: Recall, owners: readonly string[]): Person | null {
  const { roles, world } = view.lexicon
  const groups = roles.looseNouns.get(role.singular) ?? []
  const ending = ` ${role.singular}`
  const isOf = (office: Office): boolean =>
    owners.includes(office.of) || owners.includes(world.actor(office.of)?.country ?? '')
  const isTitled = (title: string): boolean =>
    title.endsWith(ending) || groups.includes(view.lexicon.noun(title)?.group.id ?? '')
  const fits = (person: Person): boolean =>
    person.clues.some(
      (clue) =>
        clue.owners.some((owner) => owners.includes(owner)) &&
        clue.isDeputy === role.isDeputy &&
        (clue.singular.endsWith(ending) || (clue.group !== null && groups.includes(clue.group))),
    ) ||
    (!role.isDeputy &&
      world
        .tenures(person.actor.id)
        .some(
          (tenure) =>
            isOf(tenure.office) &&
            (view.interval === null || wasThere(tenure, view.interval)) &&
            tenure.office.titles.map(roles.plain).some(isTitled),
        ))
  return lastBefore(
    people.all.filter((person) => person.spots.length > 0 && fits(person)),
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
