import type { LanguagePack } from '../../../language/index.ts'
import type { Mention, Sentence, Span } from '../../../model/index.ts'

/** No noun phrase that brings somebody in is longer, in tokens, up to its head. */
const MAX_HEAD_TOKENS = 8

/** Sentences that open with somebody new whom no name or known role calls ("An old hand at the ministry was asked"): the
 *  noun phrases, in order. A "he" that follows means them, and not whoever was named before. */
export function newcomersIn(
  sentences: readonly Sentence[],
  mentionsByStart: ReadonlyMap<number, readonly Mention[]>,
  { grammar }: LanguagePack,
): Span[] {
  return sentences.flatMap(({ tokens }) => {
    const [article] = tokens
    if (!article || !grammar.newcomerArticles.has(article.text.toLowerCase()) || mentionsByStart.has(article.start))
      return []
    for (const token of tokens.slice(1, MAX_HEAD_TOKENS)) {
      const word = token.text.toLowerCase()
      if (grammar.prepositions.has(word) || grammar.auxiliaries.has(word) || /^[^\p{L}]/u.test(word)) return []
      if (mentionsByStart.has(token.start) && /^\p{Ll}/u.test(token.text)) return []
      if (isPersonNoun(word, grammar)) return [{ start: article.start, end: token.end }]
    }
    return []
  })
}

function isPersonNoun(word: string, { personNouns, personNounEndings }: LanguagePack['grammar']): boolean {
  return personNouns.has(word) || (word.length > 4 && personNounEndings.some((ending) => word.endsWith(ending)))
}
