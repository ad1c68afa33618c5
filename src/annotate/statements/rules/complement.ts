import type { SpeechFrame, SpeechSense } from '../../../language/index.ts'
import type { Wording } from '../words/noun-phrase.ts'
import type { VerbCue } from './find-cues.ts'

/** What was said, to the right of its verb; `start` is the item where it begins. */
export interface Complement {
  readonly frame: SpeechFrame
  readonly sense: SpeechSense
  readonly start: number
  /** Where it ends when the frame itself decides (a quotation); otherwise null and the clause decides. */
  readonly end: number | null
  /** Items of the noun phrase that is spoken to. */
  readonly addressee: { readonly start: number; readonly end: number } | null
}

/** How far, in items, the word that opens what was said may stand from its verb. */
export const MAX_REACH = 24

export type Finder = (search: Search) => Omit<Complement, 'sense' | 'frame'> | null

export interface Search {
  readonly wording: Wording
  readonly cue: VerbCue
  readonly takesObject: boolean
}

export function result(start: number): { start: number; end: null; addressee: null } {
  return { start, end: null, addressee: null }
}
