import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { hashData } from './hash-data.ts'
import { pipelineReader } from './pipeline-reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'redline-data-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('the hash changes with a word, a name and a place, and with nothing else', () => {
  mkdirSync(join(folder, 'words', 'en'), { recursive: true })
  writeFileSync(join(folder, 'words', 'en', 'verbs.yaml'), 'said')
  writeFileSync(join(folder, 'words', 'names.tsv'), 'Quill')
  const hashes = new Set<string>()
  const add = () => hashes.add(hashData([join(folder, 'words')])).size
  assert.equal(add(), 1)
  writeFileSync(join(folder, 'words', 'en', 'verbs.yaml'), 'said')
  assert.equal(add(), 1)
  writeFileSync(join(folder, 'words', 'en', 'verbs.yaml'), 'says')
  assert.equal(add(), 2)
  renameSync(join(folder, 'words', 'names.tsv'), join(folder, 'words', 'en', 'names.tsv'))
  assert.equal(add(), 3)
})

test('what a document was made by names the data', () => {
  assert.match(pipelineReader().madeBy, /^data@[0-9a-f]{12} read@\d+ sentences@\d+ /)
})
