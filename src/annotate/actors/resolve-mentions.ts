import { type Actor, type Mention, recordId } from '../../model/index.ts'
import type { Interval } from '../../world/index.ts'
import { type Apposition, findAppositions } from './find-appositions.ts'
import type { Finding, PersonName, RolePhrase, Run, Stranger } from './finding.ts'
import type { Lexicon } from './lexicon.ts'
import { type Line, textBetween } from './line.ts'
import { isNamedAlone, namedActors } from './named-actors.ts'
import { officesNamed, ownersOf } from './offices-named.ts'
import { clueOf, gatherPeople, type People, type Person, type RoleClue, type Spot } from './people.ts'
import { resolveDescribed } from './resolve-described.ts'
import { type Answer, type DocumentView, NO_ANSWER, resolveEntity } from './resolve-entity.ts'
import { resolveShortName } from './resolve-person.ts'
import { resolveRole } from './resolve-role.ts'

export interface MentionSearch {
  readonly lexicon: Lexicon
  readonly lines: readonly Line[]
  /** What was found in each line. */
  readonly findings: readonly (readonly Finding[])[]
  readonly interval: Interval | null
  readonly document: string
}

export interface ResolvedMentions {
  readonly mentions: readonly Mention[]
  readonly people: People
  /** Actors that the world tables do not hold. */
  readonly made: ReadonlyMap<string, Actor>
}

/** Resolves what was found to actors, in order of the text. */
export function resolveMentions(search: MentionSearch): ResolvedMentions {
  const { lexicon, lines, findings, interval } = search
  const people = gatherPeople(lexicon, interval)
  const named = namedActors(lines, lexicon)
  const appositions = lines.map((line, index) => findAppositions(line, findings[index] ?? [], lexicon))
  const viewOf = (posts: ReadonlySet<string> = new Set()): DocumentView => {
    return { lexicon, lines, interval, named, posts, made: new Map(), ministries: [] }
  }
  const met = meetPeople(search, { people, appositions, view: viewOf() })
  const posts = holdersOfPosts(search, viewOf())
  // A text may say "the minister" before it names her by her family name alone, so who is in it is settled first.
  readThrough(search, { people, appositions, met, view: viewOf(posts) })
  for (const person of people.all) person.spots.splice(0)
  const view = viewOf(posts)
  const mentions = readThrough(search, { people, appositions, met, view })
  return { mentions, people, made: view.made }
}

interface Meeting {
  readonly people: People
  readonly appositions: readonly (readonly Apposition[])[]
  readonly view: DocumentView
}

/** Enters everybody who is named in full, with what the text calls them. */
function meetPeople(search: MentionSearch, { people, appositions, view }: Meeting): ReadonlyMap<PersonName, Person> {
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
      people.spell(person, name.words.join(' '))
      met.set(name, person)
    }
  })
  return met
}

/** Everybody who held, at any time, a post that the text names by its title alone. */
function holdersOfPosts({ lines, findings, lexicon }: MentionSearch, view: DocumentView): ReadonlySet<string> {
  const roles = findings.flatMap((found, index) =>
    found.flatMap((finding) =>
      finding.kind === 'role' && !finding.role.name ? [{ role: finding.role, line: lines[index] as Line }] : [],
    ),
  )
  const offices = roles.flatMap(({ role, line }) => officesNamed(role, ownersOf(role, line, view), view))
  return new Set(offices.flatMap(({ id }) => lexicon.world.holders(id).map(({ person }) => person.id)))
}

interface Reading extends Meeting {
  readonly met: ReadonlyMap<PersonName, Person>
}

