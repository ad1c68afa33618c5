import { findSubject, nounPhrase, resolveRelative, type TreeWords } from '../../../language/index.ts'
import type { Sentence, Span } from '../../../model/index.ts'
import { cueWord } from '../act/cue-word.ts'
import type { Syntax, SyntaxWord } from '../words/syntax.ts'

interface SourcePlace {
  readonly syntax: Syntax
  readonly sentences: (span: Span) => readonly Sentence[]
  readonly words: TreeWords
}

/** A source without what stands before the subject of its cue: "[In the Commons] the Prime Minister, Mr Macmillan". */
export function narrowSource(source: Span, cue: Span, { syntax, sentences, words }: SourcePlace): Span {
  const word = cueWord(cue, { syntax, sentences })
  const subject = word && findSubject(word.tree, word.token, words).token
  if (!word || subject === null) return source
  const place = word.sentence.tokens[subject]
  if (!place || place.start < source.start || place.end > source.end) return source
  const start = phraseOf({ ...word, token: subject })?.start ?? source.start
  return start > source.start && start < source.end ? { start, end: source.end } : source
}

/** The noun phrase that a relative pronoun stands for ("the paper, [which] said"); null where the words are no such pronoun. */
export function antecedentOf(source: Span, { syntax, words }: Omit<SourcePlace, 'sentences'>): Span | null {
  const word = syntax.at(source.start)
  const alone = word?.sentence.tokens[word.token]
  if (!word || alone?.end !== source.end) return null
  const noun = resolveRelative(word.tree, word.token, words)
  return noun === null ? null : phraseOf({ ...word, token: noun })
}

/** The first run of a noun phrase, with what stands in apposition to it and without relative clauses. */
function phraseOf({ sentence, tree, token }: SyntaxWord): Span | null {
  const tokens = nounPhrase(tree, token, { appositions: true, conjuncts: true })
  let last = tokens.indexOf(token)
  while (last + 1 < tokens.length && tokens[last + 1] === (tokens[last] as number) + 1) last++
  let first = tokens.indexOf(token)
  while (first > 0 && tokens[first - 1] === (tokens[first] as number) - 1) first--
  const [start, end] = [sentence.tokens[tokens[first] ?? -1]?.start, sentence.tokens[tokens[last] ?? -1]?.end]
  return start === undefined || end === undefined ? null : { start, end }
}
