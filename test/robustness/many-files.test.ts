import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openCase } from '../../src/engine/index.ts'
import { article, makeFolder } from './redline-process.ts'

const FILES = 3000
/** By then all that is compiled and kept is there. */
const WARM_AFTER = 600
/** What the heap may wave by; a copy of all that was read, with its layers, would be several times as much. */
const MOST_GROWTH_MB = 60

test('three thousand files are read in the memory that some hundred take', async () => {
  const folder = makeFolder('many-files')
  const articles = join(folder, 'articles')
  mkdirSync(articles)
  for (let at = 0; at < FILES; at++) writeFileSync(join(articles, `${at}.txt`), article(at))
  const caseFile = openCase(join(folder, 'many.redline'), { mode: 'write' })
  const heapMegabytes: number[] = []
  const summary = await caseFile.add([articles], {
    onReport: () => heapMegabytes.push(process.memoryUsage().heapUsed / 1024 / 1024),
  })
  caseFile.close()
  assert.deepEqual(summary, { added: FILES, alreadyThere: 0, failed: 0, statements: FILES, attributions: 'learned' })
  // The heap is at its smallest just after a collection, whenever that comes.
  const smallest = (from: number, to: number) => Math.min(...heapMegabytes.slice(from, to))
  const growth = smallest(FILES - WARM_AFTER, FILES) - smallest(WARM_AFTER, 2 * WARM_AFTER)
  assert.ok(growth < MOST_GROWTH_MB, `the heap grew by ${growth.toFixed(0)} MB`)
})
