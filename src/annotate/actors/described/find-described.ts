import type { Descriptor, SeveralDescriptor } from '../../../language/index.ts'
import { findEntity, skipArticle } from '../entities/find-entity.ts'
import type { Described, Entity, Several } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Line, textBetween } from '../line.ts'
import { findPerson } from '../people/find-person.ts'

/** Longer descriptors ("the military alliance") are not listed. */
const LONGEST_DESCRIPTOR_WORDS = 3
/** Words between article and noun: "the 30-nation military alliance" has four with its hyphen. */
const MOST_WORDS_BEFORE = 5

/** "The alliance", also with words before it ("the transatlantic alliance"), but not as part of a longer noun phrase. */
export function findDescribed(line: Line, at: number, lexicon: Lexicon): Described | null {
  const start = skipArticle(line, at, lexicon)
  const { roles } = lexicon
  const [article] = roles.definite
  if (start === at || line.words[at]?.lower !== article) return null
  const aged = findAged(line, at, lexicon)
  if (aged) return aged
  const named = findEntity(line, start, lexicon)
  if (named && named.form !== 'adjective') return null
  const owners: Entity[] = []
  let from = start
  for (; from < start + MOST_WORDS_BEFORE; ) {
    for (let to = from + LONGEST_DESCRIPTOR_WORDS; to > from; to--) {
      const noun = roles.plain(textBetween(line, from, to))
      const descriptors = descriptorsOf(noun, lexicon)
      if (descriptors.length > 0 && endsPhrase(line, to, lexicon))
        return describe({ from: at, to, noun, descriptors, owners }, line)
    }
    const next = behindModifier(line, from, lexicon)
    if (next === null) break
    if (next.owner) owners.push(next.owner)
    from = next.to
  }
  const only = line.words[start]
  const isShortForm =
    only?.isCapital && !line.isTitled && roles.organisationNouns.has(only.lower) && !line.words[start + 1]?.isCapital
  if (isShortForm && endsPhrase(line, start + 1, lexicon))
    return { from: at, to: start + 1, noun: roles.plain(only.text), descriptors: [], owners: [] }
  return null
}

/** "The 61-year-old", with a noun behind it or not. */
function findAged(line: Line, at: number, { roles }: Lexicon): Described | null {
  const [number, ...rest] = line.words.slice(at + 1, at + 6)
  const words = rest.filter(({ text }) => text !== '-')
  if (!/^[1-9]\d$/u.test(number?.text ?? '') || rest[0]?.text !== '-' || rest[0]?.isGlued !== true) return null
  if (!words.slice(0, 2).every(({ lower }) => roles.aged.has(lower)) || words.length < 2) return null
  const to = at + 6
  const noun = line.words[to]
  const hasNoun =
    noun !== undefined &&
    /^\p{Ll}{4,}$/u.test(noun.text) &&
    !roles.phraseFollows.has(noun.lower) &&
    !roles.speaks.has(noun.lower)
  return { from: at, to: hasNoun ? to + 1 : to, noun: number?.text ?? '', descriptors: [AGED], owners: [] }
}

/** It points to a person as a pronoun does. */
const AGED: Descriptor = { id: 'aged', types: ['person'], nouns: [], named: false, points: true, finds: {}, leaves: [] }

/** A noun with a capital is the short form of a name, and of nothing else. */
function describe(described: Described, line: Line): Described {
  const last = line.words[described.to - 1]
  const isName = last?.isCapital === true && !line.isTitled && !line.isShouted
  return isName && described.descriptors.every(({ types }) => !types.includes('bloc'))
    ? { ...described, descriptors: [] }
    : described
}

/** Behind an adjective, a number with its noun ("30-nation") or a nationality; null where something else stands. */
function behindModifier(
  line: Line,
  at: number,
  lexicon: Lexicon,
): { readonly to: number; readonly owner: Entity | null } | null {
  const { roles } = lexicon
  const word = line.words[at]
  if (!word) return null
  const entity = findEntity(line, at, lexicon)
  // "The South American bloc" is of a continent, and not of a state.
  if (roles.compass.has(word.lower) && line.words[at + 1]?.isCapital) return { to: at + 2, owner: null }
  if (entity) return entity.form === 'adjective' ? { to: entity.to, owner: entity } : null
  if (
    line.words[at + 1]?.text === '-' &&
    line.words[at + 1]?.isGlued &&
    /^[\p{L}\d]+$/u.test(line.words[at + 2]?.text ?? '')
  )
    return { to: at + 3, owner: null }
  const isAdjective =
    roles.modifiers.has(word.lower) || roles.adjectiveEndings.some((ending) => word.lower.endsWith(ending))
  return isAdjective ? { to: at + 1, owner: null } : null
}

/** "The two countries", "both sides", "the neighbours". */
export function findSeveral(line: Line, at: number, lexicon: Lexicon): Several | null {
  const { roles } = lexicon
  const first = line.words[at]?.lower ?? ''
  const [article] = roles.definite
  const isDefinite = first === article || roles.pluralDefinite.has(first)
  const own = isDefinite ? null : (roles.counts.get(first) ?? null)
  if (!isDefinite && first !== roles.both) return null
  const numeral = own === null ? (roles.counts.get(line.words[at + 1]?.lower ?? '') ?? null) : null
  const count = own ?? numeral
  let from = at + (numeral === null ? 1 : 2)
  for (let skipped = 0; skipped < 2; skipped++) {
    for (let to = from + LONGEST_DESCRIPTOR_WORDS; to > from; to--) {
      const noun = roles.plain(textBetween(line, from, to))
      const fitting = severalOf(noun, lexicon).filter(({ bare }) => count !== null || bare)
      if (fitting.length > 0 && endsPhrase(line, to, lexicon)) {
        return { from: at, to, noun, count, types: [...new Set(fitting.flatMap(({ types }) => types))] }
      }
    }
    if (!roles.modifiers.has(line.words[from]?.lower ?? '')) return null
    from++
  }
  return null
}

function descriptorsOf(noun: string, { roles }: Lexicon): readonly Descriptor[] {
  return roles.descriptors.filter(({ nouns }) => nouns.includes(noun))
}

function severalOf(noun: string, { roles }: Lexicon): readonly SeveralDescriptor[] {
  return roles.several.filter(({ nouns }) => nouns.includes(noun))
}

/** Whether no noun follows that would make the words before it a mere description: "the agency building". */
function endsPhrase(line: Line, at: number, lexicon: Lexicon): boolean {
  const next = line.words[at]
  if (!next) return true
  if (lexicon.roles.relational.has(next.lower)) return false
  const isDated =
    lexicon.roles.calendar.has(line.words[at + 1]?.lower ?? '') || /^\d/u.test(line.words[at + 1]?.text ?? '')
  if (lexicon.roles.topics.has(next.lower) && !isDated) return false
  if (next.isCapital && findPerson(line, at, lexicon)) return false
  if (next.text === '-' && next.isGlued) return false
  return !lexicon.roles.compoundTails.has(next.lower) && lexicon.roleWordsFrom(next.plain) === 0
}
