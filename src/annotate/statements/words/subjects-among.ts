import type { LanguagePack } from '../../../language/index.ts'
import type { Mention, Sentence, Token } from '../../../model/index.ts'

/** Ids of the mentions that a finite verb or an insertion follows and no preposition precedes: the subjects of their clauses. */
export function subjectsAmong(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  { grammar }: LanguagePack,
): ReadonlySet<string> {
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  const indexByEnd = new Map(tokens.map((token, index) => [token.end, index]))
  const indexByStart = new Map(tokens.map((token, index) => [token.start, index]))
  const plain = (token: Token | undefined): string => token?.text.toLowerCase().replaceAll('\u2019', "'") ?? ''
  const isVerb = (word: string): boolean => {
    const forms = grammar.verbForms.get(word)
    return (
      grammar.auxiliaries.has(word) ||
      forms?.has('past') === true ||
      forms?.has('third') === true ||
      grammar.looksPast(word)
    )
  }
  const openers = new Set(sentences.map((sentence) => indexByStart.get(sentence.start) ?? -1))
  const subjects = new Set<string>()
  for (const mention of mentions) {
    const last = indexByEnd.get(mention.end)
    const first = indexByStart.get(mention.start)
    if (last === undefined || first === undefined) continue
    let before = first - 1
    while (grammar.determiners.has(plain(tokens[before]))) before--
    if (grammar.prepositions.has(plain(tokens[before]))) continue
    let after = last + 1
    while (grammar.adverbs.has(plain(tokens[after])) || grammar.looksAdverb(plain(tokens[after]))) after++
    // "A delegate, who would not be named, took the other side": an insertion stands between the subject and its verb.
    const isInterrupted =
      plain(tokens[after]) === ',' && (openers.has(before + 1) || grammar.relatives.has(plain(tokens[after + 1])))
    // "A spokesman who gave no name met the press."
    const isDescribed = grammar.personalRelatives.has(plain(tokens[after]))
    if (
      isInterrupted ||
      isDescribed ||
      (plain(tokens[after]) !== grammar.possessiveClitic && isVerb(plain(tokens[after])))
    )
      subjects.add(mention.id)
  }
  return subjects
}
