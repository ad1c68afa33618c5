import { memoize } from '../memoize.ts'
import { readLanguageFile } from '../read-language-file.ts'
import type { BorderModel } from './border-model.ts'
import { loadBorderModel } from './load-border-model.ts'

/** What the tokeniser and the sentence splitter know of one language; all words in lower case, apostrophes as `'`. */
export interface TokenRules {
  readonly abbreviationsBeforeNames: ReadonlySet<string>
  readonly abbreviationsBeforeNumbers: ReadonlySet<string>
  readonly abbreviationsAnywhere: ReadonlySet<string>
  readonly abbreviationsBeforeCapitals: ReadonlySet<string>
  readonly neverInitials: ReadonlySet<string>
  readonly sentenceOpeners: ReadonlySet<string>
  /** Endings, longest first. */
  readonly clitics: readonly string[]
  readonly negationClitic: string | null
  /** Word endings after which a bare apostrophe is a possessive. */
  readonly possessiveEndings: readonly string[]
  /** The pieces of words written as one; they spell the word. */
  readonly fused: ReadonlyMap<string, readonly string[]>
  readonly fusedBefore: ReadonlyMap<string, FusedBefore>
  readonly hyphenPrefixes: ReadonlySet<string>
  readonly hyphenSuffixes: ReadonlySet<string>
  readonly keptWhole: ReadonlySet<string>
  readonly numberEndings: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly elisions: ReadonlySet<string>
  /** Where sentences end as learned from treebanks; null where rules alone decide. */
  readonly borders: BorderModel | null
  /** In characters: longer words need not be looked up. */
  readonly longestAbbreviation: number
  readonly longestFused: number
  /** The most pieces of a fused word, by its first piece. */
  readonly mostPieces: ReadonlyMap<string, number>
}

/** A word that is several where one of certain words follows. */
export interface FusedBefore {
  readonly pieces: readonly string[]
  readonly before: ReadonlySet<string>
}

/** Texts with the tokens that they give, and texts that are cut at their spaces only. */
export interface TokenExamples {
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

interface Words extends TokenExamples {
  readonly words: readonly string[]
}

interface FusedBeforeEntry extends TokenExamples {
  readonly word: string
  readonly pieces: readonly string[]
  readonly before: readonly string[]
}

interface TokenFile {
  readonly abbreviations: TokenExamples & {
    readonly before_names: readonly string[]
    readonly before_numbers: readonly string[]
    readonly anywhere: readonly string[]
    readonly before_capitals: readonly string[]
    readonly never_initials: readonly string[]
  }
  readonly sentence_openers: Words
  readonly clitics: Words & { readonly negation: string | null; readonly possessive_after: readonly string[] }
  readonly fused: TokenExamples & { readonly words: Readonly<Record<string, readonly string[]>> }
  readonly fused_before: readonly FusedBeforeEntry[]
  readonly hyphen_prefixes: Words
  readonly hyphen_suffixes: Words
  readonly kept_whole: Words
  readonly number_endings: Words
  readonly units: Words
  readonly elisions: Words
}

/** Compiles `tokens.yaml` of a language, once; throws when the language has none. */
export const loadTokenRules = memoize(compileTokenRules)

function compileTokenRules(tag: string): TokenRules {
  const file = readLanguageFile<TokenFile>(tag, 'tokens')
  return {
    abbreviationsBeforeNames: new Set(file.abbreviations.before_names),
    abbreviationsBeforeNumbers: new Set(file.abbreviations.before_numbers),
    abbreviationsAnywhere: new Set(file.abbreviations.anywhere),
    abbreviationsBeforeCapitals: new Set(file.abbreviations.before_capitals),
    neverInitials: new Set(file.abbreviations.never_initials),
    sentenceOpeners: new Set(file.sentence_openers.words),
    clitics: [...file.clitics.words].sort((a, b) => b.length - a.length),
    negationClitic: file.clitics.negation,
    possessiveEndings: file.clitics.possessive_after,
    fused: new Map(Object.entries(file.fused.words)),
    fusedBefore: new Map(
      file.fused_before.map(({ word, pieces, before }) => [word, { pieces, before: new Set(before) }]),
    ),
    hyphenPrefixes: new Set(file.hyphen_prefixes.words),
    hyphenSuffixes: new Set(file.hyphen_suffixes.words),
    keptWhole: new Set(file.kept_whole.words),
    numberEndings: new Set(file.number_endings.words),
    units: new Set(file.units.words),
    elisions: new Set(file.elisions.words),
    borders: loadBorderModel(tag),
    longestAbbreviation: longest([
      ...file.abbreviations.before_names,
      ...file.abbreviations.before_numbers,
      ...file.abbreviations.anywhere,
    ]),
    longestFused: longest([...Object.keys(file.fused.words), ...file.fused_before.map(({ word }) => word)]),
    mostPieces: mostPieces([...Object.values(file.fused.words), ...file.fused_before.map(({ pieces }) => pieces)]),
  }
}

/** The examples that stand beside every list of `tokens.yaml`, by the name of the list. */
export function loadTokenExamples(tag: string): ReadonlyMap<string, TokenExamples> {
  const file = readLanguageFile<TokenFile>(tag, 'tokens')
  return new Map(
    Object.entries(file).flatMap(([name, rule]: [string, TokenExamples | readonly FusedBeforeEntry[]]) =>
      Array.isArray(rule)
        ? rule.map((entry: FusedBeforeEntry): [string, TokenExamples] => [`${name}: ${entry.word}`, entry])
        : [[name, rule as TokenExamples]],
    ),
  )
}

function longest(words: readonly string[]): number {
  return Math.max(1, ...words.map((word) => word.length))
}

function mostPieces(words: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>()
  for (const pieces of words) {
    const first = pieces[0] ?? ''
    most.set(first, Math.max(pieces.length, most.get(first) ?? 0))
  }
  return most
}
