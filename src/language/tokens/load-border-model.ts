import { existsSync, readFileSync } from 'node:fs'
import { BORDER_FEATURES } from './border-keys.ts'
import { BORDER_MODEL_VERSION, type BorderModel, type BorderModelFile, unpackBorderModel } from './border-model.ts'

/** Loads `models/<tag>/splitter.json`; null when the language has none. Throws when the file is damaged or of another version. */
export function loadBorderModel(tag: string): BorderModel | null {
  const url = new URL(`../../../models/${tag}/splitter.json`, import.meta.url)
  if (!existsSync(url)) return null
  // Our own file; its version and size are checked below.
  const file = JSON.parse(readFileSync(url, 'utf8')) as BorderModelFile
  if (file.version !== BORDER_MODEL_VERSION || file.features.length !== BORDER_FEATURES)
    throw new Error(
      `models/${tag}/splitter.json: not of version ${BORDER_MODEL_VERSION}; restore it from the repository`,
    )
  return unpackBorderModel(file)
}
