import type { ConlluSentence } from '../../src/language/index.ts'

const NEW_PARAGRAPH = /^# newpar\b/
const NO_SPACE = /(?:^|\|)SpaceAfter=No(?:\||$)/

/** The text of a document as it was before it was annotated: a line a paragraph, a blank line between two of them. */
export function rawText(sentences: readonly ConlluSentence[]): string {
  let text = ''
  for (const { comments, words, ranges } of sentences) {
    if (text !== '' && comments.some((comment) => NEW_PARAGRAPH.test(comment))) text = `${text.trimEnd()}\n\n`
    const rangeAt = new Map(ranges.map((range) => [range.first, range]))
    let index = 0
    while (index < words.length) {
      const range = rangeAt.get(index)
      const token = range ?? words[index]
      text += (token?.form ?? '') + (NO_SPACE.test(token?.misc ?? '') ? '' : ' ')
      index = (range?.last ?? index) + 1
    }
  }
  return `${text.trimEnd()}\n`
}
