import {
  childrenOf,
  type Grammar,
  hasFeature,
  headOf,
  type LanguagePack,
  type TreeIndex,
} from '../../language/index.ts'
import { type Interval, wasThere } from '../../world/index.ts'
import { findDescribed, findSeveral } from './described/find-described.ts'
import { findEntity, skipArticle } from './entities/find-entity.ts'
import { isTitleOfWork } from './entities/is-title-of-work.ts'
import {
  type Entity,
  type Finding,
  type NamedPlace,
  type PersonName,
  type RolePhrase,
  type Run,
  runOf,
} from './finding.ts'
import type { Lexicon } from './lexicon.ts'
import { type Line, textBetween } from './line.ts'
import { findPerson } from './people/find-person.ts'
import { argumentOf, isBesideRole, isIntroduced, isSomebody, nameOfBearer } from './people/is-somebody.ts'
import { wasInOffice } from './people/people.ts'
import { isHead } from './people/prominence.ts'
import { findPlaceName } from './places/find-place-name.ts'
import { isPlace } from './places/is-place.ts'
import { isSomewhere } from './places/is-somewhere.ts'
import { findRole } from './roles/find-role.ts'
import { standingOf } from './roles/standing-of.ts'

/** The last words of names that stand alone beside a verb of speech somewhere in a text ("Balewa said"): a run of capitals
 *  that ends in one of them names a person. */
export function speakingNames(lines: readonly Line[], { roles }: Lexicon): ReadonlySet<string> {
  const speaking = new Set<string>()
  for (const line of lines) {
    if (line.isTitled || line.isShouted) continue
    line.words.forEach((word, index) => {
      if (!word.isCapital || word.isShout || roles.neverNames.has(word.lower) || roles.calendar.has(word.lower)) return
      const isSubject = roles.speaks.has(line.words[index + 1]?.lower ?? '')
      const isInverted = roles.speaks.has(line.words[index - 1]?.lower ?? '') && !line.words[index + 1]?.isCapital
      if (isSubject || isInverted) speaking.add(word.lower)
    })
  }
  return speaking
}

export interface LineSearch {
  readonly line: Line
  /** The line behind it; null for the last. */
  readonly next: Line | null
  /** Null where the line has none. */
  readonly tree: TreeIndex | null
  readonly lexicon: Lexicon
  /** When the text was written; null when nothing says so. */
  readonly interval: Interval | null
  readonly grammar: Pick<Grammar, 'personNouns' | 'personNounEndings' | 'personalRelatives'>
  readonly language: Pick<LanguagePack, 'speech' | 'roles'>
  /** As `speakingNames` finds them. */
  readonly speaking: ReadonlySet<string>
}

/** What is named or described in a line, left to right, none overlapping another. */
export function scanLine(search: LineSearch): readonly Finding[] {
  const { line, tree, lexicon, interval } = search
  const findings: Finding[] = []
  let lastPlace = -1
  let index = 0
  while (index < line.words.length) {
    const finding = findingAt({ ...search, at: index, before: findings.at(-1) ?? null })
    if (!finding) {
      index++
      continue
    }
    if (finding.kind === 'entity') {
      const { entity } = finding
      const isBygone = isMetonymOfOld(entity, interval)
      if (entity.form === 'metonym' && (isBygone || isPlace({ line, tree, entity, lastPlace, lexicon }))) {
        lastPlace = entity.to
        findings.push({ kind: 'place', place: seatAt(line, entity, lexicon) })
      } else if (isNative(line, entity, tree, lexicon))
        findings.push({ kind: 'native', native: { from: entity.from - 1, to: entity.to, states: entity.actors } })
      else if (isMention(line, entity, tree, lexicon)) findings.push(finding)
      index = entity.to
      continue
    }
    findings.push(finding)
    index = runOf(finding).to
  }
  return findings
}

