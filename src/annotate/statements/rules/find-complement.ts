import type { SpeechFrame } from '../../../language/index.ts'
import type { Wording } from '../words/noun-phrase.ts'
import type { Complement, Finder } from './complement.ts'
import type { VerbCue } from './find-cues.ts'
import { findAccusation, findGerund, findInfinitive, findObjectInfinitive, findReason } from './object-frames.ts'
import { findDescription, findFragment, findQuote } from './quote-frames.ts'
import { findBare, findNounThat, findThat, findWhether } from './that-frames.ts'

/** Frames in the order in which they are tried: the surest sign first. */
const FINDERS: readonly (readonly [SpeechFrame, Finder])[] = [
  ['that', findThat],
  ['quote', findQuote],
  ['whether', findWhether],
  ['to', findInfinitive],
  ['np-to', findObjectInfinitive],
  ['of', findAccusation],
  ['for', findReason],
  ['ing', findGerund],
  ['noun-that', findNounThat],
  ['bare', findBare],
  ['as', findDescription],
  ['fragment', findFragment],
]

/** The complement of a verb of saying, by the first frame that fits one of its senses; null when none does. */
export function findComplement(wording: Wording, cue: VerbCue): Complement | null {
  for (const [frame, find] of FINDERS) {
    for (const { sense, form } of cue.forms) {
      if (!sense.frames.has(frame)) continue
      if (cue.isPassive && form !== 'participle') continue
      const found = find({ wording, cue, takesObject: sense.takesObject || cue.isPassive })
      if (found) return { frame, sense, ...found }
    }
  }
  return null
}
