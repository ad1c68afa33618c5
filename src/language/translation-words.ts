import { readLanguageFile } from './read-language-file.ts'

/** Words that call a quotation a translation, with sentences that prove them. */
export interface TranslationRule {
  readonly id: string
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

/** How a language says that quoted words are not those that were spoken. Compiled from `translations.yaml`. */
export interface TranslationWords {
  readonly rules: readonly TranslationRule[]
  /** The first words of a stretch of text that call a quotation a translation; null where none do. */
  readonly find: (text: string) => string | null
}

interface TranslationsFile {
  readonly languages: readonly string[]
  readonly rules: readonly (TranslationRule & { readonly match: string })[]
}

/** Compiles `data/languages/<tag>/translations.yaml`; throws when it is missing or damaged. */
export function loadTranslationWords(tag: string): TranslationWords {
  const { languages, rules } = readLanguageFile<TranslationsFile>(tag, 'translations')
  const patterns = rules.map(({ match }) => compile(match, languages))
  return {
    rules: rules.map(({ id, finds, leaves }) => ({ id, finds, leaves })),
    find: (text) => {
      for (const pattern of patterns) {
        const found = pattern.exec(text)
        if (found) return found[0]
      }
      return null
    },
  }
}

/** "(through|via) (the help of)? {language}" as a pattern: each part once, in a row, so that it is linear in time. The name of
 *  a language before another capital is an adjective of something else ("French Guiana"). */
function compile(match: string, languages: readonly string[]): RegExp {
  const parts = match.match(/\([^)]*\)\??|\{language\}|\S+/gu) ?? []
  const source = parts.map((part, index) => {
    const gap = index === 0 ? '' : '\\s+'
    if (part === '{language}') return `${gap}(?:${languages.join('|')})(?![-\\p{L}])(?!\\s+\\p{Lu})`
    const choice = part.replace(/\?$/u, '').replace(/^\(/u, '(?:').replaceAll(' ', '\\s+')
    return part.endsWith('?') ? `(?:${gap}${choice})?` : `${gap}${choice}`
  })
  return new RegExp(`(?<![\\p{L}])${source.join('')}(?![\\p{L}])`, 'u')
}
