import { childBy, headOf, lemmaOf, type TreeIndex } from '../../../language/index.ts'
import { skipPossessive } from '../entities/find-entity.ts'
import type { Entity } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Line } from '../line.ts'
import { headIn, topOfName } from '../pronouns/clause-place.ts'

/** How far before the name a word of motion makes "to" and "from" speak of travel. */
const MOTION_REACH = 4

export interface PlaceQuestion {
  readonly line: Line
  /** Null where the line has none. */
  readonly tree: TreeIndex | null
  /** A capital or seat that may stand for those who sit there. */
  readonly entity: Entity
  /** Index behind the last such name that was a place; -1 before any. */
  readonly lastPlace: number
  readonly lexicon: Lexicon
}

/** Whether the name of a capital or seat means the place itself here: "in Moscow", "to Geneva", "Moscow summit". */
export function isPlace({ line, tree, entity, lastPlace, lexicon }: PlaceQuestion): boolean {
  const { roles } = lexicon
  const start = roles.definite.has(line.words[entity.from - 1]?.lower ?? '') ? entity.from - 1 : entity.from
  const before = line.words[start - 1]?.lower ?? ''
  const after = line.words[entity.to]
  const behind = line.words[entity.to + 1]
  const possessed = skipPossessive(line, entity.to)

  if (isDateline(line, entity)) return true
  if (possessed === entity.to) {
    if (after && roles.placeNounsAfter.has(after.lower)) return true
    if (
      after?.text === ',' &&
      behind?.isCapital &&
      lexicon.world.named(behind.text).some(({ kind }) => kind === 'name')
    ) {
      return roles.locative.has(before) || roles.directional.has(before)
    }
  }
  const isJoined = before === ',' || (roles.organisationLinks.has(before) && !roles.links.has(before))
  if (isJoined && lastPlace >= 0 && start - lastPlace === 1) return true
  const hasArticle = start < entity.from
  if (hasArticle && roles.seatPronouns.has(after?.lower ?? '')) return false
  if (roles.locative.has(before)) return possessed === entity.to || Boolean(line.words[possessed]?.isCapital)
  if (roles.placeNounsBefore.has(line.words[start - 2]?.lower ?? '') && roles.links.has(before)) return true
  if (tree && possessed === entity.to && isReached(line, tree, entity, lexicon)) return true
  if (!roles.directional.has(before)) return false
  return isTravel({ line, start, entity, lexicon })
}

/** What the tree tells of a place: "fell on Athens", "bound for Athens", "the train to Athens". */
function isReached(line: Line, tree: TreeIndex, { from, to }: Entity, { roles }: Lexicon): boolean {
  const head = topOfName(tree, headIn(tree, from, to))
  const preposition = childBy(tree, head, 'case')
  const above = headOf(tree, head)
  if (above !== null && preposition === null && tree.relations[head] === 'obj')
    return roles.taken.has(lemmaOf(tree, above))
  if (preposition === null || above === null) return false
  const link = lemmaOf(tree, preposition)
  const words = [lemmaOf(tree, above), line.words[above]?.lower ?? '']
  if (roles.paths.has(link)) return true
  if (roles.directional.has(link)) return words.some((word) => roles.motion.has(word))
  return roles.descents.has(link) && words.some((word) => roles.falls.has(word))
}

/** "from Washington to Geneva", "flew to Moscow"; but "from Moscow they answered" speaks of those who sit there. */
function isTravel({
  line,
  start,
  entity,
  lexicon,
}: {
  line: Line
  start: number
  entity: Entity
  lexicon: Lexicon
}): boolean {
  const { roles } = lexicon
  const after = line.words[entity.to]?.lower ?? ''
  if (roles.seatPronouns.has(after)) return false
  const moves = line.words.slice(Math.max(0, start - 1 - MOTION_REACH), start - 1)
  if (moves.some((word) => roles.motion.has(word.lower))) return true
  const isFromTo = roles.directional.has(after) && line.words[entity.to + 1]?.isCapital
  return Boolean(isFromTo)
}

/** "GENEVA (Agency) -", "LONDON, Oct 26 -": where the report was filed. */
function isDateline(line: Line, entity: Entity): boolean {
  if (entity.from > 0) return false
  const rest = line.words.slice(entity.to, entity.to + 8)
  const [next] = rest
  const dash = rest.findIndex(({ text }) => /^(?:[-–—]|--)$/u.test(text))
  const isShort = dash >= 0 && rest.slice(0, dash).every((word) => word.isCapital || !/^\p{L}/u.test(word.text))
  return isShort && !next?.isGlued ? true : isShort && (next?.text === ',' || next?.text === '(')
}
