import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { inventedLayers } from './invented-layers.test.ts'
import { openDatabase } from './open-database.ts'
import { isProblem } from './problem.ts'
import { APPLICATION_ID, MIGRATIONS } from './schema.ts'
import { openStore } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'redline-store-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function isCaseProblem(part: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(isProblem(error), String(error))
    assert.equal(error.problem, 'case-file')
    assert.match(error.message, part)
    assert.ok(error.message.startsWith(folder) && !error.message.includes('\n'), error.message)
    return true
  }
}

function newCase(name: string): string {
  const path = join(folder, name)
  const store = openStore(path, { mode: 'write' })
  store.save(inventedLayers({ id: 'd' }), { madeBy: 'x@1' })
  store.close()
  return path
}

test('makes a new case with its mark and version, and opens it again', () => {
  const path = newCase('new.redline')
  const database = new DatabaseSync(path)
  assert.equal(database.prepare('PRAGMA application_id').get()?.application_id, APPLICATION_ID)
  assert.equal(database.prepare('PRAGMA user_version').get()?.user_version, MIGRATIONS.length)
  assert.equal(database.prepare('PRAGMA journal_mode').get()?.journal_mode, 'wal')
  assert.equal(database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok')
  database.close()
  for (const mode of ['read', 'write'] as const) {
    const store = openStore(path, { mode })
    assert.equal(store.summary().documents, 1)
    store.close()
  }
})

test('says in one line why a file cannot be used', () => {
  const text = join(folder, 'notes.txt')
  writeFileSync(text, 'These are notes and no database. '.repeat(100))
  const other = join(folder, 'other.db')
  const database = new DatabaseSync(other)
  database.exec('CREATE TABLE things (name TEXT)')
  database.close()
  const newer = newCase('newer.redline')
  const future = new DatabaseSync(newer)
  future.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`)
  future.close()
  const damaged = newCase('damaged.redline')
  writeFileSync(damaged, readFileSync(damaged).subarray(0, 5000))
  for (const mode of ['read', 'write'] as const) {
    assert.throws(() => openStore(text, { mode }), isCaseProblem(/no Redline case; choose another/))
    assert.throws(() => openStore(other, { mode }), isCaseProblem(/SQLite database, but no Redline case/))
    assert.throws(
      () => openStore(newer, { mode }),
      isCaseProblem(/newer Redline \(case version \d+, this one knows up to \d+\); update/),
    )
    assert.throws(() => openStore(folder, { mode }), isCaseProblem(/not a file/))
    assert.throws(
      () => openStore(join(folder, 'missing', 'x.redline'), { mode }),
      isCaseProblem(/no such case|its folder exists/),
    )
    assert.throws(() => openStore(damaged, { mode }).summary(), isCaseProblem(/damaged/))
  }
  assert.equal(readFileSync(text, 'utf8').length, 3300)
})

test('reading makes no file where there is no case, and tells an empty one from a case', () => {
  const missing = join(folder, 'missing.redline')
  assert.throws(() => openStore(missing, { mode: 'read' }), isCaseProblem(/there is no such case/))
  assert.equal(existsSync(missing), false)
  const empty = join(folder, 'empty.redline')
  writeFileSync(empty, '')
  assert.throws(() => openStore(empty, { mode: 'read' }), isCaseProblem(/this case is empty/))
  const store = openStore(empty, { mode: 'write' })
  assert.equal(store.summary().documents, 0)
  store.close()
})

test('takes an older case from version to version, all steps or none', () => {
  const path = join(folder, 'old.redline')
  const [first = ''] = MIGRATIONS
  openDatabase(path, { mode: 'write', migrations: [first] }).close()
  const second = 'CREATE TABLE extra (name TEXT) STRICT'
  assert.throws(() => openDatabase(path, { mode: 'write', migrations: [first, second, 'CREATE GIBBERISH'] }))
  const untouched = openDatabase(path, { mode: 'read', migrations: [first] })
  assert.equal(untouched.prepare("SELECT count(*) AS tables FROM sqlite_schema WHERE name = 'extra'").get()?.tables, 0)
  untouched.close()
  const migrated = openDatabase(path, { mode: 'read', migrations: [first, second] })
  assert.equal(migrated.prepare('SELECT count(*) AS rows FROM extra').get()?.rows, 0)
  assert.equal(migrated.prepare('PRAGMA user_version').get()?.user_version, 2)
  migrated.close()
})

test('reads while another connection writes, and sees whole documents only', () => {
  const path = newCase('shared.redline')
  const writer = openStore(path, { mode: 'write' })
  const reader = openStore(path, { mode: 'read' })
  writer.save(inventedLayers({ id: 'e', text: 'Another.' }), { madeBy: 'x@1' })
  assert.equal(reader.summary().documents, 2)
  const glanced = reader.glance(() => {
    const before = reader.summary().documents
    writer.save(inventedLayers({ id: 'f', text: 'One more.' }), { madeBy: 'x@1' })
    return [before, reader.summary().documents]
  })
  assert.deepEqual(glanced, [2, 2])
  assert.equal(reader.summary().documents, 3)
  assert.throws(
    () => reader.save(inventedLayers({ id: 'g' }), { madeBy: 'x@1' }),
    isCaseProblem(/cannot be written to/),
  )
  reader.close()
  writer.close()
})

test('reads a copy of the file alone, without its log', () => {
  const copy = join(folder, 'copy.redline')
  copyFileSync(newCase('original.redline'), copy)
  const store = openStore(copy, { mode: 'read' })
  assert.equal(store.reading('d')?.document.id, 'd')
  store.close()
})

test('reads a case in a folder where nothing may be written', { skip: readsAsRoot() }, () => {
  const locked = join(folder, 'locked')
  mkdirSync(locked)
  const path = join(locked, 'case.redline')
  copyFileSync(newCase('before.redline'), path)
  chmodSync(locked, 0o555)
  try {
    const store = openStore(path, { mode: 'read' })
    assert.equal(store.summary().documents, 1)
    store.close()
    assert.throws(
      () => openStore(join(locked, 'new.redline'), { mode: 'write' }),
      isCaseProblem(/its folder exists and that you may/),
    )
  } finally {
    chmodSync(locked, 0o755)
  }
})

/** Permissions do not bind the superuser, so that nothing would be shown. */
function readsAsRoot(): string | false {
  return process.getuid?.() === 0 ? 'the superuser may write everywhere' : false
}

test('keeps what it has stored when the process ends without closing', () => {
  const path = join(folder, 'unclosed.redline')
  const program = `
    import { openStore } from ${JSON.stringify(new URL('store.ts', import.meta.url).href)}
    import { inventedLayers } from ${JSON.stringify(new URL('invented-layers.test.ts', import.meta.url).href)}
    const store = openStore(${JSON.stringify(path)}, { mode: 'write' })
    store.save(inventedLayers({ id: 'd' }), { madeBy: 'x@1' })
    process.kill(process.pid, 'SIGKILL')`
  spawnSync(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'inherit' })
  assert.ok(existsSync(`${path}-wal`))
  const store = openStore(path, { mode: 'read' })
  assert.equal(store.reading('d')?.document.id, 'd')
  store.close()
})
