import type { TimeGrammar, TimeWordSense } from '../../language/index.ts'
import type { Sentence, Span } from '../../model/index.ts'

/** A word as the grammar of times reads it; "mid-June" is one token and three of these. */
export interface TimeWord extends TimeWordSense, Span {
  readonly text: string
  /** Index of its token in the sentence. */
  readonly token: number
}

/** Longer ones are addresses and the like. */
const LONGEST_WORD = 40
const NO_VALUES: TimeWordSense['values'] = new Map()

/** The words of a sentence with what the grammar knows of each. */
export function readTimeWords({ tokens }: Sentence, grammar: TimeGrammar): readonly TimeWord[] {
  const words: TimeWord[] = []
  for (const [token, { text, start, end }] of tokens.entries()) {
    if (text.length > LONGEST_WORD) {
      words.push({ lower: '', joint: 0, values: NO_VALUES, text, start, end, token })
      continue
    }
    const { lower, joint, values } = grammar.sense(text)
    if (joint === 0) {
      words.push({ lower, joint, values, text, start, end, token })
      continue
    }
    for (const [from, to] of [
      [0, joint],
      [joint, joint + 1],
      [joint + 1, text.length],
    ] as const) {
      const part = text.slice(from, to)
      const sense = grammar.sense(part)
      words.push({ ...sense, joint: 0, text: part, start: start + from, end: start + to, token })
    }
  }
  return words
}
