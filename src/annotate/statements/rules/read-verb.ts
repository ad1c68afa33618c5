import type { PhraseRange } from '../speaker/resolve-speaker.ts'
import { type Item, isComma, isDash, isMark, isStop, nextBreak } from '../words/clause.ts'
import { subjectAfter } from '../words/find-subject.ts'
import type { Wording } from '../words/noun-phrase.ts'
import { speakerOf } from '../words/subject-of.ts'
import type { Complement } from './complement.ts'
import { contentEnd, type Saying, withoutFinalMarks } from './content-end.ts'
import { isVerbAfterTail, readTail } from './read-tail.ts'
import { CONFIDENCE, type Reading, type SpeakerReading, senseWith, type VerbReading } from './reading.ts'

export function readVerb(reading: VerbReading): Reading | null {
  const { wording, saying } = reading
  const { cue, complement } = saying
  const before = quoteBefore(wording, saying)
  const cueRange = { start: cue.start, end: cue.end }
  const isNegated = cue.isNegated
  if (before && complement?.frame !== 'that') {
    const sense = senseWith(cue, 'quote') ?? senseWith(cue, 'tail')
    if (!sense) return null
    const after = complement?.frame === 'quote' ? complement : quoteAfterSubject(wording, before)
    const start = contentStartBefore(wording, before.index, reading)
    const content = [{ start, end: before.index + 1 }]
    if (after)
      content.push({
        start: after.start,
        end: after.end ?? withoutFinalMarks(wording.items, after.start, wording.items.length),
      })
    return {
      sense,
      frame: 'quote',
      isPassive: false,
      cue: cueRange,
      speaker: before.speaker,
      content,
      addressee: null,
      isNegated,
      confidence: CONFIDENCE.quote,
    }
  }
  if (complement) {
    if (isUnsaid(complement, isNegated) || isConditional(reading)) return null
    const end = contentEnd({ ...reading, saying: { ...saying, complement } })
    if (end <= complement.start) return null
    return {
      sense: complement.sense,
      frame: complement.frame,
      isPassive: cue.isPassive,
      cue: cueRange,
      speaker: speakerOf(reading),
      content:
        complement.frame === 'that' ? splitAtThat(wording, complement.start, end) : [{ start: complement.start, end }],
      addressee: complement.addressee,
      isNegated,
      confidence: CONFIDENCE[complement.frame],
    }
  }
  return readTail(reading)
}

/** "said that A, and that B": two stretches of one statement. */
function splitAtThat(wording: Pick<Wording, 'items' | 'language'>, start: number, end: number): PhraseRange[] {
  const { items, language } = wording
  const { grammar } = language
  for (let index = start + 2; index < end - 2; index++) {
    if (!grammar.coordinators.has(items[index]?.lower ?? '') || items[index + 1]?.lower !== grammar.complementizer)
      continue
    const head = { start, end: withoutFinalMarks(items, start, index) }
    return [head, ...splitAtThat(wording, index + 2, end)]
  }
  return [{ start, end }]
}

/** "did not say that": words that were not said. A denial, a refusal or a belief may be negated and still be told. */
function isUnsaid(complement: Complement, isNegated: boolean): boolean {
  return (
    isNegated &&
    complement.sense.polarity === 'positive' &&
    complement.sense.act !== 'believe' &&
    complement.frame !== 'quote'
  )
}

/** "if Oslo says that ...": nobody has said it. Past tenses tell of what was said after all ("when he said that"). */
function isConditional({ wording, saying }: VerbReading): boolean {
  const { items, language } = wording
  const { cue, subject } = saying
  if (subject.kind !== 'phrase' || cue.forms.some((form) => form.form === 'past')) return false
  return language.grammar.conditionals.has(items[subject.start - 1]?.lower ?? '')
}

interface QuoteBefore {
  readonly index: number
  readonly speaker: SpeakerReading
  /** Index after verb and subject. */
  readonly end: number
}

/** `"...," he said` and `"...," said the minister`. */
function quoteBefore(wording: Wording, { cue, subject }: Saying): QuoteBefore | null {
  const { items } = wording
  if (cue.isGerund || cue.isInfinitive) return null
  const quoteRightBefore = (index: number): number => {
    let at = index - 1
    while (isComma(items[at]) || isDash(items, at)) at--
    // 'The "proof", he said, was false' is one clause, and the quotation a word of it.
    const isBorrowed =
      (items[at]?.words ?? 0) <= 3 &&
      !items[at]?.endsInMark &&
      isVerbAfterTail(wording, nextBreak(items, cue.end) + 1, at)
    return items[at]?.quotation && !isBorrowed ? at : -1
  }
  const inverted = quoteRightBefore(cue.groupStart)
  if (inverted >= 0) {
    const after = subjectAfter(wording, cue)
    if (after.kind === 'phrase') return { index: inverted, speaker: { kind: 'phrase', range: after }, end: after.end }
  }
  if (subject.kind === 'phrase') {
    const index = quoteRightBefore(subject.start)
    if (index >= 0) return { index, speaker: { kind: 'phrase', range: subject }, end: cue.end }
  }
  return null
}

/** `"A," said the minister, "B"`: the second half of the quotation. */
function quoteAfterSubject(wording: Wording, before: QuoteBefore): { start: number; end: number | null } | null {
  const { items } = wording
  for (let index = before.end; index < items.length && index - before.end < 14; index++) {
    const item = items[index] as Item
    if (item.quotation)
      return isComma(items[index - 1]) || items[index - 1]?.text === ':' || isDash(items, index - 1)
        ? { start: index, end: null }
        : null
    if (isStop(item) && item.text !== ':') return null
  }
  return null
}

/** A quotation that ends what was said may be its last words only: the content begins where the clause does. */
function contentStartBefore({ items, language }: Wording, quote: number, { saying, sayings }: VerbReading): number {
  const earlier = sayings.filter(({ cue }) => cue.start < quote && cue !== saying.cue)
  let start = 0
  for (const { complement } of earlier)
    if (complement && complement.start <= quote) start = Math.max(start, complement.start)
  for (let index = quote - 1; index >= start; index--) {
    if (items[index]?.text === ';' || items[index]?.text === ':') {
      start = index + 1
      break
    }
  }
  const { grammar } = language
  while (start < quote && (isMark(items[start]) || grammar.coordinators.has(items[start]?.lower ?? ''))) start++
  return start
}
