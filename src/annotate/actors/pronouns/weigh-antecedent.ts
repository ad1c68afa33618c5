import { childBy, clauseKind, conjunctsOf, headOf, lemmaOf, type TreeIndex } from '../../../language/index.ts'
import type { Line } from '../line.ts'
import type { Antecedent } from './antecedent.ts'
import { type ClausePlace, type ClauseRole, placeOf, subjectOf, topOfName } from './clause-place.ts'
import type { Pronoun } from './find-pronouns.ts'

/** A pronoun in its sentence. */
export interface PronounPlace extends ClausePlace {
  readonly pronoun: Pronoun
  readonly line: Line
  readonly tree: TreeIndex
  /** Whether its clause tells what somebody said. */
  readonly isSaying: boolean
  /** Whether the predicate of a line is a verb of saying. */
  readonly says: (line: number, predicate: number) => boolean
  /** Prepositions before a place from which words come: "from". */
  readonly sources: ReadonlySet<string>
  /** Words that join a quotation to the sentence around it. */
  readonly openers: ReadonlySet<string>
  /** Paragraph of a line. */
  readonly paragraphOf: (line: number) => number
  /** How often an actor was meant in the lines before. */
  readonly timesMeant: (actor: string) => number
}

/** What a place in its clause is worth; subjects are what texts go on about. All weights here were set on the pronouns of
 *  `npm run bench -- actors`, by whole and half steps; none decides alone. */
const ROLE_WEIGHT: Readonly<Record<ClauseRole, number>> = {
  subject: 3,
  object: 1.6,
  oblique: 1.2,
  possessor: 1.5,
  other: 0.9,
}
const MAIN_CLAUSE = 0.5
/** "Hall left and Ito stayed. He ...": the last of them. */
const LAST_CLAUSE = 0.8
/** By how many sentences back it stands. */
const DISTANCE = [1, 0, -1.6, -2.4, -2.9, -3.3] as const
const OTHER_PARAGRAPH = -0.4
/** The subject of the pronoun's own clause, for "its". */
const OWN_SUBJECT = 2.8
/** "Hall said she", "Athens said it": whoever says it. */
const SAYER_ABOVE = 1.5
/** The subject of the clause above: "Hall left before she spoke". */
const SUBJECT_ABOVE = 0.8
/** "Hall and his envoy". */
const JOINED = 7
const SEAT_AHEAD = 5
const SAME_ROLE = 0.6
/** What is done to "it" is done to a thing more often than to whoever acts. */
const OBJECT_OF_SUBJECT = -0.8
const BOTH_SAY = 0.8
const SAME_PRONOUN = 0.4
const QUOTED_APART = -1.5
const UNKNOWN_GENDER = -0.6
/** A state or body that "they" means, as British papers have it. */
const SINGULAR_THEY = -1.2
const SINGULAR_THEM = -2.4
const SPEAKING_THING = -2
const EACH_TIME_MEANT = 0.15
const MOST_TIMES_MEANT = 0.6
/** "In his speech Hall said": a pronoun before the subject that it means. */
const AHEAD = -0.9

/** How likely a pronoun means an antecedent; null when it cannot. */
export function weighAntecedent(place: PronounPlace, one: Antecedent): number | null {
  if (!agrees(place.pronoun, one) || isBarred(place, one)) return null
  const { pronoun, line } = place
  const back = line.index - one.line
  const isAhead = back === 0 && one.from > pronoun.word
  if (isAhead && !isFronted(place, one)) return null
  const distance = DISTANCE[back]
  if (distance === undefined) return null
  let weight = ROLE_WEIGHT[one.role] + distance + (isAhead ? AHEAD : 0)
  if (one.isMain) weight += MAIN_CLAUSE
  if (back > 0 && pronoun.form.number === 'singular' && one.isJoined && one.role === 'subject') weight += LAST_CLAUSE
  if (place.paragraphOf(one.line) !== line.paragraph) weight += OTHER_PARAGRAPH
  if (one.isQuoted !== (line.words[pronoun.word]?.isQuoted ?? false)) weight += one.isQuoted ? QUOTED_APART : 0
  if (pronoun.form.gender !== null && one.gender === null) weight += UNKNOWN_GENDER
  if (pronoun.form.number === 'plural' && one.number === 'singular')
    weight += pronoun.form.case === 'object' ? SINGULAR_THEM : SINGULAR_THEY
  if (one.isPronoun) weight += SAME_PRONOUN
  if (one.role === place.role) weight += SAME_ROLE
  if (place.role === 'object' && one.role === 'subject' && pronoun.form.person === false) weight += OBJECT_OF_SUBJECT
  if (place.isSaying && place.role === 'subject') {
    if (one.isThing) weight += SPEAKING_THING
    else if (one.role === 'subject' && place.says(one.line, one.predicate)) weight += BOTH_SAY
  }
  if (back === 0) weight += withinSentence(place, one)
  const times = Math.max(0, ...one.actors.map(place.timesMeant))
  return weight + Math.min(MOST_TIMES_MEANT, times * EACH_TIME_MEANT)
}

