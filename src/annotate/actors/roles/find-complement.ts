import type { RoleNoun } from '../../../language/index.ts'
import { findEntity, skipArticle, skipPossessive } from '../entities/find-entity.ts'
import type { Entity, PersonName } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Line } from '../line.ts'
import { findPerson } from '../people/find-person.ts'

/** "The permanent envoy of the United Kingdom to NATO" has two. */
const MOST_COMPLEMENTS = 3
/** Small words between "at the" and the name: "of the 'think tank' Rand". */
const MOST_FILLERS = 5

export interface ComplementPlace {
  readonly line: Line
  /** Index behind the head. */
  readonly at: number
  readonly noun: RoleNoun
  readonly lexicon: Lexicon
}

export interface Complements {
  readonly to: number
  readonly owners: readonly Entity[]
  readonly ownerName: PersonName | null
}

/** What follows a head with "of", "at", "to" and belongs to it, with the states and bodies named there. */
export function behindComplements({ line, at, noun, lexicon }: ComplementPlace): Complements {
  const owners: Entity[] = []
  let ownerName: PersonName | null = null
  let to = at
  for (let count = 0; count < MOST_COMPLEMENTS; count++) {
    const link = line.words[to]
    if (!link || !noun.group.links.has(link.lower)) break
    const part = readComplement({ line, at: to, noun, lexicon })
    if (!part) break
    owners.push(...part.owners)
    ownerName ??= part.ownerName
    to = part.to
    if (part.ownerName) break
  }
  return { to, owners, ownerName }
}

function readComplement({ line, at, noun, lexicon }: ComplementPlace): Complements | null {
  const start = skipArticle(line, at + 1, lexicon)
  const head = line.words[at]
  let index = start
  const isLoose = start > at + 1 || isOf(line, at, lexicon)
  for (; index < start + (isLoose ? MOST_FILLERS : 1); index++) {
    const word = line.words[index]
    if (!word || word.isQuoted !== head?.isQuoted) {
      if (!word || !/^['‘’"“”]$/u.test(word.text)) break
    }
    const entity = findEntity(line, index, lexicon)
    if (entity) return withJoined({ line, entity, noun, lexicon })
    const person = word.isCapital ? findPerson(line, index, lexicon) : null
    if (person && (person.isSure || index === start)) {
      const to = skipPossessive(line, person.to)
      return to === person.to ? { to, owners: [], ownerName: person } : null
    }
    if (!isFiller(line, index, lexicon)) break
  }
  const isOther = lexicon.noun(line.words[start]?.plain ?? '')?.group.class === 'person'
  return (isOf(line, at, lexicon) || isOther) && noun.group.class === 'person'
    ? plainComplement(line, start, lexicon)
    : null
}

/** "Of India and Pakistan": behind a plural the owners may be several. */
function withJoined({
  line,
  entity,
  noun,
  lexicon,
}: {
  line: Line
  entity: Entity
  noun: RoleNoun
  lexicon: Lexicon
}): Complements | null {
  const first = behindEntity({ line, entity, lexicon })
  if (!first || noun.number === 'singular' || entity.form !== 'name') return first
  const owners = [entity]
  let { to } = first
  for (let index = to; ; ) {
    const word = line.words[index]
    const isJoint =
      word?.text === ',' || (lexicon.roles.organisationLinks.has(word?.lower ?? '') && !isLink(word?.lower, lexicon))
    const next = isJoint ? findEntity(line, skipArticle(line, index + 1, lexicon), lexicon) : null
    if (next?.form !== 'name' || /^['’]s?$/u.test(line.words[next.to]?.text ?? '')) break
    owners.push(next)
    to = next.to
    index = to
  }
  return { to, owners, ownerName: null }
}

function isLink(word: string | undefined, { roles }: Lexicon): boolean {
  return roles.links.has(word ?? '') || roles.definite.has(word ?? '')
}

/** "of" is the first of the links. */
function isOf(line: Line, at: number, lexicon: Lexicon): boolean {
  const [of] = lexicon.roles.links
  return line.words[at]?.lower === of
}

function isFiller(line: Line, at: number, lexicon: Lexicon): boolean {
  const { roles } = lexicon
  const word = line.words[at]
  if (!word) return false
  if (/^['‘’"“”-]$/u.test(word.text) || roles.definite.has(word.lower)) return true
  if (roles.links.has(word.lower)) return roles.links.has(line.words[at - 1]?.lower ?? '') === false
  const isBroad = word.isCapital && /^\p{Ll}/u.test(line.words[at + 1]?.text ?? '')
  if (roles.neverNames.has(word.lower) && !roles.modifiers.has(word.lower)) return isBroad
  if (/^['‘"“]$/u.test(line.words[at - 1]?.text ?? '')) return true
  const isCompound = line.words[at - 1]?.text === '-' && line.words[at - 1]?.isGlued === true
  return (
    /^\p{L}+$/u.test(word.text) && !roles.speaks.has(word.lower) && (isCompound || !/(?:ed|ing)$/u.test(word.lower))
  )
}

/** Takes the nouns along that an adjective needs ("of Russian diplomacy"), and refuses a place of time or motion. */
function behindEntity({ line, entity, lexicon }: { line: Line; entity: Entity; lexicon: Lexicon }): Complements | null {
  const { roles } = lexicon
  let to = entity.to
  if (entity.form === 'adjective') {
    const isNoun = (index: number): boolean => isSmallNoun(line.words[index], roles)
    if (!isNoun(to)) return null
    to++
    while (isNoun(to) && roles.complementNouns.has(line.words[to]?.lower ?? '')) to++
  }
  const behind = skipPossessive(line, to)
  if (behind > to) {
    const noun = line.words[behind]
    if (!noun || noun.isCapital || !/^\p{Ll}{3,}$/u.test(noun.text) || roles.neverNames.has(noun.lower)) return null
    to = behind + 1
    while (roles.complementNouns.has(line.words[to]?.lower ?? '')) to++
  }
  return { to, owners: [entity], ownerName: null }
}

/** "of the delegation", "of naval intelligence": small nouns up to the next small word or mark. */
function plainComplement(line: Line, start: number, lexicon: Lexicon): Complements | null {
  const { roles } = lexicon
  const isNoun = (index: number): boolean => isSmallNoun(line.words[index], roles)
  const first = line.words[start]
  const isBroad = first?.isCapital && roles.neverNames.has(first.lower) && isNoun(start + 1)
  if ((!isNoun(start) && !isBroad) || line.words[start + 1]?.text === '-') return null
  const isPair = isBroad || (roles.modifiers.has(first?.lower ?? '') && isNoun(start + 1))
  let to = isPair ? start + 2 : start + 1
  while (isNoun(to) && roles.complementNouns.has(line.words[to]?.lower ?? '')) to++
  return { to, owners: [], ownerName: null }
}

/** A word in small letters that can be a noun: no link, no verb of speech, none of the words that never name. */
function isSmallNoun(word: Line['words'][number] | undefined, roles: Lexicon['roles']): boolean {
  return (
    word !== undefined &&
    !word.isCapital &&
    /^\p{Ll}{3,}$/u.test(word.text) &&
    !roles.neverNames.has(word.lower) &&
    !roles.links.has(word.lower) &&
    !roles.speaks.has(word.lower)
  )
}
