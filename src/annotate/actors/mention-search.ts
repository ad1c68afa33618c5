import type { Interval } from '../../world/index.ts'
import type { Finding } from './finding.ts'
import type { Lexicon } from './lexicon.ts'
import type { Line } from './line.ts'

/** What is to be resolved in one document. */
export interface MentionSearch {
  readonly lexicon: Lexicon
  readonly lines: readonly Line[]
  /** What was found in each line. */
  readonly findings: readonly (readonly Finding[])[]
  readonly interval: Interval | null
  readonly document: string
}
