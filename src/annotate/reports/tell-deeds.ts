import {
  type DeedLexicon,
  type DeedOperator,
  type DeedPattern,
  type Filler,
  findModals,
  findNegations,
  isPassive,
  lemmaOf,
} from '../../language/index.ts'
import type { Cameo } from '../../taxonomy/index.ts'
import { isBareInfinitive } from './is-bare-infinitive.ts'
import { isImagined } from './is-under-condition.ts'
import { matchPattern, type PatternMatch } from './match-pattern.ts'
import { nounsFor, withConjuncts } from './match-slot.ts'
import { namePronouns } from './name-pronouns.ts'
import type { Participants, SentenceView, ToldDeed } from './told-deed.ts'

export interface DeedKnowledge {
  readonly deeds: DeedLexicon
  readonly cameo: Cameo
}

const ANY: Filler = { kind: 'any' }

/** Deeper chains of deeds in deeds are a parser's mistake. */
const MOST_LAYERS = 8

/** Every deed that a sentence tells, the outermost of each chain, in the order of their words. */
export function tellDeeds(view: SentenceView, knowledge: DeedKnowledge): readonly ToldDeed[] {
  const told = new Map<number, ToldDeed | null>()
  let depth = 0
  const deedAt = (token: number): ToldDeed | null => {
    const known = told.get(token)
    if (known !== undefined) return known
    if (depth >= MOST_LAYERS) return null
    depth++
    const deed = tellAt(token, view, knowledge, deedAt)
    depth--
    told.set(token, deed)
    return deed
  }
  const all = Array.from({ length: view.index.length }, (_, token) => deedAt(token)).filter((deed) => deed !== null)
  const inside = new Set(all.flatMap((deed) => insides(deed)))
  return all
    .filter((deed) => !inside.has(deed.head))
    .map((deed) => ({
      ...deed,
      participants: namePronouns(deed.participants, { head: deed.head, view, doers: knowledge.deeds.doers }),
    }))
}

/** Words that tell deeds inside another, and so none of their own. */
function insides(deed: ToldDeed): readonly number[] {
  if (deed.inner === null) return deed.words
  return [...deed.words, ...(deed.pattern.sense.keepsInner ? [] : [deed.inner.head]), ...insides(deed.inner)]
}

function tellAt(
  head: number,
  view: SentenceView,
  knowledge: DeedKnowledge,
  deedAt: (token: number) => ToldDeed | null,
): ToldDeed | null {
  const { deeds, cameo } = knowledge
  let best: PatternMatch | null = null
  for (const pattern of patternsAt(head, view, deeds)) {
    const match = matchPattern({ view, head, pattern, deedAt, deeds })
    if (match && match.weight > (best?.weight ?? -1) && codeOf(match, cameo) !== null) best = match
  }
  if (best === null) return null
  const { pattern, inner, words, weight } = best
  const code = codeOf(best, cameo)
  if (code === null) return null
  // "Failed to agree" is a refusal that has been made, "failed to storm" a deed that has not.
  const isRefused = pattern.sense.operator === 'fail' && code !== inner?.code
  return intended(
    { head, pattern, code, participants: joined(best, head, view, knowledge), inner, words, weight, isRefused },
    view,
    cameo,
  )
}

function patternsAt(head: number, { index, forms, isTime }: SentenceView, deeds: DeedLexicon): readonly DeedPattern[] {
  const lemma = lemmaOf(index, head)
  switch (index.tree.tags[head]) {
    case 'VERB':
    case 'AUX':
      return [
        ...statesAt(head, index, forms, deeds),
        ...(deeds.verbs.get(lemma) ?? deeds.verbs.get(deeds.verbForms.get(forms[head] ?? '') ?? '') ?? []),
      ]
    case 'NOUN':
    case 'PROPN':
      // "Aid workers", "attack helicopters": a noun before another says what kind of thing that is.
      return isTime(head) || index.relations[head] === 'compound' ? [] : (deeds.nouns.get(lemma) ?? [])
    case 'ADJ':
      return deeds.adjectives.get(lemma) ?? []
    default:
      return []
  }
}

/** "Is opposed to it": a participle that a parser takes for a passive tells how somebody stands. */
function statesAt(
  head: number,
  index: SentenceView['index'],
  forms: SentenceView['forms'],
  { adjectives }: DeedLexicon,
): readonly DeedPattern[] {
  return isPassive(index, head) ? (adjectives.get(forms[head] ?? '') ?? []) : []
}