/** One pass over the text from its first word to its last. */
function readThrough(search: MentionSearch, { people, appositions, met, view }: Reading): readonly Mention[] {
  const mentions: Mention[] = []
  const actorAt: { readonly actor: string; readonly line: number }[] = []
  const spokenFor: string[] = []
  const unnamed = new Map<string, string>()
  let pairTitle: string | null = null

  for (const line of search.lines) {
    for (const finding of search.findings[line.index] ?? []) {
      const drafts = draft(finding, line)
      for (const { run, answer, ...rest } of drafts) {
        const first = line.words[run.from]
        const last = line.words[run.to - 1]
        if (!first || !last) continue
        const span = { start: first.start, end: last.end }
        mentions.push({
          ...span,
          id: recordId({ document: search.document, kind: 'mention', span }),
          ...answer,
          ...rest,
        })
        if (answer.actor) {
          actorAt.push({ actor: answer.actor, line: line.index })
          people.byId(answer.actor)?.spots.push(spotOf(line, run))
        }
      }
    }
  }
  return mentions

  function draft(finding: Finding, line: Line): readonly Draft[] {
    switch (finding.kind) {
      case 'entity': {
        const { entity } = finding
        const answer = resolveEntity(entity, line, view)
        if (entity.form === 'ministry' && answer.actor) spokenFor.push(answer.actor)
        if (entity.form === 'ministry' && !answer.actor && answer.candidates.length === 0) return []
        const kind = entity.form === 'metonym' ? 'metonym' : 'name'
        const isPlural = entity.form === 'demonym' || entity.form === 'adjective'
        return [{ run: entity, answer, kind, number: isPlural ? 'plural' : 'singular', gender: null, isPerson: false }]
      }
      case 'person': {
        const answer = nameAnswer({ name: finding.person, role: null, line })
        pairTitle = null
        return answer ? [personDraft(finding.person, answer, null, 'name')] : []
      }
      case 'described': {
        const answer = resolveDescribed(finding.described, { line, view, actorAt })
        return answer
          ? [{ run: finding.described, answer, kind: 'role', number: 'singular', gender: null, isPerson: false }]
          : []
      }
      case 'role':
        return roleDraft(finding.role, line)
      case 'stranger':
        return strangerDraft(finding.stranger, line)
    }
  }

  /** "The baker" is the one brought in before; somebody spoken of as known whom the text never brought in stays nobody. */
  function strangerDraft(stranger: Stranger, line: Line): readonly Draft[] {
    const { roles } = view.lexicon
    const isKnown = roles.definite.has(line.words[stranger.from]?.lower ?? '')
    const before = isKnown ? lastUnnamed(stranger.noun) : null
    if (isKnown && !before) return []
    const answer: Answer = before
      ? { actor: before, resolution: 'document-role', candidates: [] }
      : {
          actor: makeUnnamed({ line, run: stranger, isNew: true, country: null }),
          resolution: 'unnamed',
          candidates: [],
        }
    const { number } = stranger
    return [{ run: stranger, answer, kind: 'role', number, gender: null, isPerson: true }]
  }

  function lastUnnamed(noun: string): string | null {
    const { plain } = view.lexicon.roles
    const last = [...view.made.values()].findLast(
      ({ type, name }) => type === 'unnamed' && plain(name).split(' ').includes(noun),
    )
    return last?.id ?? null
  }

  /** The actor of a phrase that names nobody: a new one, or the one that the same words stood for before. */
  function makeUnnamed({ line, run, isNew, country }: UnnamedPhrase): string {
    const { articles } = view.lexicon.roles
    const from = run.to - run.from > 1 && articles.has(line.words[run.from]?.lower ?? '') ? run.from + 1 : run.from
    const name = textBetween(line, from, run.to)
    const key = name.toLowerCase()
    const span = { start: line.words[run.from]?.start ?? 0, end: line.words[run.to - 1]?.end ?? 0 }
    const id =
      (isNew ? undefined : unnamed.get(key)) ??
      `unnamed-${recordId({ document: search.document, kind: 'actor', span })}`
    unnamed.set(key, id)
    if (!view.made.has(id)) view.made.set(id, { id, name, type: 'unnamed', country, aliases: [], offices: [] })
    return id
  }

  function roleDraft(role: RolePhrase, line: Line): readonly Draft[] {
    const { name } = role
    if (name) {
      const answer = nameAnswer({ name, role, line }) ?? NO_ANSWER
      pairTitle = role.number === 'plural' ? role.singular : null
      return [personDraft(role, answer, role, 'name')]
    }
    const makeRole = (phrase: RolePhrase, country: string | null): string => {
      const isNew = phrase.determiner === 'indefinite' || phrase.determiner === 'partial'
      return makeUnnamed({ line, run: { from: phrase.from, to: phrase.phraseTo }, isNew, country })
    }
    const beside = appositions[line.index]?.find((apposition) => apposition.role === role)
    const person = beside ? nameAnswer({ name: beside.name, role, line }) : null
    const place = { role, line, spot: spotOf(line, role), people, view, spokenFor, makeUnnamed: makeRole }
    const answer = person?.actor ? { ...person, resolution: 'document-role' as const } : resolveRole(place)
    const isPerson = role.group === null || role.group.class === 'person'
    if (role.group?.class === 'collective' && answer.actor) spokenFor.push(answer.actor)
    if (isPerson) return [personDraft(role, answer, role, 'role')]
    return [{ run: role, answer, kind: 'role', number: role.number, gender: null, isPerson: false }]
  }

  function nameAnswer({ name, role, line }: { name: PersonName; role: RolePhrase | null; line: Line }): Answer | null {
    const person = met.get(name)
    if (person) {
      const resolution = person.isWorld ? 'world-name' : person.spots.length > 0 ? 'document-name' : 'new-name'
      return { actor: person.actor.id, resolution, candidates: [] }
    }
    const title = role?.group?.class === 'person' ? role.singular : pairTitle
    const isCalled = role?.name === name || pairTitle !== null || name.honorific !== null
    const isSure = isCalled && !line.isShouted && !line.isTitled
    if (!isSure && !isNamedAlone(line, name, view.lexicon)) return null
    const answer = resolveShortName({ name, title, spot: spotOf(line, name), isSure }, people, view)
    const known = answer?.actor ? people.byId(answer.actor) : null
    if (known && role) addClue(known, clueOf(role, ownersOf(role, line, view)))
    return answer
  }

  function personDraft(
    run: PersonName | RolePhrase,
    answer: Answer,
    role: RolePhrase | null,
    kind: Mention['kind'],
  ): Draft {
    const person = answer.actor ? people.byId(answer.actor) : null
    const name = role ? role.name : 'words' in run ? run : null
    const gender = person?.gender ?? name?.gender ?? role?.gender ?? null
    const number = role && !role.name ? role.number : 'singular'
    return { run, answer, kind, number, gender: number === 'singular' ? gender : null, isPerson: true }
  }
}

interface UnnamedPhrase {
  readonly line: Line
  readonly run: Run
  /** Brought in by these words, and nobody spoken of before. */
  readonly isNew: boolean
  readonly country: string | null
}

interface Draft extends Pick<Mention, 'kind' | 'number' | 'gender' | 'isPerson'> {
  readonly run: Run
  readonly answer: Answer
}

function spotOf(line: Line, run: Run): Spot {
  return { line: line.index, word: run.from, isQuoted: line.words[run.from]?.isQuoted ?? false }
}

function addClue(person: Person, clue: RoleClue): void {
  const isKnown = person.clues.some(
    (other) =>
      other.singular === clue.singular &&
      other.isDeputy === clue.isDeputy &&
      other.owners.join() === clue.owners.join(),
  )
  if (!isKnown) person.clues.push(clue)
}
