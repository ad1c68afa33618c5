import { findEntity, skipArticle } from './find-entity.ts'
import { findPerson } from './find-person.ts'
import { findRole } from './find-role.ts'
import { type Described, type Entity, type Finding, type PersonName, runOf } from './finding.ts'
import { isPlace } from './is-place.ts'
import type { Lexicon } from './lexicon.ts'
import { type Line, textBetween } from './line.ts'

/** Longer descriptors ("the military alliance") are not listed. */
const LONGEST_DESCRIPTOR_WORDS = 3

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

/** What is named or described in a line, left to right, none overlapping another. */
export function scanLine(line: Line, lexicon: Lexicon, speaking: ReadonlySet<string> = new Set()): readonly Finding[] {
  const findings: Finding[] = []
  let lastPlace = -1
  let index = 0
  while (index < line.words.length) {
    const finding = findingAt({ line, at: index, before: findings.at(-1) ?? null, lexicon, speaking })
    if (!finding) {
      index++
      continue
    }
    if (finding.kind === 'entity') {
      const { entity } = finding
      const isNowhere = entity.form === 'metonym' && isPlace({ line, entity, lastPlace, lexicon })
      if (isNowhere) lastPlace = entity.to
      else if (isMention(line, entity, lexicon)) findings.push(finding)
      index = entity.to
      continue
    }
    findings.push(finding)
    index = runOf(finding).to
  }
  return findings
}

interface Place {
  readonly line: Line
  readonly at: number
  /** What was found last in this line. */
  readonly before: Finding | null
  readonly lexicon: Lexicon
  readonly speaking: ReadonlySet<string>
}

function findingAt({ line, at, before, lexicon, speaking }: Place): Finding | null {
  const word = line.words[at]
  if (!word || !/^[\p{L}\d]/u.test(word.text)) return null
  const described = findDescribed(line, at, lexicon)
  if (described) return { kind: 'described', described }
  const role = findRole(line, at, lexicon)
  if (role) return { kind: 'role', role }
  const person =
    word.isCapital || (lexicon.roles.particles.has(word.lower) && hasCapitalAhead(line, at))
      ? findPerson(line, at, lexicon)
      : null
  const entity = findEntity(line, at, lexicon)
  if (entity && entity.to > (person?.to ?? 0)) return { kind: 'entity', entity }
  if (person && (isLikely(line, person, lexicon, speaking) || isBesideRole(line, person, before)))
    return { kind: 'person', person }
  if (entity) return { kind: 'entity', entity }
  return person ? { kind: 'person', person: alone(person) } : null
}

/** Whether a capital stands behind the small words of a family name: "von der Leyen". */
function hasCapitalAhead(line: Line, at: number): boolean {
  return line.words.slice(at + 1, at + 3).some((word) => word.isCapital)
}

/** Whether the run is taken as one name; without any sign it may still be a family name alone. */
function isLikely(line: Line, person: PersonName, lexicon: Lexicon, speaking: ReadonlySet<string>): boolean {
  if (person.isSure) return true
  if (!person.isFull || line.isTitled || line.isShouted) return false
  if (speaking.has(person.words.at(-1)?.toLowerCase() ?? '') || isAged(line, person.to)) return true
  const { roles } = lexicon
  if (isSpeakingBetweenCommas(line, person, lexicon)) return true
  const after = line.words[person.to]
  const before = line.words[person.from - 1]
  if (roles.speaks.has(after?.lower ?? '') || (before && roles.speaks.has(before.lower) && !after?.isCapital))
    return true
  const role = after?.text === ',' ? findRole(line, person.to + 1, lexicon) : null
  return role?.group?.class === 'person' && role.name === null && role.number === 'singular'
}

