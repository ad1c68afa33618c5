import { type Actor, type Mention, recordId } from '../../model/index.ts'
import { wasThere } from '../../world/index.ts'
import { resolveDescribed } from './described/resolve-described.ts'
import { type ActorPlace, resolveSeveral } from './described/resolve-several.ts'
import { isNamedAlone, mayBeWord } from './entities/named-actors.ts'
import { type Answer, NO_ANSWER, resolveEntity } from './entities/resolve-entity.ts'
import type { Finding, PersonName, RolePhrase, Run, Stranger } from './finding.ts'
import { type Line, textBetween } from './line.ts'
import type { MentionSearch } from './mention-search.ts'
import { gatherUnnamed } from './people/gather-unnamed.ts'
import type { Meeting } from './people/meet-people.ts'
import { clueOf, type Person, type RoleClue, type Spot } from './people/people.ts'
import { resolveShortName } from './people/resolve-person.ts'
import { ownersOf } from './roles/offices-named.ts'
import { resolvePossessed, resolveRole } from './roles/resolve-role.ts'

/** A phrase like "his foreign minister", which waits for whose it is. */
export interface Possessed {
  readonly start: number
  readonly answerFor: (owner: Actor) => Answer | null
}

export interface Reading extends Meeting {
  readonly met: ReadonlyMap<PersonName, Person>
}

