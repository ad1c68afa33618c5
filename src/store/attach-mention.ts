import { type Mention, type MentionTarget, overlaps, type Span } from '../model/index.ts'
import { likeness } from './attach-judgement.ts'

/**
 * Short words such as a surname stand all over a text: only where so many of the characters around them are those of old are
 * they taken for the same place. 64 were kept on either side.
 */
const LEAST_LIKENESS = 24

/** The places that the same words can stand at; a text that repeats them more often than this is searched no further. */
const MOST_OCCURRENCES = 1000

/**
 * Finds, for mentions that were judged, those of one reading of their document that stand at the same place: with the same id,
 * else the one that has most characters in common with the words that were judged, however a later reading bounds it.
 */
export function mentionFinder(text: string, mentions: readonly Mention[]): (target: MentionTarget) => string | null {
  const byId = new Set(mentions.map(({ id }) => id))
  return (target) => {
    if (byId.has(target.mention)) return target.mention
    const place = placeOf(text, target)
    if (place === null) return null
    const [best] = mentions
      .filter((mention) => overlaps(mention, place))
      .sort((a, b) => commonOf(b, place) - commonOf(a, place) || a.end - a.start - (b.end - b.start))
    return best?.id ?? null
  }
}

/** Where the judged words stand now; null when the text has them no more, or only elsewhere. */
function placeOf(text: string, target: MentionTarget): Span | null {
  const { exact, prefix, suffix } = target
  if (exact === '') return null
  const wanted = Math.min(LEAST_LIKENESS, prefix.length + suffix.length)
  let best: { readonly span: Span; readonly likeness: number } | null = null
  let at = text.indexOf(exact)
  for (let seen = 0; at >= 0 && seen < MOST_OCCURRENCES; seen++, at = text.indexOf(exact, at + 1)) {
    const span = { start: at, end: at + exact.length }
    const found = likeness(text, target, span)
    if (found < wanted) continue
    const isBetter =
      best === null ||
      found > best.likeness ||
      (found === best.likeness && Math.abs(at - target.start) < Math.abs(best.span.start - target.start))
    if (isBetter) best = { span, likeness: found }
  }
  return best?.span ?? null
}

function commonOf(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}
