import type { Entity, PersonName, RolePhrase } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Line } from '../line.ts'
import { findPerson } from '../people/find-person.ts'
import { behindComplements } from './find-complement.ts'
import type { Head } from './find-head.ts'
import { readBeforeHead } from './read-before-head.ts'

/** The noun phrase with a role at its head that begins at this word; null when none does. */
export function findRole(line: Line, at: number, lexicon: Lexicon): RolePhrase | null {
  const before = readBeforeHead(line, at, lexicon)
  if (!before) return null
  const { roles } = lexicon
  const { head, determiner, owners } = before
  const { group } = head.noun
  const complement = behindComplements({ line, at: head.to, noun: head.noun, lexicon })
  const allOwners = [...owners, ...complement.owners]
  const ownerName = before.ownerName ?? complement.ownerName
  const name = group.class === 'person' ? nameBehind({ line, at: complement.to, head, lexicon }) : null
  const role: RolePhrase = {
    from: at,
    to: name ? name.to : behindAnonymity(line, complement.to, lexicon),
    phrase: head.noun.phrase,
    singular: head.noun.singular,
    number: head.noun.number,
    gender: head.noun.gender,
    group,
    owners: allOwners,
    ownerName,
    determiner,
    isFormer: before.isFormer,
    isDeputy: before.isDeputy,
    hasModifier: before.hasModifier,
    headTo: head.to,
    phraseTo: complement.to,
    complement: complementWords({ line, from: head.to, to: complement.to, owners: complement.owners, lexicon }),
    name,
    isOpen: name === null && roles.relational.has(line.words[complement.to]?.lower ?? ''),
    standing: null,
  }
  return stands(line, role, lexicon) && !beginsEarly(line, role, lexicon) ? role : null
}

/** Whether the first word belongs to what stands before: "to press President Adams", "said that President Adams". */
function beginsEarly(line: Line, role: RolePhrase, lexicon: Lexicon): boolean {
  const { roles } = lexicon
  const first = line.words[role.from]
  if (!first) return false
  const [article] = roles.definite
  const isPointing = role.determiner === 'definite' && first.lower !== article
  if (isPointing && (role.owners.length > 0 || role.number === 'plural')) return true
  if (!role.name || first.isCapital) return false
  if (role.determiner === 'definite') return isPointing
  if (role.determiner === 'partial') return true
  const isTitle = role.owners.length === 0 && line.words[role.headTo - 1]?.isCapital
  return Boolean(isTitle) && roles.modifiers.has(first.lower) && !roles.former.has(first.lower)
}

interface ComplementRun {
  readonly line: Line
  readonly from: number
  readonly to: number
  readonly owners: readonly Entity[]
  readonly lexicon: Lexicon
}

function complementWords({ line, from, to, owners, lexicon }: ComplementRun): string {
  const { roles } = lexicon
  return line.words
    .slice(from, to)
    .filter((word, offset) => {
      const index = from + offset
      return !roles.definite.has(word.lower) && !owners.some((owner) => owner.from <= index && index < owner.to)
    })
    .map(({ lower }) => lower)
    .join(' ')
}

interface NamePlace {
  readonly line: Line
  readonly at: number
  readonly head: Head
  readonly lexicon: Lexicon
}

/** The name that follows a title without a comma: "Prime Minister Eden". */
function nameBehind({ line, at, head, lexicon }: NamePlace): PersonName | null {
  const first = line.words[at]
  if (!first?.isCapital || first.isQuoted !== line.words[head.from]?.isQuoted) return null
  const person = findPerson(line, at, lexicon)
  if (!person) return null
  if ((line.isTitled || line.isShouted) && !person.isSure) return null
  return person
}

function behindAnonymity(line: Line, at: number, lexicon: Lexicon): number {
  for (const words of lexicon.roles.anonymity) {
    const comma = line.words[at]?.text === ',' ? at + 1 : at
    for (const start of [at, comma]) {
      if (words.every((word, offset) => line.words[start + offset]?.lower === word)) return start + words.length
    }
  }
  return at
}

/** Whether the phrase says who it is about; "became president" and "sources of water" do not. */
function stands(line: Line, role: RolePhrase, lexicon: Lexicon): boolean {
  const group = role.group
  const hasOwner = role.owners.length > 0 || role.ownerName !== null
  if (role.name) return true
  if (!group) return hasOwner
  // "The Sons of the Reed" are no relatives.
  if (group.isKin && line.words[role.headTo - 1]?.isCapital) return false
  if (group.isKin) return role.owners.length === 0 && (role.ownerName !== null || role.determiner === 'possessive')
  if (group.needsOwner && !hasOwner) return false
  if (group.pluralOnly && role.number === 'singular') return false
  if (group.needsOwnerOrModifier && !hasOwner && !role.hasModifier) return false
  const isDetermined = role.determiner === 'definite' || role.determiner === 'indefinite'
  if (isDetermined || hasOwner) return hasOwner || isDetermined
  if (role.determiner === 'partial' || role.determiner === 'possessive') return group.class === 'person'
  const isNamePart = role.from > 0 && line.words[role.from]?.isCapital
  if (role.number === 'plural') return group.standsBare && !isNamePart
  const isApposed = line.words[role.from - 1]?.text === ',' && role.to > role.headTo
  return isApposed && (!lexicon.roles.determinedOnly.has(role.phrase) || role.to > role.headTo)
}
