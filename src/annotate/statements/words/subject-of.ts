import { contentEnd, type Saying } from '../rules/content-end.ts'
import type { VerbCue } from '../rules/find-cues.ts'
import type { SpeakerReading, VerbReading } from '../rules/reading.ts'
import type { PhraseRange } from '../speaker/resolve-speaker.ts'
import { type Item, isComma } from './clause.ts'
import { isFiniteAt } from './clause-shape.ts'
import { agentOfPassive } from './find-subject.ts'
import { mentionStartingAt, nounPhraseStart, type Wording } from './noun-phrase.ts'
import { subjectByTree, widerSubject } from './subject-by-tree.ts'

/** The subject of a verb with its complement to the right, its own or shared with a verb before. */
export function speakerOf({ wording, saying, sayings }: VerbReading): SpeakerReading {
  const { cue, subject, complement } = saying
  if (cue.isPassive) {
    const agent = agentOfPassive(wording, cue.end)
    if (agent.kind === 'phrase' && agent.start < (complement?.start ?? Number.POSITIVE_INFINITY))
      return { kind: 'phrase', range: agent }
    return { kind: 'unknown' }
  }
  if (subject.kind === 'phrase') return { kind: 'phrase', range: widerSubject(wording, cue.start, subject) ?? subject }
  if (subject.kind === 'none') return { kind: 'unknown' }
  const earlier = sayings.filter((other) => other.cue.start < cue.start && other.subject.kind === 'phrase')
  const outer = earlier.filter(
    (other) => !earlier.some((wider) => wider !== other && holds({ wording, wider, inner: other, sayings })),
  )
  const source = outer.at(-1) ?? earlier.at(-1)
  if (source?.subject.kind === 'phrase') return { kind: 'phrase', range: source.subject }
  const own = cue.isInfinitive ? subjectByTree(wording, cue.start) : null
  if (own) return { kind: 'phrase', range: own }
  const document = documentBefore(wording, cue)
  if (document) return { kind: 'phrase', range: document }
  // A past form with no subject of its own is a participle: "as expected the talks failed".
  if (!cue.isGerund && !cue.isInfinitive && !isCoordinated(wording, cue.groupStart)) return { kind: 'unknown' }
  const nearest = nearestSubject(wording, cue.start)
  return nearest ? { kind: 'phrase', range: nearest } : { kind: 'unknown' }
}

function isCoordinated({ items, language }: Wording, index: number): boolean {
  const before = items[index - 1]
  return isComma(before) || (before !== undefined && language.grammar.coordinators.has(before.lower))
}

/** "agreements (signed in May) stipulating that": the noun right before an -ing form, over a bracket, if it is a text. */
function documentBefore(wording: Wording, cue: VerbCue): PhraseRange | null {
  const { items, language } = wording
  if (!cue.isGerund) return null
  let end = cue.groupStart
  if (items[end - 1]?.text === ')') {
    while (end > 0 && items[end]?.text !== '(') end--
  }
  if (!language.grammar.documents.has(items[end - 1]?.lower ?? '')) return null
  const start = nounPhraseStart(wording, end)
  return start < end ? { start, end } : null
}

interface Holding {
  readonly wording: Wording
  readonly wider: Saying
  readonly inner: Saying
  readonly sayings: readonly Saying[]
}

/** Whether one verb stands inside what another one says. */
export function holds({ wording, wider, inner, sayings }: Holding): boolean {
  if (!wider.complement || wider.complement.start > inner.cue.start) return false
  const end = contentEnd({ wording, saying: { ...wider, complement: wider.complement }, sayings, phrases: [] })
  return inner.cue.start < end
}

/** The subject of the last finite verb before an item, if it is a name, a role or a pronoun; null when that verb has a
 *  subject of another kind ("arms are delivered, saying that"), and the first one named when there is no such verb. */
export function nearestSubject(wording: Wording, before: number): PhraseRange | null {
  const { items, language } = wording
  const { grammar } = language
  let first: PhraseRange | null = null
  let last: PhraseRange | null = null
  let lastVerb = -1
  for (let index = 0; index < before; index++) {
    const item = items[index] as Item
    const isPronoun = grammar.subjectPronouns.has(item.lower) || grammar.firstPersonPronouns.has(item.lower)
    const end = isPronoun ? index + 1 : mentionStartingAt(wording, index)?.end
    if (end === undefined || end > before) {
      if (index > lastVerb && startsOtherClause(wording, index)) {
        last = null
        lastVerb = index
      }
      continue
    }
    if (!grammar.prepositions.has(items[index - 1]?.lower ?? '')) {
      const range = { start: index, end }
      const verb = afterAdverbs(wording, end)
      const isSubject = verb < before && isFiniteAt(wording, verb, 0)
      if (isSubject) {
        last = range
        lastVerb = verb
      }
      first ??= range
    }
    index = end - 1
  }
  return lastVerb >= 0 ? last : first
}

function afterAdverbs({ items, language }: Wording, index: number): number {
  const { grammar } = language
  let at = index
  while (
    grammar.adverbs.has(items[at]?.lower ?? '') ||
    grammar.degrees.has(items[at]?.lower ?? '') ||
    grammar.looksAdverb(items[at]?.lower ?? '')
  )
    at++
  return at
}

/** Whether a finite verb stands here whose subject is a plain noun: another clause has begun. */
function startsOtherClause({ items, language }: Wording, index: number): boolean {
  const { grammar } = language
  const item = items[index] as Item
  if (item.quotation || !grammar.passiveAuxiliaries.has(item.lower)) return false
  const subject = items[index - 1]
  return (
    subject !== undefined &&
    !subject.quotation &&
    /^\p{Ll}/u.test(subject.text) &&
    grammar.looksPlural(subject.lower) &&
    !grammar.relatives.has(subject.lower)
  )
}
