import { childBy, headOf, lemmaOf, type TreeIndex } from '../../../language/index.ts'
import { findEntity } from '../entities/find-entity.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Line } from '../line.ts'
import { headIn } from '../pronouns/clause-place.ts'
import type { PlaceName } from './find-place-name.ts'

interface PlaceSign {
  readonly line: Line
  readonly tree: TreeIndex | null
  readonly name: PlaceName
  readonly lexicon: Lexicon
}

/** A city of so many people is known by its name alone. */
const KNOWN_CITY = 100_000

/** Whether words that are the name of a place stand for it here, and not for somebody of that name or for a common word. */
export function isSomewhere({ line, tree, name, lexicon }: PlaceSign): boolean {
  const { roles } = lexicon
  const first = line.words[name.from]
  const after = line.words[name.to]
  if (!first || isNamePart(line, name, lexicon)) return false
  if (name.within !== null) return true
  const [largest] = name.places
  if (!largest) return false
  const isCity = name.places.every(({ kind }) => kind === 'city')
  const isLong = name.to - name.from > 1
  const plain = first.lower
  const isOtherName = !isLong && (roles.names.given.has(plain) || roles.names.ambiguousFamilies.has(plain))
  const isWord = !isLong && (roles.neverNames.has(plain) || roles.calendar.has(plain) || lexicon.noun(plain) !== null)
  const isStated = hasPlaceWord(line, name, lexicon, isOtherName) || isAdverbial(line, tree, name, lexicon)
  if (isWord || line.isTitled || line.isShouted) return isStated && !(isWord && name.from === 0)
  if (isOtherName || (isSubjectOfSpeech(line, name, lexicon) && (largest.population ?? 0) < KNOWN_CITY)) return isStated
  if (!isCity || isLong) return true
  // At the head of a sentence the tree tells a name from a word: "Turin said nothing", "Most left".
  const isFirst = name.from === 0 && tree !== null && tree.tree.tags[0] === 'PROPN' && first.text.length > 3
  const isBare = after !== undefined && /^\p{Lu}\p{Ll}/u.test(after.text) && !after.isGlued
  return isStated || (!isBare && (name.from > 0 || isFirst) && (largest.population ?? 0) >= KNOWN_CITY)
}

/** "The London Gazette", "Jackson Hall": the words are part of a longer name. */
function isNamePart(line: Line, { from, to }: PlaceName, lexicon: Lexicon): boolean {
  const { roles } = lexicon
  const next = line.words[to]
  const before = line.words[from - 1]
  const isNameBefore =
    before !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(before.text) &&
    from > 1 &&
    !roles.neverNames.has(before.lower) &&
    !roles.calendar.has(before.lower) &&
    findEntity(line, from - 1, lexicon) === null &&
    !roles.placeNounsBefore.has(before.lower) &&
    lexicon.noun(before.lower) === null
  const isNameBehind =
    next !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !next.isGlued &&
    !roles.neverNames.has(next.lower) &&
    !roles.placeNounsAfter.has(next.lower) &&
    !roles.calendar.has(next.lower) &&
    lexicon.noun(next.lower) === null &&
    findEntity(line, to, lexicon) === null
  return !line.isTitled && !line.isShouted && (isNameBefore || isNameBehind)
}

function isSubjectOfSpeech(line: Line, { from, to }: PlaceName, { roles }: Lexicon): boolean {
  const next = line.words[to]?.lower ?? ''
  const before = line.words[from - 1]?.lower ?? ''
  return roles.speaks.has(next) || roles.speaks.has(before)
}

/** "In Goma", "the streets of Goma", "to Goma", "Goma airport"; what may be somebody's name is a place by fewer of them. */
function hasPlaceWord(line: Line, { from, to }: PlaceName, { roles }: Lexicon, isOtherName: boolean): boolean {
  const start = roles.definite.has(line.words[from - 1]?.lower ?? '') ? from - 1 : from
  const before = line.words[start - 1]?.lower ?? ''
  if (roles.locative.has(before) || (!isOtherName && roles.directional.has(before))) return true
  if (roles.placeNounsBefore.has(line.words[start - 2]?.lower ?? '') && roles.links.has(before)) return true
  const after = line.words[to]
  return after !== undefined && (roles.placeNounsAfter.has(after.lower) || isDatelineMark(line, from, to))
}

function isDatelineMark(line: Line, from: number, to: number): boolean {
  const rest = line.words.slice(to, to + 8)
  const dash = rest.findIndex(({ text }) => /^(?:[-–—]|--)$/u.test(text))
  return (
    from === 0 &&
    dash >= 0 &&
    rest.slice(0, dash).every((word) => word.isCapital || !/^\p{L}/u.test(word.text)) &&
    !rest[0]?.isGlued
  )
}

function isAdverbial(line: Line, tree: TreeIndex | null, { from, to }: PlaceName, { roles }: Lexicon): boolean {
  if (!tree) return false
  const head = headIn(tree, from, to)
  const preposition = childBy(tree, head, 'case')
  if (preposition === null || tree.relations[head] !== 'obl' || headOf(tree, head) === null) return false
  return roles.locative.has(lemmaOf(tree, preposition)) && line.words[from]?.isCapital === true
}