/** The seat of a government as the place where it lies. */
function seatAt(line: Line, { from, to, actors }: Entity, lexicon: Lexicon): NamedPlace {
  // "The Hague" has its article in its name.
  const name = [from, from - 1].map((at) => findPlaceName(line, at, lexicon)).find((one) => one?.to === to)
  const seats = actors.filter(({ type }) => type === 'state').map(({ id }) => id)
  return name ? { ...name, seats } : { from, to, places: [], within: null, seats }
}

/** The seat of a government that was gone when the text was written: "Bonn" in 2020. */
function isMetonymOfOld({ form, actors }: Entity, interval: Interval | null): boolean {
  if (form !== 'metonym' || !interval) return false
  return actors.every((actor) => actor.to !== null && !wasThere(actor, interval))
}

interface Place extends LineSearch {
  readonly at: number
  /** What was found last in this line. */
  readonly before: Finding | null
}

function findingAt(place: Place): Finding | null {
  const { line, tree, at, before, lexicon } = place
  const word = line.words[at]
  if (!word || !/^[\p{L}\d]/u.test(word.text)) return null
  const name = findPlaceName(line, at, lexicon)
  const reach = name ? reachOfEntity(line, at, lexicon) : at
  const isOpen = name !== null && (name.to > reach || reach === findEntity(line, at, lexicon)?.to)
  const somewhere = isOpen && isSomewhere({ line, tree, name, lexicon }) ? name : null
  const isLong = somewhere !== null && somewhere.to - at > 1 && somewhere.to > reach
  if (isLong && !isPersonRather(line, somewhere, lexicon)) return { kind: 'place', place: { ...somewhere, seats: [] } }
  const several = findSeveral(line, at, lexicon)
  if (several) return { kind: 'several', several }
  const described = findDescribed(line, at, lexicon)
  if (described) return { kind: 'described', described }
  const role = findRole(line, at, lexicon)
  if (role && !isModifier(tree, role) && !(role.name === null && isTitleOfWork(line, role, lexicon))) {
    const standing = tree && standingOf(tree, { line, head: role.headTo - 1, language: place.language })
    return { kind: 'role', role: { ...role, standing } }
  }
  const person =
    word.isCapital || (lexicon.roles.particles.has(word.lower) && hasCapitalAhead(line, at))
      ? findPerson(line, at, lexicon)
      : null
  const entity = findEntity(line, at, lexicon)
  const bearer = entity && nameOfBearer(place, entity)
  if (bearer) return { kind: 'person', person: bearer }
  if (entity && entity.to > (person?.to ?? 0) && somewhere?.within == null) return { kind: 'entity', entity }
  if (person && somewhere && isLeaderRather(place, person)) return { kind: 'person', person: alone(place, person) }
  if (person && (isSomebody(place, person) || isBesideRole(line, person, before))) return { kind: 'person', person }
  if (somewhere && (entity === null || somewhere.within !== null))
    return { kind: 'place', place: { ...somewhere, seats: [] } }
  if (entity) return { kind: 'entity', entity }
  return person ? { kind: 'person', person: alone(place, person) } : null
}

/** "A sovereign state": the noun only describes the one behind it, as the tree tells. */
function isModifier(tree: TreeIndex | null, role: RolePhrase): boolean {
  if (!tree || role.name || role.to !== role.headTo) return false
  const relation = tree.relations[role.headTo - 1]
  const above = headOf(tree, role.headTo - 1)
  return (relation === 'amod' || relation === 'compound') && above === role.to
}

/** Whether words that are the name of a place are rather somebody's: "Santa Ana", but not "Shatt al-Arab". */
function isPersonRather(line: Line, { from, to }: Run, lexicon: Lexicon): boolean {
  const person = findPerson(line, from, lexicon)
  if (!person?.isSure) return false
  return person.to > to || person.known.length > 0 || lexicon.roles.names.given.has(line.words[from]?.lower ?? '')
}

/** Whether the name of a city is rather that of a leader of the time, as what does something: "Santos signed". */
function isLeaderRather(place: Place, person: PersonName): boolean {
  const { lexicon, interval } = place
  const { roles, world } = lexicon
  if (!interval || person.isFull || argumentOf(place, person) === null) return false
  const bearers = lexicon.families(roles.names.skeleton(person.words.join(' ')))
  return bearers.some(
    (bearer) =>
      bearer.name.endsWith(person.words.join(' ')) && wasInOffice(bearer, interval, world) && isHead(bearer, world),
  )
}

