import { existsSync } from 'node:fs'
import { memoize } from '../memoize.ts'
import { hasParser, loadParser, openModelFile, readKernel } from '../parser/index.ts'
import type { AttributionReader } from './attribution-reader.ts'
import { createAttributionReader } from './create-attribution-reader.ts'
import { readTaggerModel } from './read-model.ts'

/**
 * The reader of attributions of a language, read from `models/<tag>/attribution.bin` when first asked for and then kept. Throws when
 * there is none, or when its file is damaged.
 */
export const loadAttributionReader = memoize((tag: string): AttributionReader => {
  const name = modelName(tag)
  if (!hasAttributionReader(tag)) {
    throw new Error(`${name}: there is no network of attributions for "${tag}"; restore the file from the repository`)
  }
  const parser = loadParser(tag)
  return openModelFile(modelUrl(tag), (source) =>
    createAttributionReader(readTaggerModel(source, name), { parser, wasm: readKernel() }),
  )
})

/** Whether there is a reader of attributions of a language: its weights may be left out. */
export function hasAttributionReader(tag: string): boolean {
  return hasParser(tag) && existsSync(modelUrl(tag))
}

function modelName(tag: string): string {
  return `models/${tag}/attribution.bin`
}

function modelUrl(tag: string): URL {
  return new URL(`../../../${modelName(tag)}`, import.meta.url)
}
