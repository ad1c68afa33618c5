import type { Span } from '../../../model/index.ts'
import type { Clause } from '../words/clause.ts'
import { overlapping } from '../words/within.ts'

/** Small words keep their small letter in a title. */
const LONGEST_SMALL_WORD = 3
const FEWEST_WORDS = 2

/** Whether a stretch of content begins with the title of a work: `read "The Long Winter" twice`. Titles have capitals and no mark at their end. */
export function opensWithTitle(
  content: readonly Span[],
  { text, clauses }: { readonly text: string; readonly clauses: readonly Clause[] },
): boolean {
  return content.some((first) => isTitle(first, { text, clauses }))
}

function isTitle(
  first: Span,
  { text, clauses }: { readonly text: string; readonly clauses: readonly Clause[] },
): boolean {
  const [clause] = overlapping(clauses, first)
  const item = clause?.items.find(({ end }) => end > first.start)
  if (!item?.quotation || item.endsInMark) return false
  const { inner } = item.quotation
  if (first.start > inner.start) return false
  const words = text.slice(inner.start, inner.end).match(/[\p{L}\p{M}’'-]+/gu) ?? []
  return (
    words.length >= FEWEST_WORDS &&
    [words[0], words.at(-1), ...words.filter((word) => word.length > LONGEST_SMALL_WORD)].every(isCapital)
  )
}

function isCapital(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word) && word !== word.toUpperCase()
}
