import { LONGEST_SENTENCE } from './room.ts'

/** No part is shorter than this share of the longest that there may be, but for the last. */
const SHORTEST_SHARE = 0.4

/**
 * Cuts the words of an overlong sentence into parts of at most `LONGEST_SENTENCE`, each after the best boundary of clauses that its
 * last stretch offers; `tags` are the words' universal tags.
 */
export function cutSentence(words: readonly string[], tags: readonly string[]): (readonly string[])[] {
  const parts: (readonly string[])[] = []
  let start = 0
  while (words.length - start > LONGEST_SENTENCE) {
    const end = findCut(words, tags, start)
    parts.push(words.slice(start, end))
    start = end
  }
  parts.push(words.slice(start))
  return parts
}

/** The last of the best places to cut; a hard cut at the limit where none is any good. */
function findCut(words: readonly string[], tags: readonly string[], start: number): number {
  let best = start + LONGEST_SENTENCE
  let most = 0
  for (let end = start + LONGEST_SENTENCE; end >= start + LONGEST_SENTENCE * SHORTEST_SHARE; end--) {
    const strength = cutStrength(words, tags, end)
    if (strength > most) {
      best = end
      most = strength
    }
  }
  return best
}

/** `.`, `?!`, `…` inside one sentence: only a missing cut of the splitter puts them there. */
const STOP = /^[.!?…]+$/
/** `;`, `:`, `--`, `—` */
const STRONG_MARK = /^(?:[;:؛：；]|[-‐-―]+)$/
const COMMA = /^[,،，、]$/
const OPENS_CLAUSE: ReadonlySet<string> = new Set(['CCONJ', 'SCONJ'])

/** How good it is to cut before `words[end]`; 0 for not at all. */
function cutStrength(words: readonly string[], tags: readonly string[], end: number): number {
  const before = words[end - 1] as string
  const isOpening = OPENS_CLAUSE.has(tags[end] as string)
  if (STOP.test(before)) return 5
  if (STRONG_MARK.test(before) && tags[end - 1] === 'PUNCT') return 4
  if (COMMA.test(before)) return isOpening ? 3 : 2
  return isOpening ? 1 : 0
}