/** "The miller, Edda Frome, said": whoever is named between commas, behind a common noun and before a verb of speech. */
function isSpeakingBetweenCommas(line: Line, { from, to }: PersonName, { roles }: Lexicon): boolean {
  const [noun, open] = line.words.slice(Math.max(0, from - 2), from)
  const [close, verb] = line.words.slice(to, to + 2)
  const isNoun = noun !== undefined && /^\p{Ll}/u.test(noun.text)
  return isNoun && open?.text === ',' && close?.text === ',' && roles.speaks.has(verb?.lower ?? '')
}

/** "Caridad Montes, 19, slept": an age set off by commas. */
function isAged(line: Line, at: number): boolean {
  const [comma, age, close] = line.words.slice(at, at + 3)
  return comma?.text === ',' && /^[1-9]\d?$/u.test(age?.text ?? '') && /^[,.]$/u.test(close?.text ?? '')
}

/** A name behind a comma is the one whose role stands before it: "the island's leader, Ann Hall, left". */
function isBesideRole(line: Line, person: PersonName, before: Finding | null): boolean {
  const isRole = before?.kind === 'role' && before.role.name === null && before.role.group?.class === 'person'
  const isSingular = before?.kind === 'role' && before.role.number === 'singular'
  return (
    isRole &&
    isSingular &&
    person.isFull &&
    before.role.to === person.from - 1 &&
    line.words[person.from - 1]?.text === ','
  )
}

/** Only the first word, which may be a family name known from elsewhere. */
function alone(person: PersonName): PersonName {
  if (!person.isFull) return person
  return { ...person, to: person.nameFrom + 1, words: person.words.slice(0, 1), isFull: false }
}

/** "The alliance", also with words before it ("the transatlantic alliance"), but not as part of a longer noun phrase. */
function findDescribed(line: Line, at: number, lexicon: Lexicon): Described | null {
  const start = skipArticle(line, at, lexicon)
  const { roles } = lexicon
  const [article] = roles.definite
  if (start === at || line.words[at]?.lower !== article) return null
  const entity = findEntity(line, start, lexicon)
  if (entity && entity.form !== 'adjective') return null
  const only = line.words[start]
  const isShortForm =
    only?.isCapital && !line.isTitled && roles.organisationNouns.has(only.lower) && !line.words[start + 1]?.isCapital
  for (const skipped of [0, 1]) {
    const from = start + skipped
    if (skipped === 1) {
      const word = line.words[start]
      const isAdjective =
        word &&
        (roles.modifiers.has(word.lower) || roles.adjectiveEndings.some((ending) => word.lower.endsWith(ending)))
      if (!isAdjective || entity) break
    }
    for (let to = from + LONGEST_DESCRIPTOR_WORDS; to > from; to--) {
      const noun = roles.plain(textBetween(line, from, to))
      const descriptors = roles.descriptors.filter(({ nouns }) => nouns.includes(noun))
      if (descriptors.length > 0 && endsPhrase(line, to, lexicon)) return { from: at, to, noun, descriptors }
    }
  }
  if (isShortForm && endsPhrase(line, start + 1, lexicon))
    return { from: at, to: start + 1, noun: roles.plain(only.text), descriptors: [] }
  return null
}

/** Whether no noun follows that would make the words before it a mere description: "the agency building". */
function endsPhrase(line: Line, at: number, lexicon: Lexicon): boolean {
  const next = line.words[at]
  if (!next) return true
  if (lexicon.roles.relational.has(next.lower)) return false
  if (next.isCapital && findPerson(line, at, lexicon)) return false
  if (next.text === '-' && next.isGlued) return false
  return !lexicon.roles.compoundTails.has(next.lower) && lexicon.roleWordsFrom(lexicon.roles.plain(next.text)) === 0
}

/** Adjectives alone name nobody ("Russian troops"); "the British said" does. */
function isMention(line: Line, entity: Entity, lexicon: Lexicon): boolean {
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
    after === undefined || lexicon.roles.nominalFollows.has(after.lower) || lexicon.roles.speaks.has(after.lower)
  return isNoun && isPlural && ends
}
