import { slugOf } from '../../../model/index.ts'
import type { WorldActor } from '../../../world/index.ts'
import type { CoinedName } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Line, Word } from '../line.ts'
import { findEntity, skipPossessive } from './find-entity.ts'

/** "Varonia"; initials and shorter words are too often something else. */
const NAME_SHAPE = /^\p{Lu}\p{Ll}{3,}$/u

/** States that the tables do not know, by their names and adjectives: words that have what only states have ("the government of
 *  Varonia", "Varonia's foreign minister", "the Varonian army"). Empty for most texts. */
export function coinStates(lines: readonly Line[], lexicon: Lexicon): ReadonlyMap<string, CoinedName> {
  const unknown = unknownNames(lines, lexicon)
  const names = [...unknown].filter(([name, signs]) => signs.has('state') || hasAdjective(name, unknown, lexicon))
  const coined = new Map<string, CoinedName>()
  for (const [name] of names) {
    if (unknown.get(name)?.has('adjective') && !unknown.get(name)?.has('state')) continue
    const actor = stateCalled(name)
    coined.set(name, { actor, form: 'name' })
    for (const [other, signs] of unknown) {
      if (signs.has('adjective') && isAdjectiveOf(other, name, lexicon)) coined.set(other, { actor, form: 'adjective' })
    }
  }
  return coined
}

type Sign = 'state' | 'adjective' | 'person'

/** Capitals that stand alone and name nothing that is known, with what stands beside them anywhere in the text. */
function unknownNames(lines: readonly Line[], lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<Sign>> {
  const names = new Map<string, Set<Sign>>()
  for (const line of lines) {
    if (line.isTitled || line.isShouted) continue
    line.words.forEach((word, index) => {
      if (!NAME_SHAPE.test(word.text) || isListed(line, index, word, lexicon)) return
      const signs = names.get(word.text) ?? new Set()
      names.set(word.text, signs)
      for (const sign of signsAt(line, index, lexicon)) signs.add(sign)
    })
  }
  for (const [name, signs] of names) if (signs.has('person')) names.delete(name)
  return names
}

function isListed(line: Line, at: number, word: Word, lexicon: Lexicon): boolean {
  const { roles, world } = lexicon
  return (
    roles.neverNames.has(word.lower) ||
    roles.calendar.has(word.lower) ||
    roles.names.given.has(word.lower) ||
    lexicon.noun(word.plain) !== null ||
    roles.organisationNouns.has(word.lower) ||
    world.named(word.text).length > 0 ||
    world.placesNamed(word.text).length > 0 ||
    lexicon.families(roles.names.skeleton(word.text)).length > 0 ||
    findEntity(line, at, lexicon) !== null
  )
}

function signsAt(line: Line, at: number, { roles }: Lexicon): readonly Sign[] {
  const before = line.words[at - 1]
  const earlier = line.words[at - 2]
  const next = line.words[at + 1]
  const behind = skipPossessive(line, at + 1)
  const isPartBehind = next?.isCapital === true && !next.isGlued && NAME_SHAPE.test(next.text)
  const isPartBefore =
    before?.isCapital === true && NAME_SHAPE.test(before.text) && (at > 1 || roles.names.given.has(before.lower))
  const isCalled = before !== undefined && roles.honorifics.has(before.lower.replaceAll('.', ''))
  if (isPartBehind || isPartBefore || isCalled) return ['person']
  const article = roles.definite.has(before?.lower ?? '')
  const link = article ? earlier : before
  const isOf = roles.links.has(link?.lower ?? '') && roles.ofStates.has(line.words[at - (article ? 3 : 2)]?.lower ?? '')
  const owned = line.words[behind]?.lower ?? ''
  const isOwner =
    behind > at + 1 &&
    [owned, `${owned} ${line.words[behind + 1]?.lower ?? ''}`].some((noun) => roles.ofStates.has(noun))
  const isAdjective = behind === at + 1 && roles.ofStates.has(owned)
  return [...(isOf || isOwner ? (['state'] as const) : []), ...(isAdjective ? (['adjective'] as const) : [])]
}

function hasAdjective(name: string, unknown: ReadonlyMap<string, ReadonlySet<Sign>>, lexicon: Lexicon): boolean {
  return [...unknown].some(([other, signs]) => signs.has('adjective') && isAdjectiveOf(other, name, lexicon))
}

/** "Varonian" of "Varonia". */
function isAdjectiveOf(word: string, name: string, { roles }: Lexicon): boolean {
  const stem = name.replace(/[aeiouy]+$/u, '')
  return (
    word !== name &&
    word.startsWith(stem) &&
    roles.nationalEndings.some((ending) => word === stem + ending || word === name + ending)
  )
}

function stateCalled(name: string): WorldActor {
  const id = slugOf(name)
  return {
    id,
    name,
    type: 'state',
    country: id,
    aliases: [],
    offices: [],
    description: null,
    gender: null,
    from: null,
    to: null,
  }
}
