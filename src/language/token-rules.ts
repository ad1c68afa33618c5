import { readLanguageFile } from './read-language-file.ts'

/** What the tokeniser and the sentence splitter know of one language. */
export interface TokenRules {
  readonly abbreviationsBeforeNames: ReadonlySet<string>
  readonly abbreviationsAnywhere: ReadonlySet<string>
  readonly sentenceOpeners: ReadonlySet<string>
  /** Endings with their apostrophe as `'`, longest first. */
  readonly clitics: readonly string[]
  readonly negationClitic: string | null
  readonly fused: ReadonlyMap<string, readonly string[]>
  readonly hyphenPrefixes: ReadonlySet<string>
  readonly elisions: ReadonlySet<string>
}

interface TokenFile {
  readonly abbreviations: { readonly before_names: readonly string[]; readonly anywhere: readonly string[] }
  readonly sentence_openers: readonly string[]
  readonly clitics: readonly string[]
  readonly negation_clitic: string | null
  readonly fused: Readonly<Record<string, readonly string[]>>
  readonly hyphen_prefixes: readonly string[]
  readonly elisions: readonly string[]
}

/** Compiles `tokens.yaml` of a language; throws when the language has none. */
export function loadTokenRules(tag: string): TokenRules {
  const file = readLanguageFile<TokenFile>(tag, 'tokens')
  return {
    abbreviationsBeforeNames: new Set(file.abbreviations.before_names),
    abbreviationsAnywhere: new Set(file.abbreviations.anywhere),
    sentenceOpeners: new Set(file.sentence_openers),
    clitics: [...file.clitics].sort((a, b) => b.length - a.length),
    negationClitic: file.negation_clitic,
    fused: new Map(Object.entries(file.fused)),
    hyphenPrefixes: new Set(file.hyphen_prefixes),
    elisions: new Set(file.elisions),
  }
}
