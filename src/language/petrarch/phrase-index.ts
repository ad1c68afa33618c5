import type { DictionaryPhrase } from './dictionary-phrase.ts'

/** Words between two of a phrase whose dictionary lets others stand there. */
const MOST_BETWEEN = 3

/** A word of a text as dictionaries see it. */
export interface DictionaryWord {
  /** In capitals. */
  readonly text: string
  /** Whether it follows the word before without a blank: "'s", the "." of an abbreviation. */
  readonly isGlued: boolean
}

/** A phrase found in a text: `to` is the index after its last word. */
export interface PhraseHit<Value> {
  readonly from: number
  readonly to: number
  readonly value: Value
  readonly length: number
}

/** Phrases by their first word. */
export interface PhraseIndex<Value> {
  /** The longest phrase that begins at each word, left to right, none inside another. */
  find(words: readonly DictionaryWord[]): readonly PhraseHit<Value>[]
  /** The longest phrase at a word; null for none. */
  at(words: readonly DictionaryWord[], from: number): PhraseHit<Value> | null
}

export function indexPhrases<Value>(
  entries: Iterable<{ readonly phrase: DictionaryPhrase; readonly value: Value }>,
): PhraseIndex<Value> {
  const byStart = new Map<string, { readonly phrase: DictionaryPhrase; readonly value: Value }[]>()
  for (const entry of entries) {
    const start = startOf(entry.phrase.words[0] ?? '')
    const known = byStart.get(start)
    if (known) known.push(entry)
    else byStart.set(start, [entry])
  }
  const at = (words: readonly DictionaryWord[], from: number): PhraseHit<Value> | null => {
    let best: PhraseHit<Value> | null = null
    for (const { phrase, value } of byStart.get(startOf(words[from]?.text ?? '')) ?? []) {
      const to = endOfPhrase(phrase, words, from)
      const length = phrase.words.length
      if (to !== null && (best === null || length > best.length || (length === best.length && to < best.to)))
        best = { from, to, value, length }
    }
    return best
  }
  return {
    at,
    find(words) {
      const hits: PhraseHit<Value>[] = []
      for (let from = 0; from < words.length; from++) {
        const hit = at(words, from)
        if (!hit) continue
        hits.push(hit)
        from = hit.to - 1
      }
      return hits
    },
  }
}

/** What all tokenizations of a first word share: "AL" of "AL-QAEDA", "U" of "U.N.". */
function startOf(word: string): string {
  return /^[\p{L}\p{N}]+/u.exec(word)?.[0] ?? word
}

/** Where a phrase that begins at a word ends; null where it does not stand there. */
export function endOfPhrase(
  { words: wanted, isLoose }: DictionaryPhrase,
  words: readonly DictionaryWord[],
  from: number,
): number | null {
  let at = from
  for (const [order, word] of wanted.entries()) {
    const furthest = isLoose[order] ? MOST_BETWEEN : 0
    let end: number | null = null
    for (let skipped = 0; skipped <= furthest && end === null; skipped++) {
      end = endOfWord(word, words, at + skipped)
      if (end === null && /^[.;:!?]$/u.test(words[at + skipped]?.text ?? '')) break
    }
    if (end === null) return null
    at = end
  }
  return at
}

/** A dictionary's word may be several of the text: "BARAD-DUR", "U.S.S.R". */
function endOfWord(wanted: string, words: readonly DictionaryWord[], from: number): number | null {
  let text = ''
  for (let at = from; at < words.length; at++) {
    const word = words[at]
    if (!word || (at > from && !word.isGlued)) return null
    text += word.text
    if (text === wanted || text === `${wanted}.` || `${text}.` === wanted) return at + 1
    if (!wanted.startsWith(text)) return null
  }
  return null
}
