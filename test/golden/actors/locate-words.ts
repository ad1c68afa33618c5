import type { Span } from '../../../src/model/index.ts'
import { findOnce } from '../find-text.ts'

/** Where whole words stand in a text, or in the one place of it that `in` quotes; throws where that is nowhere or not clear. */
export function locateWords(
  text: string,
  { text: words, in: around }: { text: string; in?: string | undefined },
): Span {
  const frame = around === undefined ? { start: 0, end: text.length } : findOnce(text, around)
  const places = wholeWords(text.slice(frame.start, frame.end), words)
  const [place] = places
  if (!place) throw new Error(`the text has no "${words}"${around ? ` in "${around}"` : ''}: ${text}`)
  if (places.length > 1) throw new Error(`the text has "${words}" more than once; say "in": ${text}`)
  return { start: frame.start + place.start, end: frame.start + place.end }
}

function wholeWords(text: string, words: string): readonly Span[] {
  const pattern = words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s+/gu, '\\s+')
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
