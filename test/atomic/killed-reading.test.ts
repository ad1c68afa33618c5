import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Case, exportRecords, openCase } from '../../src/engine/index.ts'
import { hashBytes } from '../../src/model/index.ts'
import { seededPick, writeArticles } from './invent-articles.ts'

/** Rounds that begin with no case and are killed at a moment after the process started, creation of the file included. */
const EARLY_ROUNDS = 6
/** Rounds that go on with one case and are killed at a moment after the first document. */
const LATE_ROUNDS = 7
/** More than the late rounds get through on a quick machine. */
const ARTICLES = 160
/** A late round is killed once it has added a number of documents up to this, and then within milliseconds. */
const MOST_ADDED = 10
const ARTICLE_WORDS = 120
const PROGRAM = fileURLToPath(new URL('add-documents.ts', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'redline-atomic-'))
const articles = join(folder, 'articles')
writeArticles(articles, { count: ARTICLES, words: ARTICLE_WORDS })
const children: ChildProcess[] = []
after(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Acknowledged {
  readonly document: string
  readonly statements: number
}

interface Run {
  readonly process: ChildProcess
  /** Everything that it printed so far. */
  readonly output: () => string
}

function startReading(casePath: string, source: string): Run {
  const child = spawn(process.execPath, [PROGRAM, casePath, source], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  return { process: child, output: () => output }
}

async function killAndCollect({ process: child, output }: Run): Promise<readonly Acknowledged[]> {
  const closed = child.exitCode === null && child.signalCode === null ? once(child, 'close') : null
  child.kill('SIGKILL')
  await closed
  return [...output().matchAll(/^(?:added|already-there) (\S+) (\d+)$/gm)].map(([, document = '', statements]) => ({
    document,
    statements: Number(statements),
  }))
}

async function waitForAdded({ process: child, output }: Run, documents: number): Promise<void> {
  while (child.exitCode === null && (output().match(/^added /gm)?.length ?? 0) < documents) await wait(1)
}

function assertSound(casePath: string): void {
  const database = new DatabaseSync(casePath)
  assert.equal(database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok')
  assert.deepEqual(database.prepare('PRAGMA foreign_key_check').all(), [])
  const tables = Number(database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables)
  // Compares the index with the texts that it was made of.
  if (tables > 0) database.exec("INSERT INTO document_search (document_search, rank) VALUES ('integrity-check', 1)")
  database.close()
}

/** Every document that is there at all is there with all that was found in it. */
function assertWhole(caseFile: Case): void {
  let statements = 0
  for (const { id } of exportRecords(caseFile, 'documents')) {
    const reading = caseFile.reading(id)
    assert.ok(reading)
    assert.equal(hashBytes(reading.document.text), reading.document.textHash)
    assert.equal(reading.statements.length, reading.document.statements)
    assert.ok(reading.sentences.length > 0)
    statements += reading.statements.length
  }
  const summary = caseFile.summary()
  assert.equal(summary.statements, statements)
  assert.equal([...exportRecords(caseFile, 'statements')].length, statements)
}

function assertKept(casePath: string, acknowledged: readonly Acknowledged[]): void {
  const caseFile = openCase(casePath, { mode: 'read' })
  try {
    for (const { document, statements } of acknowledged)
      assert.equal(caseFile.reading(document)?.statements.length, statements)
    assertWhole(caseFile)
  } finally {
    caseFile.close()
  }
}

/** All that the case says, in the output contract. */
function contentOf(caseFile: Case): unknown {
  return {
    documents: [...exportRecords(caseFile, 'documents', { withText: true })],
    statements: [...exportRecords(caseFile, 'statements')],
    actors: [...exportRecords(caseFile, 'actors')],
  }
}

test('a reader killed before or just after it made the case leaves a case, or none, but never half of one', async () => {
  const pick = seededPick(1962)
  for (let round = 0; round < EARLY_ROUNDS; round++) {
    const casePath = join(folder, `early-${round}.redline`)
    const run = startReading(casePath, articles)
    // The window runs from the start of the process over the making of the file to the first documents.
    if (round % 2 === 1) while (!existsSync(casePath) && run.process.exitCode === null) await wait(1)
    await wait(pick([0, 1, 3, 8, 20, 60, 150, 400]))
    const acknowledged = await killAndCollect(run)
    if (!existsSync(casePath)) assert.deepEqual(acknowledged, [])
    else assertSound(casePath)
    const caseFile = openCase(casePath, { mode: 'write' })
    assertWhole(caseFile)
    caseFile.close()
    assertKept(casePath, acknowledged)
  }
})

test('a reader killed again and again loses nothing it reported, and reading the same folder again completes the case', async () => {
  const casePath = join(folder, 'late.redline')
  const pick = seededPick(1983)
  const numbers = Array.from({ length: MOST_ADDED }, (_, at) => at + 1)
  let documents = 0
  for (let round = 0; round < LATE_ROUNDS; round++) {
    const run = startReading(casePath, articles)
    await waitForAdded(run, pick(numbers))
    await wait(pick([0, 0, 1, 2, 3, 5, 8]))
    const acknowledged = await killAndCollect(run)
    assert.ok(acknowledged.length > documents, `round ${round} adds to the case:\n${run.output()}`)
    assertSound(casePath)
    assertKept(casePath, acknowledged)
    documents = acknowledged.length
  }

  const caseFile = openCase(casePath, { mode: 'write' })
  const standing = caseFile.summary().documents
  assert.ok(standing >= documents && standing < ARTICLES, `${standing} documents were there before the last reading`)
  const summary = await caseFile.add([articles])
  assert.deepEqual([summary.added, summary.alreadyThere, summary.failed], [ARTICLES - standing, standing, 0])
  assertWhole(caseFile)

  const undisturbed = openCase(join(folder, 'undisturbed.redline'), { mode: 'write' })
  await undisturbed.add([articles])
  assert.deepEqual(contentOf(caseFile), contentOf(undisturbed))
  assert.ok(undisturbed.summary().statements > ARTICLES)
  caseFile.close()
  undisturbed.close()
})

test('another process reads the case while it is being read into', async () => {
  const casePath = join(folder, 'watched.redline')
  const run = startReading(casePath, articles)
  await waitForAdded(run, 1)
  const lasting = openCase(casePath, { mode: 'read' })
  const counts: number[] = []
  for (let look = 0; look < 10; look++) {
    const fresh = openCase(casePath, { mode: 'read' })
    counts.push(lasting.summary().documents, fresh.summary().documents)
    const page = fresh.documents({ limit: 1000 })
    for (const { id, statements } of page.items) assert.equal(fresh.reading(id)?.statements.length, statements)
    assert.equal(fresh.search('talks').total >= page.items.length, true)
    fresh.close()
    await wait(20)
  }
  lasting.close()
  assert.deepEqual(
    counts,
    [...counts].sort((a, b) => a - b),
  )
  assert.ok((counts.at(-1) ?? 0) > (counts[0] ?? 0), 'the reader goes on meanwhile')
  await killAndCollect(run)
  assertSound(casePath)
})
