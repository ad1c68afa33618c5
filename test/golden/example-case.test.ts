import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Case, exportRecords, openCase, type ReadReport } from '../../src/engine/index.ts'
import { contractFaults, type ExportedCase } from './contract-faults.ts'
import { EXAMPLE_FOLDER, loadExampleKey } from './example-key.ts'

const ARTICLES = 16

const folder = mkdtempSync(join(tmpdir(), 'redline-example-'))
const example = fileURLToPath(EXAMPLE_FOLDER)
const reports: ReadReport[] = []
let caseFile: Case
let exported: ExportedCase

before(async () => {
  caseFile = openCase(join(folder, 'october.redline'), { mode: 'write' })
  await caseFile.add([example], { onReport: (report) => reports.push(report) })
  exported = exportAll()
})

after(() => {
  caseFile.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the folder of the example is read as its articles and nothing else, without a problem', () => {
  assert.deepEqual(
    reports.map(({ problem }) => problem).filter((problem) => problem !== null),
    [],
  )
  assert.deepEqual(
    reports.map(({ source }) => basename(source)),
    loadExampleKey().map(({ file }) => file),
  )
  assert.equal(caseFile.summary().documents, ARTICLES)
  assert.ok(reports.every(({ outcome, statements }) => outcome === 'added' && statements > 0))
})

test('reading the example again adds and changes nothing', async () => {
  const again = await caseFile.add([example])
  assert.deepEqual([again.added, again.alreadyThere, again.failed], [0, ARTICLES, 0])
  assert.deepEqual(exportAll(), exported)
})

test('another case that reads the example exports the same', async () => {
  const other = openCase(join(folder, 'other.redline'), { mode: 'write' })
  await other.add([example])
  assert.deepEqual(exportAll(other), exported)
  other.close()
})

test('the export keeps to the output contract', () => {
  assert.equal(exported.documents.length, ARTICLES)
  assert.ok(exported.statements.length > 0 && exported.actors.length > 0)
  assert.deepEqual(contractFaults(exported), [])
})

test('a text is exported only when it is asked for', () => {
  for (const record of exportRecords(caseFile, 'documents')) assert.equal(record.text, undefined)
})

test('the check of the contract sees what breaks it', () => {
  const [document] = exported.documents as readonly Record<string, unknown>[]
  const [statement] = exported.statements as readonly Record<string, unknown>[]
  const broken: readonly [Partial<ExportedCase>, RegExp][] = [
    [{ documents: [{ ...document, language: undefined }] }, /language/],
    [{ documents: [{ ...document, regions: [{ kind: 'body', start: 0, end: 9e6 }] }] }, /not in the text/],
    [{ documents: [{ ...document, textHash: '0'.repeat(64) }] }, /hash/],
    [{ documents: [document, document] }, /given twice/],
    [{ documents: [] }, /its document .* is not there/],
    [{ statements: [{ ...statement, text: 'other words' }] }, /is not "other words"/],
    [{ statements: [{ ...statement, voice: [] }] }, /voice/],
    [{ statements: [{ ...statement, voice: ['Nobody'] }] }, /voice begins with Nobody/],
    [{ statements: [{ ...statement, inside: 'nowhere' }] }, /stands inside nowhere/],
    [{ statements: [{ ...statement, content: [{ start: 0, end: 1 }] }] }, /hull/],
    [{ actors: [] }, /is no actor/],
  ]
  for (const [change, fault] of broken) assert.match(contractFaults({ ...exported, ...change }).join('\n'), fault)
})

function exportAll(source: Case = caseFile): ExportedCase {
  return {
    documents: parsed(exportRecords(source, 'documents', { withText: true })),
    statements: parsed(exportRecords(source, 'statements')),
    actors: parsed(exportRecords(source, 'actors')),
  }
}

/** The records as a program sees them that reads the lines of an export. */
function parsed(records: Iterable<object>): readonly unknown[] {
  return Array.from(records, (record) => JSON.parse(JSON.stringify(record)) as unknown)
}
