import { type Grammar, loadGrammar } from './grammar.ts'
import { loadRoleWords, type RoleWords } from './roles.ts'
import { loadSpeech, type SpeechLexicon } from './speech.ts'
import { loadTokenRules, type TokenRules } from './token-rules.ts'

/** What Redline knows of one language: word lists and rules compiled from `data/languages/<tag>`. */
export interface LanguagePack {
  /** BCP 47 tag. */
  readonly tag: string
  readonly tokens: TokenRules
  readonly grammar: Grammar
  readonly roles: RoleWords
  readonly speech: SpeechLexicon
}

/** Languages that have a full pack. */
export const LANGUAGES: readonly string[] = ['en']

/** Compiles the pack of a language; throws when `data/languages/<tag>` is missing or damaged. */
export function loadLanguage(tag: string): LanguagePack {
  return {
    tag,
    tokens: loadTokenRules(tag),
    grammar: loadGrammar(tag),
    roles: loadRoleWords(tag),
    speech: loadSpeech(tag),
  }
}
