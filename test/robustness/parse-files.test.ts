import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkParse, filesBelow, textsOf } from './check-parse.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Beside a checkout there may be a folder with data for measuring. */
const DATA = fileURLToPath(new URL('../../../shared', import.meta.url))
const MOST_BYTES = 6000

test('the beginning of every file of the project, and of the data beside it, parses whatever it is', () => {
  const folders = ['examples', 'data', 'models', 'docs'].map((name) => `${ROOT}${name}`)
  const paths = [...folders, ...(existsSync(DATA) ? [DATA] : [])].flatMap(filesBelow)
  assert.ok(paths.length > 30)
  let tokens = 0
  for (const path of paths) for (const text of textsOf(path, MOST_BYTES)) tokens += checkParse(text)
  assert.ok(tokens > 10_000)
})
