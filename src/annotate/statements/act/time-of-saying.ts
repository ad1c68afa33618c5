import type { DaysOfWriting, Time, TimeMention } from '../../../model/index.ts'
import type { SyntaxWord } from '../words/syntax.ts'

interface Surroundings {
  readonly word: Pick<SyntaxWord, 'sentence'>
  /** The words around the cue's, without what is said and who says it. */
  readonly around: readonly number[]
  /** Null when it is not known. */
  readonly written: DaysOfWriting | null
  timeAt(place: number): TimeMention | null
}

/**
 * When something was said: the first time told around the cue, as far as it had come when the text was written. Null when the text
 * does not say, or only from or until when.
 */
export function timeOfSaying({ word, around, written, timeAt }: Surroundings): Time | null {
  for (const token of around) {
    const mention = timeAt(word.sentence.tokens[token]?.start ?? -1)
    const time = mention && isPoint(mention) ? mention.time : null
    if (time) return untilWritten(time, written)
  }
  return null
}

/** "Since 2014" tells no time of saying, and "now" none that the day of writing does not. */
function isPoint({ kind, time, isApproximate, relation }: TimeMention): boolean {
  const isNow = isApproximate && relation?.from === 'document' && time?.precision === 'day'
  return kind === 'date' && time !== null && time.earliest !== null && time.latest !== null && !isNow
}

/** Whoever said something "this week" had said it when the text was written; null for a time that lay ahead. */
function untilWritten(time: Time, written: DaysOfWriting | null): Time | null {
  const last = written?.latest ?? null
  if (last === null || (time.latest ?? '') <= last) return time
  return (time.earliest ?? '') > last ? null : { ...time, latest: last }
}
