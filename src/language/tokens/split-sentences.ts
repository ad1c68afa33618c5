import type { Token } from '../../model/index.ts'
import { learnedBorders } from './learned-borders.ts'
import { ruledBorders } from './ruled-borders.ts'
import type { TokenRules } from './token-rules.ts'

/** Longer runs without a stop are cut: no sentence that people write is longer, and later stages look at all pairs of words. */
const MOST_SENTENCE_TOKENS = 400

/** Groups the tokens of one paragraph into sentences; the closing marks of a quotation stay with its last sentence. */
export function splitSentences(tokens: readonly Token[], rules: TokenRules): Token[][] {
  const borders = rules.borders ? learnedBorders(tokens, rules.borders, rules) : ruledBorders(tokens, rules)
  const sentences: Token[][] = []
  let start = 0
  for (const border of [...borders, tokens.length - 1]) {
    for (; start <= border; start += MOST_SENTENCE_TOKENS)
      sentences.push(tokens.slice(start, Math.min(border + 1, start + MOST_SENTENCE_TOKENS)))
    start = border + 1
  }
  return sentences
}
