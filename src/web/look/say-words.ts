import type { StatementRecord } from '../contract.ts'

/** Longest words that are shown whole where a name is due, in UTF-16 code units: three lines of the voice list. */
const LONGEST_SHOWN = 100

/** What a stretch of a text leaves hanging when it is cut out: the comma behind "Mr Gaitskell,". */
const HANGING = /^[\s,;:–—-]+|[\s,;:–—-]+$/gu

/** Quotation marks by their Unicode classes, with those that stand apart: straight ones, low ones, corner brackets. */
const OPENS_QUOTED = /^[\p{Pi}\p{Pf}"'„‚「『]/u
const CLOSES_QUOTED = /[\p{Pi}\p{Pf}"'」』]$/u

/** A stretch of a text on one line, without what hangs at its ends, long ones cut behind a word; empty for marks alone. */
export function sayWords(text: string): string {
  const line = onOneLine(text).replace(HANGING, '')
  if (line.length <= LONGEST_SHOWN) return line
  const cut = line.slice(0, LONGEST_SHOWN)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_SHOWN / 2)).replace(HANGING, '')} …`
}

/** What a statement says, on one line: its stretches, "…" where the words that report it stand between them. */
export function sayContent({ text, start, content }: Pick<StatementRecord, 'text' | 'start' | 'content'>): string {
  const pieces = content.map((span, index) => {
    const before = content[index - 1]
    const between = before ? text.slice(before.end - start, span.start - start) : ''
    return `${/\S/u.test(between) ? ' … ' : between}${text.slice(span.start - start, span.end - start)}`
  })
  return onOneLine(pieces.join(''))
}

/** Words in quotation marks; those that bring their own keep them. */
export function quoteWords(words: string): string {
  return words.length > 1 && OPENS_QUOTED.test(words) && CLOSES_QUOTED.test(words) ? words : `“${words}”`
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
