import type { Sentence, Span } from '../../model/index.ts'

const OPENING = /^[“„«]$/u
const CLOSING = /^[”»]$/u
const STRAIGHT = '"'

/** What stands in quotation marks, a paragraph at a time; a quotation that is not closed ends with its paragraph. */
export function findQuoted(sentences: readonly Sentence[]): readonly Span[] {
  const quoted: Span[] = []
  let open: number | null = null
  let paragraph = -1
  let end = 0
  const close = (at: number): void => {
    if (open !== null) quoted.push({ start: open, end: at })
    open = null
  }
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) close(end)
    paragraph = sentence.paragraph
    end = sentence.end
    for (const { text, start } of sentence.tokens) {
      if (text.length !== 1) continue
      const isStraight = text === STRAIGHT
      if (open === null && (isStraight || OPENING.test(text))) open = start + 1
      else if (isStraight || CLOSING.test(text)) close(start)
    }
  }
  close(end)
  return quoted
}
