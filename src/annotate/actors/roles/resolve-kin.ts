import type { Actor } from '../../../model/index.ts'
import { type Answer, NO_ANSWER } from '../entities/resolve-entity.ts'
import { familyNames } from '../lexicon.ts'
import { type Person, wasInOffice } from '../people/people.ts'
import { widen } from '../people/prominence.ts'
import type { RolePlace } from './resolve-role.ts'

/** "Hall's brother": somebody of that family whom the text names or the tables know, or a relative without a name; whoever is only
 *  "his brother" waits for whom "his" means. */
export function resolveKin(place: RolePlace): Answer {
  const { role, people, ownerId } = place
  if (!role.ownerName || role.number === 'plural') return NO_ANSWER
  const owner = ownerId === null ? null : people.byId(ownerId)
  if (owner) return relativeOf(place, owner.actor)
  return { actor: place.makeUnnamed(role, null), resolution: 'unnamed', candidates: [] }
}

/** The relative of somebody: the only other one of the family in the text whom the noun fits, else the only one that the tables know
 *  from those years, else somebody without a name. */
export function relativeOf(place: RolePlace, owner: Actor): Answer {
  const { role, people, view } = place
  const { roles, world } = view.lexicon
  if (role.number === 'plural') return NO_ANSWER
  const families = people.byId(owner.id)?.families ?? familyNames(owner.name.split(/\s+/u), owner.country, roles)
  const fits = (gender: string | null): boolean => role.gender !== null && gender === role.gender
  const isFamily = (person: Person): boolean =>
    person.actor.id !== owner.id &&
    person.words.length > 1 &&
    fits(person.gender) &&
    person.families.some((family) => families.includes(family))
  const [inText, ...others] = people.all.filter(isFamily)
  if (inText && others.length === 0) return { actor: inText.actor.id, resolution: 'document-role', candidates: [] }
  const listed = families
    .flatMap((family) => view.lexicon.families(roles.names.skeleton(family)))
    .filter((person) => person.id !== owner.id && person.country === owner.country && fits(person.gender))
  const [known, ...more] = [...new Set(listed)].filter((person) => wasInOffice(person, widen(view.interval), world))
  if (known && more.length === 0 && owner.country !== null && view.interval !== null) {
    people.enter(known)
    return { actor: known.id, resolution: 'world-office', candidates: [] }
  }
  const name = roles.relativeName.replace('{owner}', owner.name).replace('{relative}', role.singular)
  return {
    actor: place.unnamed.relative(name, { line: place.line, run: role, country: owner.country }),
    resolution: 'unnamed',
    candidates: [],
  }
}
