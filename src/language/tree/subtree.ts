import type { Span } from '../../model/index.ts'
import { childrenOf, type TreeIndex } from './index-tree.ts'

/** Tokens from `first` to `last`, both included. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** The hull of a token's subtree. */
export function subtreeRange(index: TreeIndex, token: number): TokenRange {
  return { first: index.first[token] ?? token, last: index.last[token] ?? token }
}

/** The tokens of a subtree in order, without the subtrees of dependents that `leavesOut` names. */
export function subtreeTokens(
  index: TreeIndex,
  token: number,
  leavesOut: (dependent: number) => boolean = () => false,
): number[] {
  const tokens = [token]
  for (let next = 0; next < tokens.length; next++) {
    for (const child of childrenOf(index, tokens[next] as number)) if (!leavesOut(child)) tokens.push(child)
  }
  return tokens.sort((a, b) => a - b)
}

/** Contiguous runs of tokens given in order. */
export function runsOf(tokens: readonly number[]): TokenRange[] {
  const runs: TokenRange[] = []
  let first = tokens[0]
  if (first === undefined) return runs
  let last = first
  for (const token of tokens) {
    if (token > last + 1) {
      runs.push({ first, last })
      first = token
    }
    last = token
  }
  runs.push({ first, last })
  return runs
}

/** The runs without punctuation at their edges; runs of nothing else are dropped. */
export function trimRuns(index: TreeIndex, runs: readonly TokenRange[]): TokenRange[] {
  const isMark = (token: number): boolean => index.tree.tags[token] === 'PUNCT'
  return runs.flatMap(({ first, last }) => {
    let start = first
    let end = last
    while (start <= end && isMark(start)) start++
    while (end >= start && isMark(end)) end--
    return start <= end ? [{ first: start, last: end }] : []
  })
}

/** The characters of a range, by the sentence's tokens; throws when the range lies outside them. */
export function spanOfRange(tokens: readonly Span[], range: TokenRange): Span {
  const first = tokens[range.first]
  const last = tokens[range.last]
  if (!first || !last)
    throw new Error(`tree: no tokens ${range.first} to ${range.last} in a sentence of ${tokens.length}`)
  return { start: first.start, end: last.end }
}

/** Whether a token stands in the subtree of another, which it may also be. */
export function isWithin(index: TreeIndex, token: number, ancestor: number): boolean {
  let current = token
  while (current >= 0 && current !== ancestor) current = index.tree.heads[current] ?? -1
  return current === ancestor
}
