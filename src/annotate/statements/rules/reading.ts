import type { SpeechFrame, SpeechSense } from '../../../language/index.ts'
import type { Span } from '../../../model/index.ts'
import type { PhraseRange } from '../speaker/resolve-speaker.ts'
import type { Item } from '../words/clause.ts'
import type { Wording } from '../words/noun-phrase.ts'
import type { Complement } from './complement.ts'
import type { Saying } from './content-end.ts'
import type { PhraseMatch, VerbCue } from './find-cues.ts'

/** Who a reading takes to be speaking, before anybody is looked up. */
export type SpeakerReading =
  | { readonly kind: 'phrase'; readonly range: PhraseRange }
  | { readonly kind: 'hearsay' }
  | { readonly kind: 'unknown' }

/** A statement as read off the words of one clause; indexes count the clause's items. */
export interface Reading {
  readonly sense: SpeechSense
  readonly frame: SpeechFrame | 'phrase' | 'hearsay' | 'noun' | 'headline'
  readonly isPassive: boolean
  readonly cue: PhraseRange
  readonly speaker: SpeakerReading
  /** Stretches of what was said. */
  readonly content: readonly PhraseRange[]
  readonly addressee: PhraseRange | null
  readonly isNegated: boolean
  readonly confidence: number
}

/** The characters that a range of items covers; a lone quotation gives what stands inside its marks. */
export function spanOf(items: readonly Item[], range: PhraseRange): Span {
  const first = items[range.start] as Item
  const last = items[range.end - 1] as Item
  if (range.end - range.start === 1 && first.quotation) return first.quotation.inner
  return { start: first.start, end: last.end }
}

/** How sure each frame is, from the share of right readings in the hand-made cases of the language's data. */
export const CONFIDENCE: Readonly<Record<Complement['frame'], number>> = {
  that: 0.9,
  quote: 0.95,
  whether: 0.85,
  tail: 0.85,
  to: 0.75,
  'np-to': 0.75,
  of: 0.75,
  for: 0.65,
  ing: 0.7,
  'noun-that': 0.7,
  bare: 0.75,
  as: 0.75,
  fragment: 0.65,
}

export function senseWith(cue: VerbCue, frame: 'quote' | 'tail'): SpeechSense | null {
  return cue.forms.find((form) => form.sense.frames.has(frame))?.sense ?? null
}

export interface VerbReading {
  readonly wording: Wording
  readonly saying: Saying
  readonly sayings: readonly Saying[]
  readonly phrases: readonly PhraseMatch[]
}
