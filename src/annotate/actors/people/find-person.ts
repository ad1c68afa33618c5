import type { WorldActor } from '../../../world/index.ts'
import { findEntity } from '../entities/find-entity.ts'
import type { PersonName } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import { furthestEnd, type Line, textBetween, type Word } from '../line.ts'

/** More words than this belong to no one person's name. */
const LONGEST_NAME_WORDS = 6

/** The name of a person that begins at this word, with "Mr" or "Gen." before it; null when nothing here can be one. */
export function findPerson(line: Line, at: number, lexicon: Lexicon): PersonName | null {
  const { roles } = lexicon
  let nameFrom = at
  let honorific: string | null = null
  while (isHonorific(line, nameFrom, lexicon)) {
    honorific ??= plainTitle(line.words[nameFrom])
    nameFrom++
  }
  const known = knownPerson(line, nameFrom, lexicon)
  const shape = personShape({ line, at: nameFrom, lexicon, isTitled: honorific !== null })
  const to = Math.max(known?.to ?? 0, shape?.to ?? 0)
  if (to === 0) return null
  const isListed = known !== null && known.to === to
  const words = nameWords(line, nameFrom, to)
  return {
    from: at,
    to,
    nameFrom,
    words,
    honorific,
    gender: honorific === null ? null : (roles.honorifics.get(honorific) ?? null),
    known: isListed ? known.people : [],
    isFull: words.length > 1 && !roles.particles.has((words[0] ?? '').toLowerCase()),
    isSure: isListed || honorific !== null || (shape?.isSure ?? false),
    isArgument: false,
    isSpeaker: false,
  }
}

/** Whether a title that only stands before names does so here. */
function isHonorific(line: Line, at: number, lexicon: Lexicon): boolean {
  const word = line.words[at]
  const next = line.words[at + 1]
  return (
    word?.isCapital === true &&
    lexicon.roles.honorifics.has(plainTitle(word)) &&
    next?.isCapital === true &&
    /^\p{L}/u.test(next.text) &&
    !next.isGlued &&
    !isInitial(line, at) &&
    (isHonorific(line, at + 1, lexicon) || findEntity(line, at + 1, lexicon)?.form !== 'organisation')
  )
}

/** The "M." of "M. K. Narayanan", and not that of "M. Mollet". */
function isInitial(line: Line, at: number): boolean {
  const [word, next, after] = line.words.slice(at, at + 3)
  const isShort = /^\p{L}\.?$/u.test(word?.text ?? '')
  return isShort && (!/^\p{L}{3,}/u.test(next?.text ?? '') || after?.isCapital === true)
}

function plainTitle(word: Word | undefined): string {
  return (word?.lower ?? '').replaceAll('.', '')
}

function knownPerson(line: Line, at: number, lexicon: Lexicon): { to: number; people: readonly WorldActor[] } | null {
  const first = line.words[at]
  const longest = first?.isCapital ? lexicon.world.longestNameFrom(first.text) : 0
  for (let to = longest === 0 ? at : furthestEnd(line, at, longest); to > at; to--) {
    const people = lexicon.world
      .named(textBetween(line, at, to))
      .flatMap(({ actor }) => (actor.type === 'person' ? [actor] : []))
    if (people.length > 0) return { to, people }
  }
  return null
}

interface ShapeSearch {
  readonly line: Line
  readonly at: number
  readonly lexicon: Lexicon
  readonly isTitled: boolean
}

