import type { Span } from '../model/index.ts'

/** About a line of a terminal on either side of a match. */
const REACH = 80

/** The words around a span, on one line, with an ellipsis where the text goes on. */
export function surroundings(text: string, span: Span): string {
  const start = span.start <= REACH ? 0 : afterBreak(text, span.start - REACH, span.start)
  const end = span.end + REACH >= text.length ? text.length : beforeBreak(text, span.end + REACH, span.end)
  const words = text.slice(start, end).replace(/\s+/gu, ' ').trim()
  return `${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}`
}

/** The first start of a word in the stretch; its end where there is none. */
function afterBreak(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (isSpace(text, at)) return at + 1
  return limit
}

function beforeBreak(text: string, from: number, limit: number): number {
  for (let at = from; at > limit; at--) if (isSpace(text, at)) return at
  return limit
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? '')
}
