import type { DeedLexicon, DeedPattern } from '../../language/index.ts'
import type { SentenceView, ToldDeed } from './told-deed.ts'

/** Whether a pattern stands at a word of a sentence. */
export interface PatternQuestion {
  readonly view: SentenceView
  readonly head: number
  readonly pattern: DeedPattern
  /** The deed that a word tells, for slots that hold one. */
  readonly deedAt: (token: number) => ToldDeed | null
  readonly deeds: Pick<DeedLexicon, 'nounPrepositions' | 'quantities'>
}
