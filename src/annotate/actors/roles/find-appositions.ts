import type { Finding, PersonName, RolePhrase } from '../finding.ts'
import { runOf } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Line } from '../line.ts'
import { isLooselyBeside } from '../people/is-somebody.ts'

/** How many words may tell when a role was held. */
const LONGEST_TERM_WORDS = 7

/** A role and a name that a comma puts side by side: one and the same person. */
export interface Apposition {
  readonly role: RolePhrase
  readonly name: PersonName
}

/** "The envoy, Ann Hall, ..." and "Ann Hall, the envoy of Britain, ...", but not the items of a list. */
export function findAppositions(line: Line, findings: readonly Finding[], lexicon: Lexicon): readonly Apposition[] {
  const all = findings
  const actors = all.filter((one, index) => !isWhereRoleIsHeld(line, all[index - 1], one, lexicon))
  return appositionsAmong(line, actors, lexicon)
}

/** "Their envoy in Athens, Ann Hall": the place behind a role belongs to it. */
function isWhereRoleIsHeld(line: Line, left: Finding | undefined, one: Finding, { roles }: Lexicon): boolean {
  if (one.kind !== 'place' || left?.kind !== 'role' || left.role.name) return false
  const { from, to } = one.place
  return (
    left.role.to === from - 1 && roles.locative.has(line.words[from - 1]?.lower ?? '') && line.words[to]?.text === ','
  )
}

function appositionsAmong(line: Line, findings: readonly Finding[], lexicon: Lexicon): readonly Apposition[] {
  return findings.flatMap((left, index) => {
    const right = findings[index + 1]
    if (!right || !(isBesideComma(line, left, right) || isLoose(line, left, right))) return []
    if (isJoinedFurther(line, findings, index, lexicon)) return []
    if (left.kind === 'role' && right.kind === 'person')
      return isSingle(left.role) ? [{ role: left.role, name: right.person }] : []
    // "His successor, General Ann Hall".
    if (left.kind === 'role' && isSingle(left.role) && right.kind === 'role' && right.role.name?.isFull)
      return [{ role: left.role, name: right.role.name }]
    const name = left.kind === 'person' ? left.person : left.kind === 'role' ? left.role.name : null
    if (!name || right.kind !== 'role' || right.role.name || !isSingle(right.role)) return []
    if (belongsToNext(line, findings, index)) return []
    return [{ role: right.role, name }]
  })
}

/** "According to Hall, the envoy, Ann Smith, left": the role between two names goes with the one behind it. */
function belongsToNext(line: Line, findings: readonly Finding[], index: number): boolean {
  const role = findings[index + 1]
  const next = findings[index + 2]
  if (!role || next?.kind !== 'person' || !next.person.isFull) return false
  return isBesideComma(line, role, next) && line.words[next.person.to]?.text === ','
}

function isSingle(role: RolePhrase): boolean {
  return (
    role.name === null && role.number === 'singular' && role.group?.class === 'person' && role.determiner !== 'partial'
  )
}

function isBesideComma(line: Line, left: Finding, right: Finding): boolean {
  const { to } = runOf(left)
  const { from } = runOf(right)
  const comma = line.words[from - 1]
  return (
    comma?.text === ',' &&
    comma.isQuoted === line.words[from]?.isQuoted &&
    (from === to + 1 || isTerm(line, to, from - 1) || isPlaceOfRole(line, left, to, from - 1))
  )
}

function isLoose(line: Line, left: Finding, right: Finding): boolean {
  const isRole = left.kind === 'role' && right.kind === 'person' && right.person.isFull
  return isRole && line.words[right.person.from - 1]?.text === ',' && isLooselyBeside(line, left.role.to, right.person)
}

/** "In Athens" between a role and its comma. */
function isPlaceOfRole(line: Line, left: Finding, from: number, to: number): boolean {
  return (
    left.kind === 'role' &&
    to - from > 1 &&
    to - from <= MOST_PLACE_WORDS &&
    line.words.slice(from + 1, to).every((word) => word.isCapital)
  )
}

/** "in New York City". */
const MOST_PLACE_WORDS = 4

/** "in the years 2014-2016": small words and at least one number between a role and its comma. */
function isTerm(line: Line, from: number, to: number): boolean {
  const words = line.words.slice(from, to)
  return (
    words.length <= LONGEST_TERM_WORDS &&
    words.some(({ text }) => /\d/u.test(text)) &&
    words.every(({ text }) => /^(?:\p{Ll}+|\d+|[-–])$/u.test(text))
  )
}

/** A third item behind an "and" makes it a list: "Hall, the envoy and the general". */
function isJoinedFurther(line: Line, findings: readonly Finding[], index: number, lexicon: Lexicon): boolean {
  const right = findings[index + 1]
  const third = findings[index + 2]
  if (!right || !third) return false
  const { to } = runOf(right)
  const joint = line.words[to]
  const { roles } = lexicon
  return (
    joint !== undefined &&
    roles.organisationLinks.has(joint.lower) &&
    !roles.links.has(joint.lower) &&
    runOf(third).from === to + 1
  )
}
