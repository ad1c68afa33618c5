import { hasFeature, headOf } from '../../language/index.ts'
import type { SentenceAround } from './holds-in-sentence.ts'

const CAPITAL = /^\p{Lu}/u
const OPENING = /^[("“„«'‘•*–—-]$/u
const CLOSING = /^[,;:.)!?–—]$/u
/** A number of round hundreds is a quantity as often as a year. */
const ROUND = 100

/** Whether a number of four digits is a year and no quantity. `isOpened`: words of a rule before it have made it one. */
export function isYearAt(around: SentenceAround, at: number, { isOpened }: { readonly isOpened: boolean }): boolean {
  const { words, context } = around
  const word = words[at]
  const before = words[at - 1]
  const next = words[at + 1]
  if (!word) return false
  if (next && (context.counted.has(next.lower) || isGluedToFigures(around, at))) return false
  const isPossessed = context.possessives.has(next?.lower ?? '')
  const isRound = Number(word.text) % ROUND === 0
  if (isOpened) return !countsPlural(around, at) || (!isRound && isDetermined(around, at))
  if (!before || OPENING.test(before.text))
    return (
      (before?.text === '(' && (CLOSING.test(next?.text ?? ')') || context.likelyYearOpeners.has(next?.lower ?? ''))) ||
      isPossessed ||
      (context.yearVerbs.has(next?.lower ?? '') && !isRound)
    )
  if (context.numbered.has(before.lower)) return false
  if (isPossessed || context.yearOpeners.has(before.lower)) return !countsPlural(around, at) || !isRound
  if (isRound && countsPlural(around, at)) return false
  if (context.likelyYearOpeners.has(before.lower) || context.possessives.has(before.lower))
    return isRound
      ? isDetermined(around, at) && !countsPlural(around, at)
      : !countsPlural(around, at) || isDetermined(around, at)
  if (before.text === ',') return !isRound && (!next || CLOSING.test(next.text))
  if (CAPITAL.test(before.text) && at > 1) return false
  return !isRound && modifiesOne(around, at)
}

/** "555-1945", "1945-77-1" */
function isGluedToFigures({ words }: SentenceAround, at: number): boolean {
  const word = words[at]
  const isGlued = (dash: number, other: number): boolean =>
    words[dash]?.lower === '-' &&
    (words[dash]?.end === words[Math.max(at, other)]?.start || words[dash]?.start === word?.end) &&
    /^\d{1,3}$/u.test(words[other]?.text ?? '')
  return isGlued(at - 1, at - 2) || isGlued(at + 1, at + 2)
}

/** A noun in the plural stands behind it, which it counts. */
function countsPlural(around: SentenceAround, at: number): boolean {
  const head = nounBehind(around, at)
  const tree = around.tree()
  return head !== null && tree !== null && hasFeature(tree, head, 'Number=Plur')
}

function modifiesOne(around: SentenceAround, at: number): boolean {
  const head = nounBehind(around, at)
  const tree = around.tree()
  return head !== null && tree !== null && !hasFeature(tree, head, 'Number=Plur')
}

function nounBehind({ words, tree }: SentenceAround, at: number): number | null {
  const index = tree()
  const token = words[at]?.token ?? -1
  if (!index || token < 0) return null
  const head = headOf(index, token)
  const relation = index.relations[token]
  const isModifier = relation === 'nummod' || relation === 'compound' || relation === 'amod' || relation === 'nmod'
  return head !== null && head > token && isModifier ? head : null
}

/** "The 2014 talks", "its 2014 figures" */
function isDetermined({ words, context }: SentenceAround, at: number): boolean {
  const before = words[at - 1]?.lower ?? ''
  return context.articles.has(before) || context.owners.has(before) || context.possessives.has(before)
}
