import { type DictionaryFault, dictionaryLines, faultAt } from './dictionary-lines.ts'

/** Words that mark a text as not to be coded: sports, anniversaries. */
export interface Discard {
  /** In capitals, one blank between words. */
  readonly words: string
  /** Whether the whole story is left out, and not the sentence alone. */
  readonly isStory: boolean
  /** Whether the last word must end where the words do. */
  readonly isWhole: boolean
  readonly line: number
}

export interface DiscardDictionary {
  readonly discards: readonly Discard[]
  readonly faults: readonly DictionaryFault[]
}

/** Reads a discard list of PETRARCH: words of sentences to leave out, with `+` of stories, with `_` behind them of whole words only. */
export function readDiscardDictionary(text: string): DiscardDictionary {
  const discards: Discard[] = []
  const faults: DictionaryFault[] = []
  for (const line of dictionaryLines(text)) {
    const source = line.text.replace(/\[[^\]]*\]/gu, '').trim()
    if (source === '') continue
    const isStory = source.startsWith('+')
    const isWhole = source.endsWith('_')
    const words = source
      .replace(/^\+/u, '')
      .replace(/[\s_]+/gu, ' ')
      .trim()
      .toUpperCase()
    if (words === '') faults.push(faultAt(line, 'no words to find; write WORDS, or +WORDS for a whole story'))
    else discards.push({ words, isStory, isWhole, line: line.number })
  }
  return { discards, faults }
}
