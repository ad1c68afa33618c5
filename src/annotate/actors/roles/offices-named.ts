import type { Office } from '../../../world/index.ts'
import { type DocumentView, resolveEntity } from '../entities/resolve-entity.ts'
import type { RolePhrase } from '../finding.ts'
import type { Line } from '../line.ts'

/** The states and bodies that a role phrase names as its owners: resolved, or every one that is possible. */
export function ownersOf(role: RolePhrase, line: Line, view: DocumentView): readonly string[] {
  return role.owners.flatMap((owner) => {
    const answer = resolveEntity(owner, line, view)
    return answer.actor ? [answer.actor] : answer.candidates
  })
}

/** Offices of these owners that the phrase can name; those of the first title that is known for them. */
export function officesNamed(role: RolePhrase, owners: readonly string[], view: DocumentView): readonly Office[] {
  if (role.isDeputy) return []
  const { lexicon } = view
  const { roles, world } = lexicon
  const places = new Set(
    owners.flatMap((id) => {
      const country = world.actor(id)?.country ?? view.made.get(id)?.country
      return country ? [id, country] : [id]
    }),
  )
  const firstKnown = (titles: readonly string[]): readonly Office[] =>
    titles
      .map((title) => lexicon.titled(roles.plain(title)).filter(({ of }) => places.has(of)))
      .find((offices) => offices.length > 0) ?? []
  const ministries = role.owners.flatMap(({ ministry }) => (ministry ? [ministry] : []))
  const [ministry] = ministries
  if (!ministry) {
    const known = firstKnown(titlesOf(role, view))
    return known.length > 0 || owners.length > 0 ? known : titledByName(role, view)
  }
  const isHead =
    view.lexicon.roles.bareRoles.has(role.group?.id ?? '') &&
    ministry.titles.some((title) => title.endsWith(role.singular))
  return firstKnown(isHead ? ministry.titles : ministry.phrases.map((phrase) => `${phrase} ${role.singular}`))
}

/** "NATO chief", "president of the European Commission": a title that names its owner. */
function titledByName({ phrase, determiner }: RolePhrase, { lexicon }: DocumentView): readonly Office[] {
  const offices = lexicon.titled(phrase)
  const [office] = offices
  const isOne = office && offices.every(({ of }) => of === office.of)
  if (!isOne || determiner === 'indefinite') return []
  const owner = lexicon.world.actor(office.of)
  const words = phrase.split(' ')
  const names = [owner?.name ?? '', ...(owner?.aliases ?? [])].map(lexicon.roles.plain)
  const isNamed = names.some((name) => name !== '' && ` ${phrase} `.includes(` ${name} `))
  return isNamed || words.length >= LEAST_WORDS_OF_OWN_TITLE ? offices : []
}

/** Titles of so many words are held in one place: "president of the european commission". */
const LEAST_WORDS_OF_OWN_TITLE = 4

/** The titles that the words of a phrase stand for, the most likely first. */
export function titlesOf(role: RolePhrase, view: DocumentView): readonly string[] {
  const { paraphrases, links, organisationLinks, plain } = view.lexicon.roles
  const whole = plain(`${role.singular} ${role.complement}`)
  const listed = paraphrases.get(whole)
  if (listed) return listed
  const isWhole = role.complement
    .split(' ')
    .every((word) => word === '' || word === ',' || links.has(word) || organisationLinks.has(word))
  if (!isWhole) return [whole]
  return [...(paraphrases.get(role.singular) ?? []), role.singular]
}
