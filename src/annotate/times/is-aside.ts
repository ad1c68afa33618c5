import type { SentenceReading, TimeRange } from './read-sentence.ts'

const ASIDE: ReadonlySet<string> = new Set(['compound', 'amod', 'nummod', 'nmod:poss'])
const OPENING_BRACKET = /^[([]$/u

/** Whether a time belongs to a noun ("the 2015 accord") or stands in brackets, so that the story does not move there. */
export function isAside({ words, tree, context }: SentenceReading, { start, end }: TimeRange): boolean {
  if (OPENING_BRACKET.test(words[start - 1]?.text ?? '')) return true
  if (end - start > 1 || context.yearOpeners.has(words[start - 1]?.lower ?? '')) return false
  const index = tree()
  const token = words[start]?.token ?? -1
  return index !== null && token >= 0 && ASIDE.has(index.tree.relations[token] ?? '')
}
