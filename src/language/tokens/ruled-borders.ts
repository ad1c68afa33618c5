import type { Token } from '../../model/index.ts'
import type { TokenRules } from './token-rules.ts'

const ENDS_SENTENCE = /^(?:[.!?]+|\.{2,}|…+)$/u
const ELLIPSIS = /^(?:\.{2,}|…+)$/u
const CLOSING = /^(?:["”’'»›)\]]|''|’’)$/u
const OPENING = /^["“„‘«‹([]$/u

/** The indices of the tokens of a paragraph after which a sentence ends by rule, in order, without the last token. For
 *  languages without a model. */
export function ruledBorders(tokens: readonly Token[], rules: TokenRules): number[] {
  const borders: number[] = []
  for (let index = 0; index < tokens.length; index++) {
    const stop = tokens[index] as Token
    if (!endsHere(tokens, index, rules)) continue
    let next = tokens[index + 1]
    let last = stop
    while (next && CLOSING.test(next.text) && next.start === last.end && !opensHere(tokens, index + 1)) {
      last = next
      index++
      next = tokens[index + 1]
    }
    if (next && !continues(next, stop, last)) borders.push(index)
  }
  return borders
}

/** A straight mark after a stop opens the next sentence when a word touches it on the right. */
function opensHere(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index] as Token
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  return before !== undefined && before.end < mark.start && after !== undefined && after.start === mark.end
}

function endsHere(tokens: readonly Token[], index: number, rules: TokenRules): boolean {
  const token = tokens[index] as Token
  if (ENDS_SENTENCE.test(token.text)) return true
  if (token.text.length < 2 || !token.text.endsWith('.')) return false
  const next = tokens[index + 1]
  if (!next) return true
  const plain = token.text.slice(0, -1).toLowerCase()
  if (rules.abbreviationsBeforeNames.has(plain) || /^\p{L}$/u.test(plain)) return false
  return rules.sentenceOpeners.has(next.text.toLowerCase()) && /^\p{Lu}/u.test(next.text)
}

/** Whether the sentence goes on although a stop was met: a small letter follows, or an ellipsis inside a sentence. */
function continues(next: Token, stop: Token, last: Token): boolean {
  const isLower = /^\p{Ll}/u.test(next.text)
  if (ELLIPSIS.test(stop.text)) return !/^\p{Lu}/u.test(next.text) && !OPENING.test(next.text)
  if (isLower && last !== stop) return true
  if (isLower && stop.text !== '.') return last !== stop
  return isLower && next.start === last.end
}
