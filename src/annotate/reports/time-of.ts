import { childrenOf, headOf, isPredicate } from '../../language/index.ts'
import type { Sentence, Time, TimeMention } from '../../model/index.ts'
import type { SentenceView, ToldDeed } from './told-deed.ts'

/** A deed that ended so many days before the text was written is told as background. */
const BACKGROUND_DAYS = 90
const DAY_MILLISECONDS = 86_400_000

/** When a deed was: the time told in its own clause, else in the clause around it; null where neither tells one. */
export function timeOf(
  deed: ToldDeed,
  { index }: Pick<SentenceView, 'index'>,
  sentence: Sentence,
  times: readonly TimeMention[],
): Time | null {
  const dated = times.filter(({ kind, time }) => kind === 'date' && time !== null)
  if (dated.length === 0) return null
  const at = (mention: TimeMention): number =>
    sentence.tokens.findIndex((token) => token.start >= mention.start && token.end <= mention.end)
  const places = dated.flatMap((mention) => {
    const token = at(mention)
    return token < 0 ? [] : [{ mention, token }]
  })
  const heads: number[] = []
  for (let link: ToldDeed | null = deed; link !== null; link = link.inner) {
    // "Denied on Sunday that they had sailed on Friday": what is only spoken of has a time of its own.
    if (link.pattern.sense.operator !== 'claim' || link.inner === null) heads.push(link.head)
  }
  for (const head of heads) {
    const own = places.find(({ token }) => clauseOf(index, token) === head || governs(index, head, token))
    if (own) return own.mention.time
  }
  // "On Friday the minister said that the fleet had sailed" dates what was said, not what was done.
  const head = deed.head
  const up = deed.pattern.part === 'noun' ? clauseOf(index, head) : null
  const outer = up === null ? undefined : places.find(({ token }) => clauseOf(index, token) === up)
  return outer?.mention.time ?? null
}

/** Whether a deed is told of a time well before the text was written. */
export function isLongBefore(time: Time | null, written: { readonly earliest: string | null } | null): boolean {
  if (!time?.latest || !written?.earliest) return false
  return Date.parse(written.earliest) - Date.parse(time.latest) > BACKGROUND_DAYS * DAY_MILLISECONDS
}

/** The predicate whose clause a word stands in. */
function clauseOf(index: SentenceView['index'], token: number): number | null {
  for (let current = headOf(index, token); current !== null; current = headOf(index, current)) {
    if (isPredicate(index, current)) return current
  }
  return null
}

/** Whether a word hangs on a noun that tells a deed: "the war of 1999". */
function governs(index: SentenceView['index'], head: number, token: number): boolean {
  for (let current: number | null = token; current !== null; current = headOf(index, current)) {
    if (current === head) return true
    if (isPredicate(index, current) || childrenOf(index, current).length > 12) return false
  }
  return false
}