/** One pass over the text from its first word to its last. */
export function readThrough(
  search: MentionSearch,
  { people, appositions, met, view }: Reading,
): {
  readonly mentions: readonly Mention[]
  readonly possessed: readonly Possessed[]
  readonly owned: readonly ActorPlace[]
} {
  const mentions: Mention[] = []
  const actorAt: ActorPlace[] = []
  const find = (id: string): Actor | null => people.byId(id)?.actor ?? view.made.get(id) ?? view.lexicon.world.actor(id)
  const spokenFor: string[] = []
  const possessed: Possessed[] = []
  const owned: ActorPlace[] = []
  const unnamed = gatherUnnamed({ document: search.document, roles: view.lexicon.roles, made: view.made })
  let pairTitle: string | null = null

  for (const line of search.lines) {
    for (const finding of search.findings[line.index] ?? []) {
      const drafts = draft(finding, line)
      if (finding.kind === 'role') noteOwners(finding.role, line)
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
          actorAt.push({ actor: answer.actor, line: line.index, from: run.from, to: run.to })
          const actor = find(answer.actor)
          const state = actor?.type === 'state' ? actor.id : actor?.type === 'body' ? actor.country : null
          if (state) view.met.push({ actor: state, line: line.index })
          people.byId(answer.actor)?.spots.push(spotOf(line, run))
        }
      }
    }
  }
  return { mentions, possessed, owned }

  function draft(finding: Finding, line: Line): readonly Draft[] {
    switch (finding.kind) {
      case 'place':
        return []
      case 'native': {
        const { native } = finding
        const answer = nativeAnswer(native.states.map(({ id }) => id))
        return [{ run: native, answer, kind: 'role', number: 'singular', gender: null, isPerson: true }]
      }
      case 'entity': {
        const { entity } = finding
        const bearer = entity.form === 'metonym' ? namesake(textBetween(line, entity.from, entity.to)) : null
        if (bearer) {
          const known: Answer = { actor: bearer.actor.id, resolution: 'document-name', candidates: [] }
          return [
            { run: entity, answer: known, kind: 'name', number: 'singular', gender: bearer.gender, isPerson: true },
          ]
        }
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
        const { described } = finding
        // "The country" points as a pronoun does, and is left to those.
        const answer = described.descriptors.some(({ points }) => points)
          ? null
          : resolveDescribed({ described, line, view, actorAt, find })
        if (!answer) return []
        return [{ run: described, answer, kind: 'role', number: 'singular', gender: null, isPerson: false }]
      }
      case 'several': {
        const { several } = finding
        const answer = resolveSeveral({ several, line, view, actorAt, find, isTitled: titleTest(several.noun) })
        const isPerson = several.types.includes('person')
        return answer ? [{ run: several, answer, kind: 'role', number: 'plural', gender: null, isPerson }] : []
      }
      case 'role':
        return roleDraft(finding.role, line)
      case 'stranger':
        return strangerDraft(finding.stranger, line)
    }
  }

  /** Those whom "the envoy of Greece" names by the way: "the country" and "its" may go back to them. */
  function noteOwners({ owners }: RolePhrase, line: Line): void {
    for (const owner of owners) {
      const { actor } = resolveEntity(owner, line, view)
      if (actor === null) continue
      actorAt.push({ actor, line: line.index, from: owner.from, to: owner.to })
      if (owner.form !== 'adjective') owned.push({ actor, line: line.index, from: owner.from, to: owner.to })
    }
  }

  /** "The American": the last person named who belongs to one of these states. */
  function nativeAnswer(states: readonly string[]): Answer {
    const last = actorAt.findLast(({ actor }) => {
      const person = people.byId(actor)
      const owners = person?.clues.flatMap((clue) => clue.owners) ?? []
      return person !== null && [person.actor.country ?? '', ...owners].some((state) => states.includes(state))
    })
    return last ? { actor: last.actor, resolution: 'document-role', candidates: [] } : NO_ANSWER
  }

  /** Who holds the post that a plural names: "foreign ministers", or "women"; null where it names none. */
  function titleTest(plural: string): ((actor: string) => boolean) | null {
    const { noun, world, roles } = view.lexicon
    const singular = noun(plural)?.singular ?? null
    if (singular === null) return null
    const titles = (roles.paraphrases.get(singular) ?? [singular]).map(roles.plain)
    return (actor) => {
      const clues = people.byId(actor)?.clues ?? []
      if (clues.some((clue) => clue.singular === singular)) return true
      return world
        .tenures(actor)
        .some(
          (tenure) =>
            (view.interval === null || wasThere(tenure, view.interval)) &&
            tenure.office.titles.some((title) => titles.includes(roles.plain(title))),
        )
    }
  }

  /** Whoever the text has called by a full name that ends in these words: "Hugh Paris" for "Paris". */
  function namesake(name: string): Person | null {
    return people.all.find(({ words, spots }) => words.length > 1 && words.at(-1) === name && spots.length > 0) ?? null
  }

  /** "The baker" is the one brought in before; somebody spoken of as known whom the text never brought in stays nobody. */
  function strangerDraft(stranger: Stranger, line: Line): readonly Draft[] {
    const { number, name, noun } = stranger
    const make = (answer: Answer): readonly Draft[] => {
      const gender = answer.actor ? (people.byId(answer.actor)?.gender ?? null) : null
      return [
        { run: stranger, answer, kind: 'role', number, gender: number === 'singular' ? gender : null, isPerson: true },
      ]
    }
    if (name) {
      const person = met.get(name)
      if (!person) return []
      addClue(person, { singular: noun, group: null, owners: [], isFormer: false, isDeputy: false })
      return make({ actor: person.actor.id, resolution: 'document-role', candidates: [] })
    }
    const isKnown = view.lexicon.roles.definite.has(line.words[stranger.from]?.lower ?? '')
    const before = isKnown ? (calledSo(noun) ?? unnamed.called(noun)) : null
    if (before) return make({ actor: before, resolution: 'document-role', candidates: [] })
    const isOwned = view.lexicon.roles.possessives.has(line.words[stranger.from]?.lower ?? '')
    if (isOwned || stranger.isKind) return make(NO_ANSWER)
    if (!stranger.isNew) return []
    const actor = unnamed.make({ line, run: stranger, isNew: true, country: null })
    return make({ actor, resolution: 'unnamed', candidates: [] })
  }

  /** The last person whom the text calls by this noun: "Ann Hall, a nurse". */
  function calledSo(noun: string): string | null {
    const called = people.all.filter(
      ({ clues, spots }) => spots.length > 0 && clues.some(({ singular }) => singular === noun),
    )
    return called.at(-1)?.actor.id ?? null
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
      return unnamed.make({ line, run: { from: phrase.from, to: phrase.phraseTo }, isNew, country })
    }
    const beside = appositions[line.index]?.find((apposition) => apposition.role === role)
    const person = beside ? nameAnswer({ name: beside.name, role, line }) : null
    const { speaks } = view.lexicon.roles
    const isSpeaking = [line.words[role.to], line.words[role.from - 1]].some((word) => speaks.has(word?.lower ?? ''))
    const owner = role.ownerName ? nameAnswer({ name: role.ownerName, role: null, line }) : null
    const place = {
      role,
      ownerId: owner?.actor ?? null,
      isSpeaking,
      line,
      spot: spotOf(line, role),
      people,
      view,
      spokenFor,
      unnamed,
      makeUnnamed: makeRole,
    }
    const answer = person?.actor ? { ...person, resolution: 'document-role' as const } : resolveRole(place)
    const isPerson = role.group === null || role.group.class === 'person'
    if (role.group?.class === 'collective' && answer.actor) spokenFor.push(answer.actor)
    const start = line.words[role.from]?.start ?? 0
    if (isPerson && role.determiner === 'possessive' && role.number === 'singular' && answer.actor === null)
      possessed.push({ start, answerFor: (owner) => resolvePossessed(place, owner) })
    const named = role.group?.isKin && role.ownerName && owner ? [personDraft(role.ownerName, owner, null, 'name')] : []
    if (isPerson) return [...named, personDraft(role, answer, role, 'role')]
    return [{ run: role, answer, kind: 'role', number: role.number, gender: null, isPerson: false }]
  }

  function nameAnswer({ name, role, line }: { name: PersonName; role: RolePhrase | null; line: Line }): Answer | null {
    const person = met.get(name)
    if (person) {
      const resolution = person.isWorld ? 'world-name' : person.spots.length > 0 ? 'document-name' : 'new-name'
      return { actor: person.actor.id, resolution, candidates: [] }
    }
    const called = name.honorific !== null && view.lexicon.titled(name.honorific).length > 0 ? name.honorific : null
    const title = (role?.group?.class === 'person' ? role.singular : pairTitle) ?? called
    const isCalled = role?.name === name || pairTitle !== null || name.honorific !== null
    const isSure = (isCalled || name.isSure) && !line.isShouted && !line.isTitled
    if (!isSure && !isNamedAlone(line, name, view.lexicon)) return null
    const isPlain = !name.isArgument && mayBeWord(line, name, view.lexicon)
    const answer = resolveShortName({ name, title, spot: spotOf(line, name), isSure, isPlain }, people, view)
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
