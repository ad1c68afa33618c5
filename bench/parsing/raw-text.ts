import type { ConlluSentence } from '../../src/language/index.ts'
import type { Span } from '../../src/model/index.ts'

/** A treebank's document as raw text, with its units as spans of that text. */
export interface RawDocument {
  readonly text: string
  /** What stands between spaces or marks; a multi-word token is one of them. */
  readonly tokens: readonly Span[]
  readonly words: readonly Span[]
  readonly sentences: readonly Span[]
}

const NEW_PARAGRAPH = /^# newpar\b/
const NO_SPACE = /(?:^|\|)SpaceAfter=No(?:\||$)/

/** The text of a document as it was before it was annotated: a line a paragraph, a blank line between two of them. */
export function rawText(sentences: readonly ConlluSentence[]): string {
  return `${rawDocument(sentences).text}\n`
}

/** The same text without its last line break, and where its tokens, words and sentences stand in it. */
export function rawDocument(sentences: readonly ConlluSentence[]): RawDocument {
  let text = ''
  const tokens: Span[] = []
  const words: Span[] = []
  const spans: Span[] = []
  for (const sentence of sentences) {
    if (text !== '' && sentence.comments.some((comment) => NEW_PARAGRAPH.test(comment))) text = `${text.trimEnd()}\n\n`
    const rangeAt = new Map(sentence.ranges.map((range) => [range.first, range]))
    const from = text.length
    let index = 0
    while (index < sentence.words.length) {
      const range = rangeAt.get(index)
      const last = range?.last ?? index
      const token = range ?? sentence.words[index]
      const form = token?.form ?? ''
      tokens.push({ start: text.length, end: text.length + form.length })
      // The words of a multi-word token spell it, one after the other, in the treebanks of English.
      let start = text.length
      for (const word of sentence.words.slice(index, last + 1)) {
        words.push({ start, end: start + word.form.length })
        start += word.form.length
      }
      text += form + (NO_SPACE.test(token?.misc ?? '') ? '' : ' ')
      index = last + 1
    }
    spans.push({ start: from, end: text.trimEnd().length })
  }
  return { text: text.trimEnd(), tokens, words, sentences: spans }
}
