import type { Span } from './span.ts'

/** Words that the text gives to somebody, as the network of attribution reads them in one paragraph. */
export interface Attribution {
  /** Who speaks, in the words of the text; several stretches when the cue stands between them. Empty when none is named. */
  readonly source: readonly Span[]
  /** What tells that somebody speaks: "said on Monday", "according to", a colon. May be empty. */
  readonly cue: readonly Span[]
  /** What is said; never empty. */
  readonly content: readonly Span[]
  /** 0 to 1: how sure the network is of these words, on average. */
  readonly certainty: number
}
