import { findSubject, headOf, nounPhrase, type TreeIndex } from '../../../language/index.ts'
import type { PhraseRange } from '../speaker/resolve-speaker.ts'
import type { Item } from './clause.ts'
import type { Wording } from './noun-phrase.ts'
import type { SyntaxWord } from './syntax.ts'

/** The items of whoever a verb has as its subject, itself or shared with the verb that governs it ("resolved ... to demand
 *  that"); null where the tree does not tell, where it stands behind the verb, or where there are no trees. */
export function subjectByTree(wording: Wording, verb: number): PhraseRange | null {
  const item = wording.items[verb]
  const word = item && !item.quotation ? wording.syntax.at(item.start) : null
  if (!word) return null
  const { token } = findSubject(word.tree, word.token, wording.language.speech.tree)
  return token === null || token > word.token ? null : itemsOf(wording, word, nounPhrase(word.tree, token), verb)
}

/** Where the rules took a noun inside the true subject for the subject ("A reader who grew up near that yard tells me"),
 *  the true one; null where the tree says nothing else. */
export function widerSubject(wording: Wording, verb: number, phrase: PhraseRange): PhraseRange | null {
  const item = wording.items[verb]
  const word = item && !item.quotation ? wording.syntax.at(item.start) : null
  const first = wording.items[phrase.start]
  const inner = first && word ? wording.syntax.at(first.start) : null
  if (!word || !inner || inner.sentence !== word.sentence) return null
  const { token, by } = findSubject(word.tree, word.token, wording.language.speech.tree)
  if (token === null || by !== 'direct' || token >= inner.token) return null
  return isInClauseOf(word.tree, inner.token, token) ? itemsOf(wording, word, nounPhrase(word.tree, token), verb) : null
}

/** Whether a token stands in a clause that says more of a noun: "the reader who grew up near that yard". */
function isInClauseOf(tree: TreeIndex, token: number, noun: number): boolean {
  let isClause = false
  for (let current: number | null = token; current !== null; current = headOf(tree, current)) {
    if (current === noun) return isClause
    if (tree.relations[current] === 'acl') isClause = true
  }
  return false
}

/** The items before the verb that the first run of tokens covers. */
function itemsOf(
  { items }: Wording,
  { sentence }: SyntaxWord,
  tokens: readonly number[],
  verb: number,
): PhraseRange | null {
  const [first] = tokens
  if (first === undefined) return null
  let last = first
  for (const token of tokens) if (token === last + 1) last = token
  const from = sentence.tokens[first]?.start
  const to = sentence.tokens[last]?.end
  const start = items.findIndex((item: Item) => item.start === from)
  const end = items.findIndex((item: Item) => item.end === to) + 1
  return start >= 0 && end > start && end <= verb ? { start, end } : null
}
