import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { caseDatabase } from './case-database.ts'
import { explainFailure } from './explain-failure.ts'
import { inventedLayers } from './invented-layers.test.ts'
import { openDatabase } from './open-database.ts'
import { isProblem } from './problem.ts'
import { LINK_NOTHING } from './reports/index.ts'
import { saveDocument } from './save-document.ts'
import { summarise } from './summarise.ts'

const folder = mkdtempSync(join(tmpdir(), 'redline-failure-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('says that the disk is full, and keeps all that was stored before', () => {
  const path = join(folder, 'full.redline')
  const raw = openDatabase(path, { mode: 'write' })
  const database = caseDatabase(raw)
  const pages = Number(raw.prepare('PRAGMA page_count').get()?.page_count)
  raw.exec(`PRAGMA max_page_count = ${pages + 20}`)
  let stored = 0
  assert.throws(
    () => {
      for (; stored < 100; stored++) {
        const layers = inventedLayers({ text: `${stored} ${'Long article. '.repeat(2000)}` })
        explainFailure(path, () => saveDocument(database, layers, { madeBy: 'x@1', linking: LINK_NOTHING }))
      }
    },
    (error) =>
      isProblem(error) &&
      error.message === `${path}: the disk is full; free some space and read again: documents stored so far are safe`,
  )
  assert.equal(summarise(database).documents, stored)
  assert.equal(raw.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok')
  database.close()
})

test('says that another process writes when waiting for it did not help', () => {
  const path = join(folder, 'busy.redline')
  const other = openDatabase(path, { mode: 'write' })
  const raw = openDatabase(path, { mode: 'write' })
  raw.exec('PRAGMA busy_timeout = 20')
  other.exec('BEGIN IMMEDIATE')
  const save = () =>
    explainFailure(path, () =>
      saveDocument(caseDatabase(raw), inventedLayers(), { madeBy: 'x@1', linking: LINK_NOTHING }),
    )
  assert.throws(save, (error) => isProblem(error) && /another process keeps writing/.test(error.message))
  other.exec('ROLLBACK')
  assert.doesNotThrow(save)
  other.close()
  raw.close()
})

test('leaves bugs as they are', () => {
  const bug = new TypeError('no function')
  assert.throws(
    () =>
      explainFailure('case', () => {
        throw bug
      }),
    (error) => error === bug,
  )
})
