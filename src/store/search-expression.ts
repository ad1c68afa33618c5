/** A phrase in straight quotation marks, or a run without white space: `"red line" missiles`. */
const TERM = /"([^"]*)"|([^\s"]+)/gu

/** Something the index can hold: a letter or a digit of any script. */
const INDEXED = /[\p{L}\p{N}]/u

/** Longer questions are cut: nobody types one, and each term costs a look into the index. */
const MAX_TERMS = 32

/**
 * What a user typed as an FTS5 expression: all the words, `"phrases"` in order, and `start*` for words that begin so.
 * Everything stands quoted, so no text breaks the syntax; null when there is nothing to look for.
 */
export function searchExpression(typed: string): string | null {
  const terms = [...typed.replaceAll('\0', ' ').matchAll(TERM)]
    .map(([, phrase, word]) => (phrase === undefined ? wordTerm(word ?? '') : phraseTerm(phrase)))
    .filter((term) => term !== null)
  return terms.length === 0 ? null : terms.slice(0, MAX_TERMS).join(' ')
}

function phraseTerm(phrase: string): string | null {
  return INDEXED.test(phrase) ? `"${phrase}"` : null
}

function wordTerm(word: string): string | null {
  const term = phraseTerm(word)
  return term !== null && word.endsWith('*') ? `${term}*` : term
}
