import type { Span } from './span.ts'

/** A word, number or mark of punctuation. Multi-word tokens are split as in Universal Dependencies ("do" + "n't"). */
export interface Token extends Span {
  readonly text: string
}

/** A run of tokens that stands as one sentence, headline or list item; never crosses a region's edge. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[]
  /** Counts the paragraphs of the document from 0; quotations over several paragraphs need it. */
  readonly paragraph: number
}
