import { findEntity, skipPossessive } from '../entities/find-entity.ts'
import type { Determiner, Entity, PersonName } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Line } from '../line.ts'
import { findPerson } from '../people/find-person.ts'
import { findHead, type Head } from './find-head.ts'

/** Words before the head of a noun phrase; longer ones are lists. */
const MOST_WORDS_BEFORE_HEAD = 9
/** Words before the head that are neither listed nor names, as in "a weathered Greek admiral". */
const MOST_UNKNOWN_WORDS = 2

export interface BeforeHead {
  readonly head: Head
  readonly determiner: Determiner
  readonly owners: readonly Entity[]
  readonly ownerName: PersonName | null
  readonly isFormer: boolean
  readonly isDeputy: boolean
  readonly hasModifier: boolean
}

/** Everything up to the head: article, nationality, owner with "'s", "former", "senior"; null when no head follows. */
export function readBeforeHead(line: Line, at: number, lexicon: Lexicon): BeforeHead | null {
  const { roles } = lexicon
  const determiner = determinerAt(line, at, lexicon)
  const start = determiner ? at + 1 : at
  let index = start
  let unknown = 0
  let owners: readonly Entity[] = []
  let ownerName: PersonName | null = null
  let isPartial = false
  let isFormer = false
  let isDeputy = false
  let hasModifier = false
  while (index < line.words.length && index - at < MOST_WORDS_BEFORE_HEAD) {
    const word = line.words[index]
    if (!word) return null
    const head = findHead(line, index, lexicon)
    // An unknown small word before a title with a capital belongs to what went before: "at his desk Admiral Hall".
    if (head && unknown > 0 && line.words[head.from]?.isCapital) return null
    if (head) {
      const shown = isPartial ? 'partial' : determiner
      return { head, determiner: shown, owners, ownerName, isFormer, isDeputy, hasModifier }
    }
    const part = readOwner({ line, at: index, lexicon })
    if (part) {
      owners = part.owner ? [...owners, part.owner] : owners
      hasModifier ||= part.owner === null
      index = part.to
      continue
    }
    const named = index === start ? readOwnerName({ line, at: index, determiner, lexicon }) : null
    if (named) {
      ownerName = named.name
      index = named.to
      continue
    }
    const thing = index === start && determiner !== null ? behindThing(line, index) : index
    if (thing > index) {
      index = thing
      hasModifier = true
      continue
    }
    if (roles.former.has(word.lower)) isFormer = true
    else if (roles.deputy.has(word.lower)) isDeputy = true
    else if (roles.modifiers.has(word.lower)) hasModifier = true
    else if (roles.partials.has(word.lower)) isPartial = true
    else if (isUnknownAdjective(line, index, lexicon) && (determiner || word.isCapital) && unknown < MOST_UNKNOWN_WORDS)
      unknown++
    else if (!(word.text === '-' && word.isGlued && index > at)) return null
    index++
  }
  return null
}

/** Behind "ferry's" of "the ferry's captain". */
function behindThing(line: Line, at: number): number {
  const word = line.words[at]
  if (!word || !/^\p{Ll}{2,}$/u.test(word.text)) return at
  return skipPossessive(line, at + 1) === at + 2 ? at + 2 : at
}

interface OwnerPlace {
  readonly line: Line
  readonly at: number
  readonly lexicon: Lexicon
}

/** "Russian", "Russia's", "NATO"; without an owner for "Russia-backed". */
function readOwner({ line, at, lexicon }: OwnerPlace): { readonly owner: Entity | null; readonly to: number } | null {
  const entity = findEntity(line, at, lexicon)
  if (!entity || entity.form === 'demonym') return null
  const to = skipPossessive(line, entity.to)
  const next = line.words[to]
  if (next?.text === '-' && next.isGlued) {
    const behind = line.words[to + 1]
    return behind && !behind.isCapital ? { owner: null, to: to + 2 } : null
  }
  const isJoint = entity.form === 'adjective' && lexicon.roles.organisationLinks.has(next?.lower ?? '')
  return { owner: entity, to: isJoint && findEntity(line, to + 1, lexicon)?.form === 'adjective' ? to + 1 : to }
}

/** "Eden's", and without the ending before a government: "the Eden government". */
function readOwnerName({ line, at, determiner, lexicon }: OwnerPlace & { readonly determiner: Determiner }): {
  readonly name: PersonName
  readonly to: number
} | null {
  const name = findPerson(line, at, lexicon)
  if (!name) return null
  const to = skipPossessive(line, name.to)
  if (to > name.to) return determiner === null ? { name, to } : null
  return findHead(line, to, lexicon)?.noun.group.class === 'collective' ? { name, to } : null
}

function determinerAt(line: Line, at: number, lexicon: Lexicon): Determiner {
  const { roles } = lexicon
  const word = line.words[at]?.lower ?? ''
  if (roles.definite.has(word)) return 'definite'
  if (roles.indefinite.has(word)) return 'indefinite'
  if (roles.possessives.has(word)) return 'possessive'
  return roles.partials.has(word) ? 'partial' : null
}

function isUnknownAdjective(line: Line, at: number, lexicon: Lexicon): boolean {
  const { roles } = lexicon
  const word = line.words[at]
  const endsAsPeople = (text: string): boolean =>
    roles.adjectiveEndings.some((ending) => text.endsWith(ending) && text.length > ending.length + 2)
  if (word?.isCapital && /^\p{Lu}\p{Ll}{3,}$/u.test(word.text))
    return endsAsPeople(word.lower) && findHead(line, at + 1, lexicon) !== null
  if (!word || word.isCapital || !/^\p{Ll}{3,}$/u.test(word.text) || roles.neverNames.has(word.lower)) return false
  if (roles.speaks.has(word.lower) || roles.links.has(word.lower)) return false
  return endsAsPeople(word.lower) || findHead(line, at + 1, lexicon) !== null
}
