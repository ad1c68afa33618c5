import type { Token } from '../../model/index.ts'
import type { TokenRules } from './token-rules.ts'

/** Tokens of a sentence, by index, that are written as one. */
export interface Multiword {
  readonly first: number
  readonly last: number
}

const HAS_WORD_END = /[\p{L}\p{N}.]$/u
const APOSTROPHES = /[’ʼ`´‘]/gu
const OPENS_SINGLE = /^['‘`]$/u
const CLOSES_SINGLE = /^['’]$/u

/** The runs of tokens of a sentence that Universal Dependencies writes as one multi-word token, as ranges by index:
 *  do|n't, can|not, John|'s, gon|na, and farmers|' where no quotation ends. */
export function findMultiwords(tokens: readonly Token[], rules: TokenRules): readonly Multiword[] {
  const found: Multiword[] = []
  let isQuoting = false
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    const before = tokens[index - 1]
    const isAttached = before !== undefined && before.end === token.start
    const pieces = countFused(tokens, index, rules)
    if (pieces > 0) {
      found.push({ first: index, last: index + pieces - 1 })
      index += pieces - 1
    } else if (isAttached && (isClitic(token, before, rules) || (!isQuoting && isPossessive(token, before, rules))))
      join(found, index)
    else if (OPENS_SINGLE.test(token.text) && !(isAttached && HAS_WORD_END.test(before.text))) isQuoting = true
    else if (CLOSES_SINGLE.test(token.text)) isQuoting = false
  }
  return found
}

/** How many tokens from `index` on are the pieces of one word written as one; 0 for none. */
function countFused(tokens: readonly Token[], index: number, rules: TokenRules): number {
  const most = rules.mostPieces.get(tokens[index]?.text.toLowerCase() ?? '') ?? 0
  let word = ''
  let count = 0
  for (let at = index; at < index + most; at++) {
    const token = tokens[at]
    if (!token || (at > index && token.start !== tokens[at - 1]?.end)) break
    word += token.text.toLowerCase().replace(APOSTROPHES, "'")
    if (
      rules.fused.get(word)?.length === at - index + 1 ||
      rules.fusedBefore.get(word)?.pieces.length === at - index + 1
    )
      count = at - index + 1
  }
  return count > 1 ? count : 0
}

function isClitic(token: Token, before: Token, rules: TokenRules): boolean {
  const plain = token.text.toLowerCase().replace(APOSTROPHES, "'")
  return HAS_WORD_END.test(before.text) && (plain === rules.negationClitic || rules.clitics.includes(plain))
}

function isPossessive(token: Token, before: Token, rules: TokenRules): boolean {
  if (!CLOSES_SINGLE.test(token.text)) return false
  const word = before.text.toLowerCase()
  return rules.possessiveEndings.some((ending) => word.endsWith(ending))
}

/** Adds the token to the run that ends before it, or begins one with the token before. */
function join(found: Multiword[], index: number): void {
  const last = found.at(-1)
  if (last?.last === index - 1) found[found.length - 1] = { first: last.first, last: index }
  else found.push({ first: index - 1, last: index })
}
