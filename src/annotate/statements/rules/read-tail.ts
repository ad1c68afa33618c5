import type { PhraseRange } from '../speaker/resolve-speaker.ts'
import { isAdverbial } from '../words/adverbials.ts'
import { isBreak, isComma, isMark, nextBreak } from '../words/clause.ts'
import { isInfinitive, looksFinite, opensClause } from '../words/clause-shape.ts'
import { subjectAfter } from '../words/find-subject.ts'
import { nounPhraseEnd, type Wording } from '../words/noun-phrase.ts'
import { withoutFinalMarks } from './content-end.ts'
import type { VerbCue } from './find-cues.ts'
import { CONFIDENCE, type Reading, senseWith, type VerbReading } from './reading.ts'

/** What stands before ", he said" must be at least a short clause. */
const MIN_TAIL_ITEMS = 3

/** "The bridge was closed, the minister said.", "The bridge, the minister said, was closed." */
export function readTail(reading: VerbReading): Reading | null {
  const { wording, saying } = reading
  const { items } = wording
  const { cue, subject } = saying
  const sense = senseWith(cue, 'tail')
  if (!sense || cue.isGerund || cue.isPassive || cue.isNegated || cue.isInfinitive) return null
  const inverted = subjectAfter(wording, cue)
  const isInverted = sense.inverts && isBreak(items, cue.groupStart - 1) && inverted.kind === 'phrase'
  const subjectRange = isInverted ? inverted : subject
  if (subjectRange.kind !== 'phrase' || (!isInverted && !isBreak(items, subjectRange.start - 1))) return null
  const start = isInverted ? cue.groupStart : subjectRange.start
  const after = Math.max(cue.end, subjectRange.end)
  const breakAt = nextBreak(items, after)
  // Anything but adverbials up to the next break is an object, and the clause says something else.
  const isFree = breakAt === after || isAdverbial(wording, after, breakAt)
  const isTold = !isInverted && sense.takesObject && isAdverbial(wording, objectEnd(wording, after), breakAt)
  if (!isFree && !isTold) return null
  if (!isInverted && !agrees(wording, cue, subjectRange.end)) return null
  const content = aroundTail(wording, { start, end: breakAt })
  if (content.length === 0) return null
  return {
    sense,
    frame: 'tail',
    isPassive: false,
    cue: { start: cue.start, end: cue.end },
    speaker: { kind: 'phrase', range: subjectRange },
    content,
    addressee: null,
    isNegated: false,
    confidence: CONFIDENCE.tail,
  }
}

/** The index after whoever is spoken to: "he told reporters", "my husband tells me". */
function objectEnd(wording: Wording, index: number): number {
  const isPronoun = wording.language.grammar.objectPronouns.has(wording.items[index]?.lower ?? '')
  return isPronoun ? index + 1 : nounPhraseEnd(wording, index)
}

/** A present plural needs a plural subject: in "draw them into a war, write off a debt" nobody writes. */
function agrees({ items, language }: Wording, cue: VerbCue, subjectEnd: number): boolean {
  if (cue.forms.some((form) => form.form !== 'base')) return true
  const last = items[subjectEnd - 1]
  const { grammar } = language
  return (
    last !== undefined &&
    (grammar.looksPlural(last.lower) ||
      /^\p{Lu}/u.test(last.text) ||
      grammar.plurals.has(last.lower) ||
      grammar.subjectPronouns.has(last.lower) ||
      grammar.firstPersonPronouns.has(last.lower))
  )
}

/** What stands before ", he said," and after it, as far as the two make one clause. */
function aroundTail(wording: Wording, tail: PhraseRange): PhraseRange[] {
  const { items, language } = wording
  const { grammar } = language
  const head = { start: leadEnd(wording, 0, tail.start), end: tail.start - 1 }
  const rest = { start: tail.end + 1, end: withoutFinalMarks(items, tail.end + 1, items.length) }
  const hasRest = isBreak(items, tail.end) && rest.end > rest.start
  const next = items[rest.start]
  const isVerbNext = hasRest && isVerbAfterTail(wording, rest.start, head.end)
  const headWords = head.end - head.start
  const isHeadClause = headWords >= MIN_TAIL_ITEMS && looksFinite(wording, head.start, head.end)
  const first = items[head.start]
  // "After some trouble, the road was open, he said": the clause stands behind the first comma.
  const fronted = items.findIndex((item, index) => index > head.start && index < head.end && isComma(item))
  const hasMainClause = fronted > 0 && looksFinite(wording, fronted + 1, head.end)
  const isSubordinate =
    first !== undefined &&
    !hasMainClause &&
    (grammar.subordinators.has(first.lower) ||
      grammar.conditionals.has(first.lower) ||
      grammar.looksGerund(first.lower))
  const trimmed = { start: head.start, end: withoutFinalMarks(items, head.start, head.end) }
  // "The bridge, he said, was closed": subject here, verb there.
  if (isVerbNext && headWords >= 1 && !isHeadClause) return [trimmed, rest]
  if (isHeadClause && !isSubordinate) {
    const goesOn =
      hasRest &&
      !grammar.coordinators.has(next?.lower ?? '') &&
      !grammar.looksGerund(next?.lower ?? '') &&
      (looksFinite(wording, rest.start, rest.end) ||
        grammar.subordinators.has(next?.lower ?? '') ||
        isInfinitive(wording, rest.start))
    return goesOn ? [trimmed, rest] : [trimmed]
  }
  if (!hasRest || !opensClause(wording, rest.start) || !looksFinite(wording, rest.start, rest.end)) return []
  // "If the road closes, he said, the town will starve"; "Still, she added, the road was open."
  return isHeadClause ? [trimmed, rest] : headWords <= 2 ? [rest] : []
}

/** Whether the clause that ", he said," interrupts goes on with its verb: "would be met", "were late", "serve". */
export function isVerbAfterTail({ items, language }: Wording, index: number, headEnd: number): boolean {
  const { grammar } = language
  const next = items[index]
  if (!next || next.quotation) return false
  const forms = grammar.verbForms.get(next.lower)
  if (grammar.auxiliaries.has(next.lower) || forms?.has('past') || forms?.has('third')) return true
  if (grammar.looksPast(next.text)) return true
  return forms?.has('base') === true && grammar.looksPlural(items[headEnd - 1]?.lower ?? '')
}

/** Skips a conjunction and marks at the head of a clause. */
export function leadEnd({ items, language }: Wording, start: number, end: number): number {
  let at = start
  while (at < end && (isMark(items[at]) || language.grammar.coordinators.has(items[at]?.lower ?? ''))) at++
  return at
}
