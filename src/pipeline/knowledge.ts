import { LANGUAGES, type LanguageOptions, type LanguagePack, loadLanguage } from '../language/index.ts'
import type { Document } from '../model/index.ts'
import { type Cameo, loadCameo } from '../taxonomy/index.ts'
import { loadWorld, type World } from '../world/index.ts'

/** What stages may know beside the text that they read. */
export interface Knowledge {
  readonly language: LanguagePack
  readonly world: World
  readonly cameo: Cameo
}

/** Quotation marks are read by this pack where a language has none of its own. */
const FALLBACK_LANGUAGE = 'en'

const packs = new Map<string, LanguagePack>()
let world: World | null = null

/** The knowledge for a document's language, compiled when first needed and then kept for the life of the process. */
export function knowledgeFor(document: Pick<Document, 'language'>, options: LanguageOptions = {}): Knowledge {
  return { language: languagePack(packTag(document.language), options), world: sharedWorld(), cameo: sharedCameo() }
}

/** The one world of this process, loaded when first needed. */
export function sharedWorld(): World {
  world ??= loadWorld()
  return world
}

let cameo: Cameo | null = null

/** The codes of CAMEO and PLOVER, loaded when they are first asked for. */
export function sharedCameo(): Cameo {
  cameo ??= loadCameo()
  return cameo
}

function packTag(language: string | null): string {
  const tag = language?.toLowerCase() ?? FALLBACK_LANGUAGE
  return LANGUAGES.find((known) => tag === known || tag.startsWith(`${known}-`)) ?? FALLBACK_LANGUAGE
}

function languagePack(tag: string, { withoutLearned = false }: LanguageOptions): LanguagePack {
  const key = withoutLearned ? `${tag} without learned` : tag
  const known = packs.get(key)
  if (known) return known
  const pack = loadLanguage(tag, { withoutLearned })
  packs.set(key, pack)
  return pack
}
