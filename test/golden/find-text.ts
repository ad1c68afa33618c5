import type { Span } from '../../src/model/index.ts'

/** Every place where the words stand in the text, whatever white space parts them there; empty where they do not. */
export function findText(text: string, words: string): readonly Span[] {
  const pattern = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('\\s+')
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The one place where the words stand; throws when there is none or more than one. */
export function findOnce(text: string, words: string): Span {
  const [place, other] = findText(text, words)
  if (!place || other) throw new Error(`the text has ${place ? 'more than one' : 'no'} "${words}"`)
  return place
}
