/** Words of a dictionary that stand for one thing. */
export interface DictionaryPhrase {
  /** In capitals. */
  readonly words: readonly string[]
  /** Whether other words may stand before each: "-" joins with `_`, a blank lets some in between. One entry a word, the first false. */
  readonly isLoose: readonly boolean[]
}

/** Reads `PRIME_MINISTER` or `GAZA WING`: `_` joins words that follow each other, a blank lets others stand between. Null where no word is left. */
export function readPhrase(source: string): DictionaryPhrase | null {
  const words: string[] = []
  const isLoose: boolean[] = []
  let join = ''
  for (const part of source.trim().split(/([\s_]+)/u)) {
    if (/^[\s_]*$/u.test(part)) {
      join = part
      continue
    }
    words.push(part.toUpperCase())
    isLoose.push(words.length > 1 && !join.includes('_'))
  }
  return words.length === 0 ? null : { words, isLoose }
}

/** The plural that the formats make by themselves: S, IES for Y behind a consonant, ES behind SS. */
export function pluralOf({ words, isLoose }: DictionaryPhrase): DictionaryPhrase {
  const last = words.at(-1) ?? ''
  const plural = /[^AEIOU]Y$/u.test(last) ? `${last.slice(0, -1)}IES` : last.endsWith('SS') ? `${last}ES` : `${last}S`
  return { words: [...words.slice(0, -1), plural], isLoose }
}

/** The words of a phrase as a person writes them. */
export function phraseText({ words }: DictionaryPhrase): string {
  return words.join(' ')
}