/** Number, gender and kind. */
function agrees({ form }: Pronoun, one: Antecedent): boolean {
  if (form.person !== null && one.isPerson !== null && form.person !== one.isPerson) return false
  if (form.person === true && one.isThing) return one.isAnybody && form.number === 'singular'
  if (form.person === false && one.isAnybody) return false
  if (form.gender !== null && one.gender !== null && form.gender !== one.gender) return false
  if (form.number === one.number) return true
  // One body may be "they"; one person or thing is not, nor are several "it".
  return form.number === 'plural' && one.isPerson === false
}

/** What syntax forbids: a pronoun inside its own antecedent, or one that shares the clause of an argument without "-self". */
function isBarred(place: PronounPlace, one: Antecedent): boolean {
  const { pronoun, tree } = place
  if (one.line !== place.line.index) return false
  if (one.from <= pronoun.word && pronoun.word < one.to) return true
  if (pronoun.isPossessive) {
    // "His counterpart, Hall": the counterpart is somebody else.
    const owned = headOf(tree, pronoun.word)
    return owned !== null && topOfName(tree, one.head) === topOfName(tree, owned) && one.from > pronoun.word
  }
  if (pronoun.form.case === 'reflexive') return one.predicate !== place.predicate
  if (isSeatAhead(place, one)) return false
  if (one.predicate === place.predicate && isArgument(one.role)) return true
  const isObject = place.role !== 'subject'
  return isObject && one.head === subjectOf(tree, place.predicate)
}

function isArgument(role: ClauseRole): boolean {
  return role === 'subject' || role === 'object' || role === 'oblique'
}

/** What stands before the main clause may point ahead to its subject. */
function isFronted(place: PronounPlace, one: Antecedent): boolean {
  const { tree, pronoun } = place
  if (one.role !== 'subject' || one.isQuoted) return false
  const above = one.predicate
  let current: number | null = pronoun.word
  let part = pronoun.word
  while (current !== null && current !== above) {
    part = current
    current = headOf(tree, current)
  }
  return current === above && FRONTED.has(tree.relations[part] as string) && (tree.last[part] as number) < one.from
}

const FRONTED: ReadonlySet<string> = new Set(['advcl', 'obl'])

function withinSentence(place: PronounPlace, one: Antecedent): number {
  const { tree, pronoun } = place
  if (isSeatAhead(place, one)) return SEAT_AHEAD
  if (pronoun.isPossessive && isJoinedTo(place, one)) return JOINED
  const own = subjectOf(tree, place.predicate)
  const isOwn = own !== null && (one.head === own || topOfName(tree, one.head) === own)
  if ((pronoun.isPossessive || pronoun.form.case === 'reflexive') && isOwn) return OWN_SUBJECT
  if (isSayerAbove(place, one)) return SAYER_ABOVE
  return isSubjectAbove(place, one) ? SUBJECT_ABOVE : 0
}

/** "Hall and his envoy", "the United States and its allies". */
function isJoinedTo({ tree, pronoun }: PronounPlace, one: Antecedent): boolean {
  const owned = headOf(tree, pronoun.word)
  if (owned === null || one.from > pronoun.word) return false
  const joined = conjunctsOf(tree, owned)
  return (
    joined.length > 1 &&
    joined[0] !== owned &&
    (joined.includes(one.head) || joined.includes(topOfName(tree, one.head)))
  )
}

/** "From Moscow they declared": those who sit there. */
function isSeatAhead({ tree, pronoun, role, predicate, line, sources }: PronounPlace, one: Antecedent): boolean {
  if (role !== 'subject' || pronoun.form.number !== 'plural' || one.isPerson !== false || one.line !== line.index)
    return false
  const preposition = childBy(tree, one.head, 'case')
  const isFrom = preposition !== null && sources.has(lemmaOf(tree, preposition))
  return isFrom && one.role === 'oblique' && (one.predicate === predicate || one.from === pronoun.word - 1)
}

/** The subject of the clause on which the pronoun's own clause hangs as its reason, time or condition. */
function isSubjectAbove({ tree, predicate }: PronounPlace, one: Antecedent): boolean {
  const above = headOf(tree, predicate)
  return above !== null && tree.relations[predicate] === 'advcl' && one.head === subjectOf(tree, above)
}

/** Whether the antecedent says, as the subject of a clause above, what the pronoun stands in. */
function isSayerAbove({ tree, predicate, says, line }: PronounPlace, one: Antecedent): boolean {
  if (one.role !== 'subject') return false
  let current = predicate
  for (let steps = 0; steps < MOST_CLAUSES_UP; steps++) {
    const head = headOf(tree, current)
    if (head === null) return false
    const kind = clauseKind(tree, current)
    if (kind === 'complement' && head === one.predicate && says(line.index, head)) return true
    current = head
  }
  return false
}

const MOST_CLAUSES_UP = 24

/** A pronoun with its place in its clause. */
export function placePronoun(
  pronoun: Pronoun,
  surroundings: Omit<PronounPlace, keyof ClausePlace | 'pronoun' | 'isSaying'>,
): PronounPlace {
  const place = placeOf(surroundings.tree, pronoun.word)
  return { ...surroundings, ...place, pronoun, isSaying: surroundings.says(surroundings.line.index, place.predicate) }
}
