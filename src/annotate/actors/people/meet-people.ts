import type { DocumentView } from '../entities/resolve-entity.ts'
import type { PersonName, RolePhrase } from '../finding.ts'
import { type Line, textBetween } from '../line.ts'
import type { MentionSearch } from '../mention-search.ts'
import type { Apposition } from '../roles/find-appositions.ts'
import { officesNamed, ownersOf } from '../roles/offices-named.ts'
import { clueOf, type People, type Person } from './people.ts'

export interface Meeting {
  readonly people: People
  readonly appositions: readonly (readonly Apposition[])[]
  readonly view: DocumentView
}

/** Enters everybody who is named in full, with what the text calls them. */
export function meetPeople(
  search: MentionSearch,
  { people, appositions, view }: Meeting,
): ReadonlyMap<PersonName, Person> {
  const met = new Map<PersonName, Person>()
  search.findings.forEach((found, index) => {
    const line = search.lines[index] as Line
    for (const finding of found) {
      const name = finding.kind === 'person' ? finding.person : finding.kind === 'role' ? finding.role.name : null
      if (!name?.isFull) continue
      const beside = appositions[index]?.find((apposition) => apposition.name === name)?.role ?? null
      const roles = [finding.kind === 'role' ? finding.role : null, beside].filter((role) => role !== null)
      const clues = roles.map((role) => ({ role, owners: ownersOf(role, line, view) }))
      const offices = clues.flatMap(({ role, owners }) => officesNamed(role, owners, view).map(({ id }) => id))
      const titles = [...clues.map(({ role }) => role.singular), ...(name.honorific === null ? [] : [name.honorific])]
      const person = people.meet(name, { offices, titles })
      person.clues.push(...clues.map(({ role, owners }) => clueOf(role, owners)))
      for (const role of roles) person.gender ??= role.gender
      person.description ??= describe(beside ?? roles[0] ?? null, line, view)
      people.spell(person, name.words.join(' '))
      met.set(name, person)
    }
  })
  return met
}

/** "Researcher at the institute" of "Ann Hall, a researcher at the institute": the words of a role without article and name. */
function describe(role: RolePhrase | null, line: Line, { lexicon }: DocumentView): string | null {
  if (!role) return null
  const { articles, possessives } = lexicon.roles
  const first = line.words[role.from]?.lower ?? ''
  if (possessives.has(first)) return null
  return textBetween(line, articles.has(first) ? role.from + 1 : role.from, role.phraseTo) || null
}

/** Everybody who held, at any time, a post that the text names by its title alone. */
export function holdersOfPosts({ lines, findings, lexicon }: MentionSearch, view: DocumentView): ReadonlySet<string> {
  const roles = findings.flatMap((found, index) =>
    found.flatMap((finding) =>
      finding.kind === 'role' && !finding.role.name ? [{ role: finding.role, line: lines[index] as Line }] : [],
    ),
  )
  const offices = roles.flatMap(({ role, line }) => officesNamed(role, ownersOf(role, line, view), view))
  return new Set(offices.flatMap(({ id }) => lexicon.world.holders(id).map(({ person }) => person.id)))
}