/** What the words make of it: of a deed inside what the operator makes of its code. */
function codeOf({ pattern: { sense }, inner }: PatternMatch, cameo: Cameo): string | null {
  if (inner === null || sense.operator === null) return sense.cameo
  if (carries(sense.operator)) return inner.code
  return cameo.compose(sense.operator, inner.code) ?? sense.cameo
}

/** Whether the words only carry the deed inside and leave its code as it is. */
function carries(operator: DeedOperator | null): boolean {
  return operator === 'do' || operator === 'resume' || operator === 'claim'
}

/** The parties of the whole: who does the outer does it to whoever is to do the inner, else to whom the inner is done. */
function joined(
  { pattern, participants, inner }: PatternMatch,
  head: number,
  view: SentenceView,
  { deeds: { nounPrepositions } }: DeedKnowledge,
): Participants {
  const { index } = view
  if (inner === null) return mutual(participants, pattern)
  const { operator } = pattern.sense
  const own = participants
  // "Could be used to kill": the subject of the passive is no doer.
  const isUsed = carries(operator) && inner.pattern.part === 'verb' && isPassive(index, head)
  const source = own.SOURCE.length > 0 ? own.SOURCE : isUsed ? [] : inner.participants.SOURCE
  const others = inner.participants.SOURCE.filter(
    (token) => !source.includes(token) && !isPronounOf(token, source, index),
  )
  const fromInner = carries(operator)
    ? inner.participants.TARGET
    : others.length > 0
      ? others
      : inner.participants.TARGET
  const isJudged = pattern.sense.keepsInner && inner.pattern.part === 'noun'
  const carried = fromInner.filter((token) => !source.includes(token) && token !== head)
  const isNoun = inner.pattern.part === 'noun' && pattern.part === 'verb'
  const [behind] =
    isNoun && carried.length === 0
      ? nounsFor({ prepositions: nounPrepositions.target, filler: ANY }, { head, isVerb: true }, view)
      : []
  const reached =
    behind === undefined || source.includes(behind) || behind === inner.head ? carried : withConjuncts(index, behind)
  const target = own.TARGET.length > 0 ? own.TARGET : isJudged ? [inner.head] : reached
  const merged = {
    SOURCE: source,
    TARGET: target,
    RECIPIENT: own.RECIPIENT.length > 0 ? own.RECIPIENT : inner.participants.RECIPIENT,
    THEME: own.THEME.length > 0 ? own.THEME : inner.participants.THEME,
    PLACE: own.PLACE.length > 0 ? own.PLACE : inner.participants.PLACE,
  }
  return mutual(mutual(merged, carries(operator) ? inner.pattern : pattern), inner.pattern)
}

/** "It" and "they" before a deed inside stand for whoever speaks of it, more often than not. */
function isPronounOf(token: number, source: readonly number[], index: SentenceView['index']): boolean {
  return source.length > 0 && index.tree.tags[token] === 'PRON'
}

/** "A and B met", "talks between A and B": of those who do it to each other the first is the source. */
function mutual(participants: Participants, { sense }: DeedPattern): Participants {
  if (!sense.isMutual) return participants
  const { SOURCE, TARGET } = participants
  if (SOURCE.length > 0 && TARGET.length > 0) return participants
  const [first, ...others] = SOURCE.length > 0 ? SOURCE : TARGET
  return first === undefined || others.length === 0
    ? participants
    : { ...participants, SOURCE: [first], TARGET: others }
}

/** What a modal and a negation make of a deed: "will bomb" is held out, "will not lift the ban" is refused. */
function intended(deed: ToldDeed, view: SentenceView, cameo: Cameo): ToldDeed {
  const { index, words } = view
  if (deed.pattern.part === 'noun') return deed
  const modals = findModals(index, deed.head, words)
  // "Would not deny that they sailed" says something of a deed, and does not intend it.
  if (deed.pattern.sense.operator === 'claim' || isImagined(deed.head, view)) return deed
  const isToCome =
    isBareInfinitive(deed.head, view) ||
    modals.some(
      ({ sense }) => sense === 'future' || sense === 'intended' || sense === 'destined' || sense === 'conditional',
    )
  const negations = findNegations(index, deed.head, words).length
  const operator = negations % 2 === 1 ? 'reject' : isToCome ? 'intend' : null
  if (operator === null || (operator === 'reject' && !isToCome)) return deed
  const code = cameo.compose(operator, deed.code)
  return code === null ? deed : { ...deed, code, isRefused: operator === 'reject' }
}