/** Index behind the name of a body that begins here, with an article before it or not. */
function reachOfEntity(line: Line, at: number, lexicon: Lexicon): number {
  const start = skipArticle(line, at, lexicon)
  return findEntity(line, start, lexicon)?.to ?? at
}

/** Whether a capital stands behind the small words of a family name: "von der Leyen". */
function hasCapitalAhead(line: Line, at: number): boolean {
  return line.words.slice(at + 1, at + 3).some((word) => word.isCapital)
}

/** Only the first word, which may be a family name known from elsewhere. */
function alone(place: Place, person: PersonName): PersonName {
  const one = person.isFull
    ? { ...person, to: person.nameFrom + 1, words: person.words.slice(0, 1), isFull: false }
    : person
  const argument = argumentOf(place, one)
  const isSure = one.isSure || isIntroduced(place, one)
  return { ...one, isSure, isArgument: argument !== null, isSpeaker: argument?.isSpeaker ?? false }
}

/** Adjectives alone name nobody ("Russian troops"); "the British said" does. */
function isMention(line: Line, entity: Entity, tree: TreeIndex | null, lexicon: Lexicon): boolean {
  const after = line.words[entity.to]
  const before = line.words[entity.from - 1]
  const isBound = after?.text === '-' && after.isGlued && !line.words[entity.to + 1]?.isCapital
  if (isBound) return false
  if (entity.form === 'ministry')
    return entity.actors.length > 0 || Boolean(before && lexicon.roles.definite.has(before.lower))
  if (entity.form !== 'adjective') return true
  const isNoun = before !== undefined && lexicon.roles.definite.has(before.lower)
  const isPlural = entity.actors.some((actor) =>
    lexicon.world
      .named(textBetween(line, entity.from, entity.to))
      .some((name) => name.actor === actor && name.kind === 'demonym'),
  )
  const ends =
    after === undefined ||
    isNominal(tree, entity) ||
    lexicon.roles.nominalFollows.has(after.lower) ||
    lexicon.roles.speaks.has(after.lower)
  return isNoun && isPlural && ends
}

/** "The American had come": a noun for one person, as the tree tells. */
function isNative(line: Line, { form, from, to, actors }: Entity, tree: TreeIndex | null, lexicon: Lexicon): boolean {
  if (!tree || (form !== 'adjective' && form !== 'demonym') || actors.every(({ type }) => type !== 'state'))
    return false
  if (!lexicon.roles.definite.has(line.words[from - 1]?.lower ?? '') || to !== from + 1) return false
  const relation = tree.relations[from]
  const above = headOf(tree, from)
  const isArgument =
    relation === 'nsubj' ||
    relation === 'conj' ||
    relation === 'obj' ||
    (relation === 'obl' && tree.tree.tags[from] !== 'ADJ')
  if (
    !isArgument ||
    above === null ||
    !lexicon.roles.nativeEndings.some((ending) => line.words[from]?.lower.endsWith(ending))
  )
    return false
  // "The French were late": of many, the verb shows it.
  const verbs = [above, ...childrenOf(tree, above)]
  return !verbs.some(
    (verb) =>
      hasFeature(tree, verb, 'Number=Plur') && tree.tree.tags[verb] !== 'NOUN' && tree.tree.tags[verb] !== 'PRON',
  )
}

/** "The Taiwanese gave a parade": an adjective that is subject or object itself, as the tree tells. */
function isNominal(tree: TreeIndex | null, { to }: Entity): boolean {
  if (!tree) return false
  const relation = tree.relations[to - 1] as string
  const tag = tree.tree.tags[to - 1]
  if (relation === 'nsubj' || relation === 'obj') return true
  return (relation === 'obl' || relation === 'conj') && (tag === 'NOUN' || tag === 'PROPN' || relation === 'conj')
}
