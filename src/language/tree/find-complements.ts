import { childrenOf, hasFeature, headOf, lemmaOf, type TreeIndex } from './index-tree.ts'
import { isFiniteClause, isPassive, isPredicate, markerOf, ownSubject, verbForm } from './predicate.ts'
import type { ComplementKind } from './reporting-verbs.ts'
import { isWithin, runsOf, subtreeRange, subtreeTokens, type TokenRange, trimRuns } from './subtree.ts'
import type { TreeWords } from './tree-words.ts'

/** A clause that says what its verb is about: what is said, asked, wanted or held against somebody. */
export interface Complement {
  readonly head: number
  readonly kind: ComplementKind
  /** The word that opens it ("that", "whether", "to", "of"); null without one. */
  readonly marker: number | null
  /** Its tokens without "that", without the verb's own clause and without marks at the edges of each run. */
  readonly content: readonly TokenRange[]
}

/**
 * The complement clauses of a verb: what hangs on it, and what it hangs on as a tag ("the road is open, he said") or as a
 * comment ("as he put it").
 */
export function findComplements(index: TreeIndex, verb: number, words: TreeWords): Complement[] {
  const found: Complement[] = []
  for (const child of childrenOf(index, verb)) {
    const kind = complementKind(index, verb, child, words)
    if (kind !== null) found.push(makeComplement(index, verb, child, kind, words))
  }
  if (found.length > 0) return found
  const commented = taggedClause(index, verb, words)
  return commented === null ? [] : [makeComplement(index, verb, commented, 'speech', words)]
}

/** The clause that a verb of saying is a tag of or a comment on; null when it is neither. */
export function taggedClause(index: TreeIndex, verb: number, words: TreeWords): number | null {
  const head = headOf(index, verb)
  if (head === null) return null
  if (index.relations[verb] === 'parataxis') return head
  const marker = index.relations[verb] === 'advcl' ? markerOf(index, verb) : null
  const isComment = marker !== null && words.commentOpeners.has(lemmaOf(index, marker)) && isFiniteClause(index, verb)
  return isComment ? head : null
}

/** The runs of a clause without its complementizer, without the subtree of `without`, and without marks at the edges. */
export function contentOf(index: TreeIndex, head: number, without: number, words: TreeWords): TokenRange[] {
  const openers = childrenOf(index, head).filter((child) => child < head && isOpener(index, child, words))
  const outside = isWithin(index, without, head) ? [...openers, without] : openers
  const isWhole = [head, ...outside].every((token) => isOneRun(index, token))
  // Whole subtrees need not be walked, so that clauses nested a thousand times cost no million steps.
  const runs = isWhole
    ? withoutRanges(
        subtreeRange(index, head),
        outside.map((token) => subtreeRange(index, token)),
      )
    : runsOf(subtreeTokens(index, head, (token) => outside.includes(token)))
  return trimRuns(index, runs)
}

function isOneRun(index: TreeIndex, token: number): boolean {
  const { first, last } = subtreeRange(index, token)
  return last - first + 1 === index.size[token]
}

function withoutRanges(whole: TokenRange, holes: readonly TokenRange[]): TokenRange[] {
  const runs: TokenRange[] = []
  let first = whole.first
  for (const hole of [...holes].sort((a, b) => a.first - b.first)) {
    if (hole.first > first) runs.push({ first, last: hole.first - 1 })
    first = Math.max(first, hole.last + 1)
  }
  if (first <= whole.last) runs.push({ first, last: whole.last })
  return runs
}

function makeComplement(
  index: TreeIndex,
  verb: number,
  head: number,
  kind: ComplementKind,
  words: TreeWords,
): Complement {
  return { head, kind, marker: markerOf(index, head), content: contentOf(index, head, verb, words) }
}

/** Words that open a clause without being part of what is said. */
function isOpener(index: TreeIndex, token: number, words: TreeWords): boolean {
  if (index.relations[token] === 'cc') return true
  if (index.relations[token] !== 'mark') return false
  const lemma = lemmaOf(index, token)
  return lemma === words.complementizer || index.tree.tags[token] === 'ADP' || isChargeOpener(index, token, words)
}

function isChargeOpener(index: TreeIndex, token: number, words: TreeWords): boolean {
  const clause = headOf(index, token)
  const verb = clause === null ? null : headOf(index, clause)
  return verb !== null && (words.accused.get(lemmaOf(index, verb))?.has(lemmaOf(index, token)) ?? false)
}

function complementKind(index: TreeIndex, verb: number, child: number, words: TreeWords): ComplementKind | null {
  switch (index.relations[child]) {
    case 'ccomp':
      return clauseKindOf(index, child, words)
    case 'csubj':
      return isPassive(index, verb) && child > verb ? clauseKindOf(index, child, words) : null
    case 'xcomp':
      return isPredicate(index, child) ? clauseKindOf(index, child, words) : null
    case 'parataxis':
      return child > verb && isPredicate(index, child) ? 'speech' : null
    case 'advcl': {
      if (child < verb) return null
      if (words.asked.has(lemmaOf(index, verb)) && opensWithQuestion(index, child, words)) return 'question'
      const marker = markerOf(index, child)
      if (marker === null) return null
      if (words.accused.get(lemmaOf(index, verb))?.has(lemmaOf(index, marker))) return 'participle'
      const isWanted = words.urged.has(lemmaOf(index, verb)) && lemmaOf(index, marker) === words.infinitiveMarker
      return isWanted ? 'infinitive' : null
    }
    default:
      return null
  }
}

function clauseKindOf(index: TreeIndex, head: number, words: TreeWords): ComplementKind {
  const marker = markerOf(index, head)
  const lemma = marker === null ? '' : lemmaOf(index, marker)
  if (lemma === words.complementizer) return 'that'
  if (words.interrogatives.has(lemma) || opensWithQuestion(index, head, words)) return 'question'
  // A tagger takes "crossed" for a participle now and then; with a subject of its own it is finite.
  const isOwn = ownSubject(index, head) !== null && lemma !== words.infinitiveMarker
  if (isOwn || isFiniteClause(index, head)) return 'bare'
  if (verbForm(index, head) === 'Inf') return lemma === words.infinitiveMarker ? 'infinitive' : 'bare'
  return hasInfinitiveCopula(index, head) ? 'infinitive' : verbForm(index, head) === '' ? 'bare' : 'participle'
}

/** "To be safe", "to have left": the marker's infinitive is an auxiliary or a copula. */
function hasInfinitiveCopula(index: TreeIndex, head: number): boolean {
  return childrenOf(index, head).some(
    (child) =>
      (index.relations[child] === 'cop' || index.relations[child] === 'aux') &&
      hasFeature(index, child, 'VerbForm=Inf'),
  )
}

/** Whether the first word of a clause asks ("who gave the order", "how many ships"). */
function opensWithQuestion(index: TreeIndex, head: number, words: TreeWords): boolean {
  let first = index.first[head] ?? head
  while (first < head && index.tree.tags[first] === 'PUNCT') first++
  const tag = index.tree.tags[first]
  const isWord = tag === 'PRON' || tag === 'ADV' || tag === 'DET' || tag === 'SCONJ'
  return isWord && words.interrogatives.has(lemmaOf(index, first))
}
