import type { Run } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Line } from '../line.ts'

/** Longer stretches between marks are somebody's words. */
const MOST_TITLE_WORDS = 8
/** Titles write shorter words small: "of", "the". */
const LEAST_TITLE_WORD = 4

/** Whether a phrase is in the title of a play, a film or a book: 'The play "The Minister's Wife"', "the novel The Ambassador". */
export function isTitleOfWork(line: Line, { from, to }: Run, { roles }: Lexicon): boolean {
  if (line.isTitled || line.isShouted) return false
  const words = line.words.slice(from, to)
  const isCapital = words.every(({ isCapital: capital, text }) => capital || text.length < LEAST_TITLE_WORD)
  if (!isCapital || !words[0]?.isCapital) return false
  const before = line.words[from - 1]
  if (roles.works.has(before?.lower ?? '')) return true
  if (!words[0].isQuoted) return false
  let start = from
  while (line.words[start - 1]?.isQuoted && from - start <= MOST_TITLE_WORDS) start--
  let end = from
  while (line.words[end]?.isQuoted && end - from <= MOST_TITLE_WORDS) end++
  const inside = line.words.slice(start, end)
  const isWhole = inside.length > 1 && inside.length <= MOST_TITLE_WORDS && !line.words[end]?.isQuoted
  return (
    isWhole &&
    inside.every(({ isCapital: capital, text }) => capital || /^['’]s?$/u.test(text) || /^\p{Ll}{1,3}$/u.test(text))
  )
}
