import type { WordAttribution } from './link-spans.ts'
import { ROLES, type WordRange } from './tagged-spans.ts'

/** The words of a window with their syntax, as far as a missing source is looked for in it. */
export interface WindowSyntax {
  /** Of each word its head's place in the window; its own for a root, and where the head is outside. */
  readonly heads: ArrayLike<number>
  readonly relations: readonly string[]
  readonly path: ArrayLike<number>
  readonly sentenceOf: (word: number) => number
}

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'nsubj:outer'])
/** From a word of these relations its governor's subject is looked for. */
const SUBJECT_IS_ABOVE: ReadonlySet<string> = new Set(['conj', 'xcomp', 'aux', 'cop', 'advcl'])
const MOST_CLIMBED = 4
/** Longer subjects carry clauses of their own, and are not named as sources. */
const LONGEST_SUBJECT = 12
const IS_SOURCE: ReadonlySet<number> = new Set([1, 2])
const GOES_ON_SOURCE = 2

/**
 * Gives attributions without a source one: the grammatical subject of the cue when its words are free or a source themselves, else the
 * last source of the sentence.
 */
export function fillSources(
  attributions: readonly WordAttribution[],
  syntax: WindowSyntax,
): readonly WordAttribution[] {
  const children = attributions.some(lacksSource) ? childrenOf(syntax.heads) : []
  const filled = attributions.map((one) => {
    if (!lacksSource(one)) return one
    const source = subjectOf(one, syntax, children)
    return source ? { ...one, source: [source] } : one
  })
  let last: readonly WordRange[] = []
  const inherited = new Map<WordAttribution, readonly WordRange[]>()
  for (const one of filled.toSorted((a, b) => firstWord(a) - firstWord(b))) {
    if (one.source.length > 0) last = one.source
    else if (lacksSource(one) && last[0] && isSameSentence(one, last[0], syntax)) inherited.set(one, last)
  }
  return filled.map((one) => ({ ...one, source: inherited.get(one) ?? one.source }))
}

function lacksSource({ source, cue, content }: WordAttribution): boolean {
  return source.length === 0 && cue.length > 0 && content.length > 0
}

function firstWord(one: WordAttribution): number {
  return Math.min(...ROLES.flatMap((role) => one[role].map(({ start }) => start)))
}

function isSameSentence({ cue }: WordAttribution, { start }: WordRange, { sentenceOf }: WindowSyntax): boolean {
  return sentenceOf(cue[0]?.start ?? 0) === sentenceOf(start)
}

function subjectOf(
  one: WordAttribution,
  { heads, relations, path }: WindowSyntax,
  children: readonly (readonly number[])[],
): WordRange | null {
  const cue = one.cue.flatMap(wordsOf)
  for (const word of cue) {
    const head = heads[word] as number
    if (head !== word && cue.includes(head)) continue
    const subject = findSubject(word, { heads, relations }, children)
    if (subject === null) continue
    const own = new Set(ROLES.flatMap((role) => one[role].flatMap(wordsOf)))
    const phrase = subtree(subject, children).filter((inside) => !own.has(inside))
    const isFree = phrase.every((inside) => path[inside] === 0)
    if (phrase.length > 0 && phrase.length <= LONGEST_SUBJECT && isFree) {
      return { start: Math.min(...phrase), end: Math.max(...phrase) + 1 }
    }
    return IS_SOURCE.has(path[subject] as number) ? sourceAround(subject, path) : null
  }
  return null
}

function findSubject(
  word: number,
  { heads, relations }: Pick<WindowSyntax, 'heads' | 'relations'>,
  children: readonly (readonly number[])[],
): number | null {
  let governor = word
  for (let climbed = 0; climbed < MOST_CLIMBED; climbed++) {
    const subject = children[governor]?.find((child) => SUBJECTS.has(relations[child] as string))
    if (subject !== undefined) return subject
    const above = heads[governor] as number
    if (above === governor || !SUBJECT_IS_ABOVE.has(relations[governor] as string)) return null
    governor = above
  }
  return null
}

function sourceAround(word: number, path: ArrayLike<number>): WordRange {
  let start = word
  let end = word + 1
  while (start > 0 && path[start] === GOES_ON_SOURCE) start--
  while (end < path.length && path[end] === GOES_ON_SOURCE) end++
  return { start, end }
}

function childrenOf(heads: ArrayLike<number>): readonly (readonly number[])[] {
  const children: number[][] = Array.from(heads, () => [])
  for (let word = 0; word < heads.length; word++) {
    const head = heads[word] as number
    if (head !== word) children[head]?.push(word)
  }
  return children
}

function subtree(top: number, children: readonly (readonly number[])[]): readonly number[] {
  const found = new Set([top])
  // Grows while it is walked along.
  for (const word of found) for (const child of children[word] ?? []) found.add(child)
  return [...found]
}

function wordsOf({ start, end }: WordRange): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}
