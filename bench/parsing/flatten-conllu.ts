import type { ConlluSentence } from '../../src/language/index.ts'

/** A stretch of `FlatText.characters`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A word of a text, with what is said of it. */
export interface FlatWord extends Stretch {
  readonly form: string
  readonly lemma: string
  readonly tag: string
  readonly xpos: string
  readonly features: string
  /** Index of the head among all words of the text; -1 for a root. */
  readonly head: number
  /** With its subtype. */
  readonly relation: string
  /** Whether it is a part of a token of several words; `start` and `end` are then the token's. */
  readonly isPart: boolean
}

/** Sentences laid end to end without their spaces, so that two analyses of one text can be laid over each other. */
export interface FlatText {
  readonly characters: string
  readonly tokens: readonly Stretch[]
  readonly sentences: readonly Stretch[]
  readonly words: readonly FlatWord[]
}

const SPACE = /\p{Zs}/gu

/** Lays out sentences end to end; throws when a head is no ID of its sentence. */
export function flattenConllu(sentences: readonly ConlluSentence[]): FlatText {
  const tokens: Stretch[] = []
  const spans: Stretch[] = []
  const words: FlatWord[] = []
  const pieces: string[] = []
  let length = 0
  for (const sentence of sentences) {
    const sentenceStart = length
    const firstWord = words.length
    const rangeAt = new Map(sentence.ranges.map((range) => [range.first, range]))
    let partsUntil = -1
    for (const [index, word] of sentence.words.entries()) {
      const range = rangeAt.get(index)
      if (range) partsUntil = range.last
      const isPart = index <= partsUntil
      if (range || !isPart) {
        const token = (range ?? word).form.replace(SPACE, '')
        pieces.push(token)
        tokens.push({ start: length, end: length + token.length })
        length += token.length
      }
      const { start, end } = tokens.at(-1) ?? { start: 0, end: 0 }
      words.push({ ...word, start, end, isPart, head: headOf(word.head, sentence, firstWord) })
    }
    spans.push({ start: sentenceStart, end: length })
  }
  return { characters: pieces.join(''), tokens, sentences: spans, words }
}

function headOf(head: string, { words, comments }: ConlluSentence, firstWord: number): number {
  const id = /^\d+$/.test(head) ? Number(head) : Number.NaN
  if (!(id <= words.length)) {
    throw new Error(
      `${comments.at(-1) ?? words[0]?.form}: "${head}" is no head in this sentence; give a whole treebank`,
    )
  }
  return id === 0 ? -1 : firstWord + id - 1
}
