import type { Span } from '../../../model/index.ts'
import type { Participants } from '../told-deed.ts'

/** Who did what to whom as event data write it: a code for the deed and one for either party. */
export interface CodedEvent {
  /** Of CAMEO, or whatever the dictionary that told it holds. */
  readonly code: string
  /** "GONGOV"; "---" for nobody. */
  readonly source: string
  readonly target: string
  /** The word that tells it. */
  readonly trigger: Span
  /** Rule of the lexicon, or the line of the user's verb dictionary. */
  readonly rule: string
}

/** A deed of either kind, before its parties are coded. */
export interface FoundDeed {
  readonly head: number
  /** Null where only the other direction is coded. */
  readonly code: string | null
  readonly reverse: string | null
  readonly participants: Participants
  readonly isMutual: boolean
  readonly skipped: readonly number[]
  readonly rule: string
}

export const NOBODY_TAKES_PART: Participants = { SOURCE: [], TARGET: [], RECIPIENT: [], THEME: [], PLACE: [] }
