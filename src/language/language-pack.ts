import { type AttributionReader, hasAttributionReader, loadAttributionReader } from './attribution/index.ts'
import { type DeedLexicon, hasDeedLexicon, loadDeedLexicon } from './deeds/index.ts'
import { type ForceWords, loadForceWords } from './forces.ts'
import { type Grammar, loadGrammar } from './grammar.ts'
import { hasParser, loadParser, type Parser } from './parser/index.ts'
import { loadRoleWords, type RoleWords } from './roles.ts'
import { loadSpeech, type SpeechLexicon } from './speech.ts'
import { loadTimes, type TimeGrammar } from './times/index.ts'
import { loadTokenRules, type TokenRules } from './tokens/index.ts'
import { loadTranslationWords, type TranslationWords } from './translation-words.ts'

/** What Redline knows of one language: word lists and rules compiled from `data/languages/<tag>`. */
export interface LanguagePack {
  /** BCP 47 tag. */
  readonly tag: string
  readonly tokens: TokenRules
  readonly grammar: Grammar
  readonly roles: RoleWords
  readonly speech: SpeechLexicon
  /** How it tells deeds. Loaded when it is first asked for; null where Redline has no lexicon for the language. */
  readonly deeds: DeedLexicon | null
  /** How it names weapons and forces. Loaded when it is first asked for. */
  readonly forces: ForceWords
  /** How it tells times. */
  readonly times: TimeGrammar
  /** How it says that quoted words are a translation. */
  readonly translations: TranslationWords
  /** Loaded when it is first asked for; null where Redline has none for the language. */
  readonly parser: Parser | null
  /** Finds attributions with learned weights. Loaded when it is first asked for; null where there are none, or they are not wanted. */
  readonly attributions: AttributionReader | null
}

export interface LanguageOptions {
  /** Leaves out what works without: the weights that find attributions. */
  readonly withoutLearned?: boolean
}

/** Languages that have a full pack. */
export const LANGUAGES: readonly string[] = ['en']

/** Compiles the pack of a language; throws when `data/languages/<tag>` is missing or damaged. */
export function loadLanguage(tag: string, { withoutLearned = false }: LanguageOptions = {}): LanguagePack {
  return {
    tag,
    tokens: loadTokenRules(tag),
    grammar: loadGrammar(tag),
    roles: loadRoleWords(tag),
    speech: loadSpeech(tag),
    get deeds() {
      return hasDeedLexicon(tag) ? loadDeedLexicon(tag) : null
    },
    get forces() {
      return loadForceWords(tag)
    },
    times: loadTimes(tag),
    translations: loadTranslationWords(tag),
    get parser() {
      return hasParser(tag) ? loadParser(tag) : null
    },
    get attributions() {
      return !withoutLearned && hasAttributionReader(tag) ? loadAttributionReader(tag) : null
    },
  }
}
