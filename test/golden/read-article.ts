import { readFileSync } from 'node:fs'
import { loadPipelineReader } from '../../src/engine/index.ts'
import type { Layers } from '../../src/model/index.ts'
import { EXAMPLE_FOLDER } from './example-key.ts'

const reader = await loadPipelineReader()

/** Reads one article of the example as `redline read` does, from its bytes to its statements. */
export function readArticle(file: string): Layers {
  const read = reader.read({ source: file, bytes: readFileSync(new URL(file, EXAMPLE_FOLDER)) })
  if ('problem' in read) throw new Error(read.problem)
  return reader.annotate(read.document)
}