/** Capitals, initials and particles that can be one person's name. */
function personShape({ line, at, lexicon, isTitled }: ShapeSearch): { to: number; isSure: boolean } | null {
  const { roles } = lexicon
  const { given } = roles.names
  const first = line.words[at]
  const behindParticles = first && !first.isCapital ? particlesFrom(line, at, lexicon) : at
  if (behindParticles > at) return { to: behindParticles + 1, isSure: false }
  if (!first || !canBeName(line, at, lexicon)) return null
  const isGiven = (word: Word | undefined): boolean => word !== undefined && given.has(word.lower)
  const most = line.isTitled || line.isShouted ? 2 : LONGEST_NAME_WORDS
  let to = at + 1
  let count = 1
  while (count < most) {
    const word = line.words[to]
    const next = line.words[to + 1]
    if (!word || word.isQuoted !== first.isQuoted) break
    if (
      (word.text === '-' || /^['’]$/u.test(word.text)) &&
      word.isGlued &&
      next?.isGlued &&
      /^\p{L}/u.test(next.text)
    ) {
      const isEastern = roles.names.familyFirstNames.has(first.lower)
      if (!next.isCapital && !isEastern && !roles.particles.has(line.words[to - 1]?.lower ?? '')) break
      to += 2
      continue
    }
    const particles = particlesFrom(line, to, lexicon)
    if (particles > to) {
      to = particles
      continue
    }
    const isInitial = /^\p{Lu}\.?$/u.test(word.text)
    const isSuffix = roles.suffixes.has(word.lower.replaceAll('.', ''))
    if (isInitial && (next?.isCapital || word.text.endsWith('.'))) {
      to++
      continue
    }
    const follows =
      canBeName(line, to, lexicon) || isSuffix || (isGiven(line.words[to - 1]) && isPlainName(line, to, lexicon))
    if (!follows) break
    to++
    count++
  }
  const endsWithInitial = /^\p{Lu}\.$/u.test(line.words[to - 1]?.text ?? '')
  if (endsWithInitial && count === 1) return isTitled || isGiven(first) ? { to, isSure: false } : null
  const run = line.words.slice(at, to)
  const hasInitial = run.slice(1, -1).some((word) => /^\p{Lu}\.?$/u.test(word.text)) || /^\p{Lu}\.$/u.test(first.text)
  const isLong = count === 3 || run.some((word) => word.text === '-')
  const isPlain = count === 2 && !roles.names.ambiguousFamilies.has(first.lower) && !isGiven(run[1])
  const isEastern = roles.names.familyFirstNames.has(first.lower) && (isLong || isPlain) && !line.isTitled
  const isParticle = (word: Word | undefined): boolean => word?.isCapital === false && roles.particles.has(word.lower)
  const hasArticle = run.some((word, index) => word.text === '-' && isParticle(run[index - 1]))
  const isSure = (count > 1 && (isGiven(first) || hasInitial || isEastern)) || (hasArticle && !line.isTitled)
  if (/^\p{Lu}\.?$/u.test(first.text) && count === 1) return null
  return { to, isSure }
}

function canBeName(line: Line, at: number, lexicon: Lexicon): boolean {
  const { roles } = lexicon
  const word = line.words[at]
  if (!word?.isCapital || !/^\p{L}/u.test(word.text)) return false
  if (word.isShout && !line.isShouted && !/^I{1,3}V?$/u.test(word.text)) return false
  if (roles.calendar.has(word.lower) && !isBearer(line, at, lexicon)) return false
  const isGiven = roles.names.given.has(word.lower)
  if (roles.neverNames.has(word.lower) && !isGiven && !roles.calendar.has(word.lower)) return false
  const noun = lexicon.noun(word.plain)
  if (noun && !isGiven) return false
  if (roles.organisationNouns.has(word.lower) && !isGiven) return false
  if ((line.isTitled || line.isShouted) && roles.speaks.has(word.lower)) return false
  const entity = findEntity(line, at, lexicon)
  return entity === null || (isGiven && entity.to === at + 1 && Boolean(line.words[at + 1]?.isCapital))
}

/** "Theresa May", "May would not say": the name of a month that is somebody's. */
function isBearer(line: Line, at: number, { roles }: Lexicon): boolean {
  const next = line.words[at + 1]?.lower ?? ''
  const isSubject = roles.nominalFollows.has(next) || roles.speaks.has(next)
  const before = line.words[at - 1]?.lower ?? ''
  return roles.names.given.has(before) || (isSubject && !roles.links.has(before))
}

/** A single capital word that stands behind a given name, whatever else it may name: "Michael Jordan". */
function isPlainName(line: Line, at: number, lexicon: Lexicon): boolean {
  const word = line.words[at]
  const { roles } = lexicon
  if (!word?.isCapital || word.isShout || line.isTitled || line.isShouted || roles.calendar.has(word.lower))
    return false
  if (lexicon.noun(word.plain) || roles.neverNames.has(word.lower)) return false
  const entity = findEntity(line, at, lexicon)
  return entity !== null && entity.to === at + 1 && (entity.form === 'name' || entity.form === 'metonym')
}

/** The index behind "von der" or "al-" when a capital follows; the same index otherwise. */
function particlesFrom(line: Line, at: number, lexicon: Lexicon): number {
  let index = at
  while (index < at + 3) {
    const word = line.words[index]
    if (!word || !lexicon.roles.particles.has(word.lower) || word.isQuoted !== line.words[at]?.isQuoted) break
    index++
    if (line.words[index]?.text === '-' && line.words[index]?.isGlued) index++
  }
  const next = line.words[index]
  const isName = index > at && next?.isCapital && !next.isShout && canBeName(line, index, lexicon)
  return isName ? index : at
}

/** The words of the name as compared: hyphenated parts together, marks and suffix stops apart. */
function nameWords(line: Line, from: number, to: number): readonly string[] {
  return textBetween(line, from, to).split(' ').filter(Boolean)
}
