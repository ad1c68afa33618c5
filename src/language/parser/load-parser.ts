import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { memoize } from '../memoize.ts'
import { loadTreeWords, repairTree } from '../tree/index.ts'
import { createParser } from './create-parser.ts'
import type { Parser } from './parser.ts'
import { readModel } from './read-model.ts'
import type { ByteSource } from './tensor-file.ts'

/**
 * The parser of a language, read from `models/<tag>/parser.bin` when first asked for and then kept; known faults of its trees are
 * mended by the rules of `repairTree`. Throws when there is none, or when its file is damaged.
 */
export const loadParser = memoize((tag: string): Parser => {
  const bare = loadBareParser(tag)
  const words = loadTreeWords(tag)
  return {
    stateSizes: bare.stateSizes,
    parse: (sentences) => bare.parse(sentences).map((tree) => repairTree(tree, words)),
    *read(sentences) {
      for (const { tree, states } of bare.read(sentences)) yield { tree: repairTree(tree, words), states }
    },
  }
})

/** The network alone, without repairs: what measures them. A new one each time. */
export function loadBareParser(tag: string): Parser {
  const name = modelName(tag)
  if (!hasParser(tag)) {
    throw new Error(`${name}: there is no parser for the language "${tag}"; restore the file from the repository`)
  }
  return openModelFile(modelUrl(tag), (source) => createParser(readModel(source, name), { wasm: readKernel() }))
}

/** Opens a model's file for what reads it straight to where its numbers stay, so that it is never in memory beside them. */
export function openModelFile<Result>(url: URL, read: (source: ByteSource) => Result): Result {
  const file = openSync(url, 'r')
  try {
    return read({
      sizeBytes: fstatSync(file).size,
      read: (offset: number, into: Uint8Array) => readAll(file, offset, into),
    })
  } finally {
    closeSync(file)
  }
}

function readAll(file: number, offset: number, into: Uint8Array): void {
  let done = 0
  while (done < into.length) {
    const count = readSync(file, into, done, into.length - done, offset + done)
    if (count === 0) throw new Error('the file became shorter while it was read')
    done += count
  }
}

/** Whether there is a parser of a language. */
export function hasParser(tag: string): boolean {
  return /^[a-z]{2,3}$/.test(tag) && existsSync(modelUrl(tag))
}

/** The compiled `kernel.c`. */
export function readKernel(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL('kernel.wasm', import.meta.url)))
}

function modelName(tag: string): string {
  return `models/${tag}/parser.bin`
}

function modelUrl(tag: string): URL {
  return new URL(`../../../${modelName(tag)}`, import.meta.url)
}
