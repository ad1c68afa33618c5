import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type Case, openCase } from '../../src/engine/index.ts'
import { article, makeFolder, type Outcome, runRedline, startRedline } from './redline-process.ts'

const isWindows = process.platform === 'win32'
/** More than a reader gets through while it is looked at. */
const MANY_ARTICLES = 400

const folder = makeFolder('case-file')
const redline = (...args: readonly string[]) => runRedline(args, { cwd: folder })
const filesOf = (name: string) => readdirSync(folder).filter((file) => file.startsWith(name))

before(async () => {
  writeFileSync(join(folder, 'good.txt'), article())
  mkdirSync(join(folder, 'many'))
  for (let at = 0; at < MANY_ARTICLES; at++) writeFileSync(join(folder, 'many', `${at}.txt`), article(at))
  assert.equal((await redline('read', 'good.txt', '--case', 'good.redline')).code, 0)
})

function assertRefused({ code, out, err }: Outcome, what: RegExp): void {
  assert.deepEqual([code, out], [2, ''])
  assert.match(err, /^redline: [^\n]+; [^\n]+\n$/)
  assert.match(err, what)
}

test('a file that is no case, or one of a newer version, is refused in one line and left as it is', async () => {
  writeFileSync(join(folder, 'notes.txt'), 'These are notes, and no database. '.repeat(200))
  const other = new DatabaseSync(join(folder, 'other.db'))
  other.exec('CREATE TABLE things (name TEXT)')
  other.close()
  writeFileSync(join(folder, 'newer.redline'), readFileSync(join(folder, 'good.redline')))
  const newer = new DatabaseSync(join(folder, 'newer.redline'))
  newer.exec('PRAGMA user_version = 999')
  newer.close()
  writeFileSync(join(folder, 'cut.redline'), readFileSync(join(folder, 'good.redline')).subarray(0, 6000))
  const refused: Readonly<Record<string, RegExp>> = {
    'notes.txt': /no Redline case; choose another/,
    'other.db': /a SQLite database, but no Redline case/,
    'newer.redline': /written by a newer Redline \(case version 999, .+update Redline/,
    'cut.redline': /the file is damaged; restore it/,
    many: /not a file; give a case file/,
    'gone/case.redline': /cannot be opened; check that its folder exists/,
    '': /the case has no name; give a file/,
  }
  for (const [path, what] of Object.entries(refused)) {
    const bytes = existsSync(join(folder, path)) && path.includes('.') ? readFileSync(join(folder, path)) : null
    assertRefused(await redline('read', 'good.txt', '--case', path), what)
    if (bytes) assert.deepEqual(readFileSync(join(folder, path)), bytes)
  }
  assertRefused(await redline('documents', '--case', 'gone.redline'), /there is no such case; make it by reading/)
  assert.ok(!existsSync(join(folder, 'gone.redline')))
})

test('names that SQLite takes for more than a name are files like others', async () => {
  for (const name of [':memory:', 'file:case.redline?mode=memory']) {
    if (isWindows) return
    const caseFile = openCase(name, { mode: 'write' })
    caseFile.close()
    assert.ok(existsSync(name), name)
    rmSync(name)
  }
})

test('one file remains when nobody has the case open', async () => {
  assert.deepEqual(filesOf('good.redline'), ['good.redline'])
  for (const command of [['documents'], ['statements', '--json'], ['export', 'documents']]) {
    assert.equal((await redline(...command, '--case', 'good.redline')).code, 0)
    assert.deepEqual(filesOf('good.redline'), ['good.redline'], command.join(' '))
  }
  const path = join(folder, 'shared.redline')
  const writer = openCase(path, { mode: 'write' })
  const readers = [openCase(path, { mode: 'read' }), openCase(path, { mode: 'read' })]
  await writer.add([join(folder, 'good.txt')])
  for (const reader of readers) assert.equal(reader.summary().documents, 1)
  writer.close()
  for (const reader of readers) reader.close()
  assert.deepEqual(filesOf('shared.redline'), ['shared.redline'])
})

test('a case that may not be written to can still be read, and nothing else', { skip: isWindows }, async (context) => {
  const closed = join(folder, 'closed')
  mkdirSync(closed)
  writeFileSync(join(closed, 'case.redline'), readFileSync(join(folder, 'good.redline')))
  writeFileSync(join(closed, 'good.txt'), article(1))
  chmodSync(join(closed, 'case.redline'), 0o444)
  chmodSync(closed, 0o555)
  chmodSync(folder, 0o777)
  context.after(() => chmodSync(closed, 0o755))
  // Root may write everywhere, so root has somebody else try.
  const through = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
  const listed = await runRedline(['documents', '--json'], { cwd: closed, through })
  assert.deepEqual([listed.code, listed.err], [0, ''])
  assert.equal(JSON.parse(listed.out).source, 'good.txt')
  assertRefused(
    await runRedline(['read', 'good.txt'], { cwd: closed, through }),
    /cannot be written to; change its permissions/,
  )
  const fresh = await runRedline(['read', 'good.txt', '--case', 'new.redline'], { cwd: closed, through })
  assertRefused(fresh, /new\.redline: .+; check that/)
})

test('a disk that is full ends the reading, and what was read is whole', { skip: isWindows }, async () => {
  const LIMIT_BLOCKS = 1600
  const through = ['sh', '-c', `ulimit -f ${LIMIT_BLOCKS}; trap '' XFSZ; exec "$@"`, 'sh']
  const { code, err } = await runRedline(['read', 'many', '--case', 'full.redline'], { cwd: folder, through })
  assert.equal(code, 2)
  assert.match(err, /^redline: full\.redline: the disk [^\n]+; [^\n]+ documents stored so far are safe\n$/)
  const caseFile = openCase(join(folder, 'full.redline'), { mode: 'read' })
  const { documents, statements } = caseFile.summary()
  assert.ok(documents > 0 && documents < MANY_ARTICLES && statements === documents)
  for (const { id } of caseFile.documents({ limit: 1000 }).items)
    assert.equal(caseFile.reading(id)?.statements.length, 1)
  caseFile.close()
  const again = await redline('read', 'many', '--case', 'full.redline')
  assert.match(
    again.out,
    new RegExp(`^Read ${MANY_ARTICLES - documents} documents .+; ${documents} were already there`),
  )
})

test('a case that is removed or replaced while it is read into is missed at once', { skip: isWindows }, async () => {
  const path = join(folder, 'moved.redline')
  for (const [what, disturb] of [
    [/was removed while it was open; put it back/, () => renameSync(path, `${path}.kept`)],
    [
      /another file was put in its place/,
      () => writeFileSync(`${path}.other`, '') ?? renameSync(`${path}.other`, path),
    ],
  ] as const) {
    const caseFile = openCase(path, { mode: 'write' })
    await caseFile.add([join(folder, 'many', '1.txt')])
    disturb()
    await assert.rejects(caseFile.add([join(folder, 'many', '2.txt')]), what)
    assert.throws(() => caseFile.summary(), what)
    caseFile.close()
    for (const file of filesOf('moved.redline')) rmSync(join(folder, file))
  }
})

test('two readers fill one case at once, while others look at it', async () => {
  const path = join(folder, 'crowd.redline')
  const runs = [1, 2].map(() => redline('read', 'many', '--case', 'crowd.redline'))
  const ended = Promise.all(runs)
  const seen = await watch(path, ended)
  for (const { code, err } of await ended) assert.deepEqual([code, err], [0, ''])
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => a - b),
  )
  assert.ok(new Set(seen).size > 2, `saw it grow: ${seen.join(' ')}`)
  const caseFile = openCase(path, { mode: 'read' })
  assert.deepEqual([caseFile.summary().documents, caseFile.summary().statements], [MANY_ARTICLES, MANY_ARTICLES])
  caseFile.close()
  assert.deepEqual(filesOf('crowd.redline'), ['crowd.redline'])
})

/** How many documents the case had at each look, by one reader that stays and new ones; every document was whole. */
async function watch(path: string, ended: Promise<unknown>): Promise<readonly number[]> {
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  const seen: number[] = []
  let lasting: Case | null = null
  while (!isOver) {
    await wait(50)
    if (!existsSync(path)) continue
    const fresh = openOrNull(path)
    lasting ??= openOrNull(path)
    for (const caseFile of [lasting, fresh]) {
      const last = caseFile?.documents({ limit: 1000 }).items.at(-1)
      if (!caseFile || !last) continue
      assert.equal(caseFile.reading(last.id)?.statements.length, 1)
      seen.push(caseFile.summary().documents)
    }
    fresh?.close()
  }
  lasting?.close()
  return seen
}

/** Null as long as the file is there, but its tables are not. */
function openOrNull(path: string): Case | null {
  try {
    return openCase(path, { mode: 'read' })
  } catch (error) {
    assert.match(String(error), /this case is empty/)
    return null
  }
}

test('an export is of one moment, however much is added meanwhile', async () => {
  const path = join(folder, 'growing.redline')
  const writer = openCase(path, { mode: 'write' })
  await writer.add([join(folder, 'many', '0.txt')])
  const snapshot = openCase(path, { mode: 'snapshot' })
  await writer.add([1, 2, 3].map((at) => join(folder, 'many', `${at}.txt`)))
  assert.deepEqual([snapshot.summary().documents, writer.summary().documents], [1, 4])
  assert.equal(snapshot.statements().total, 1)
  snapshot.close()
  writer.close()

  const reader = startRedline(['read', 'many', '--case', 'growing.redline'], { cwd: folder })
  const closed = once(reader, 'close')
  const watcher = openCase(path, { mode: 'read' })
  while (watcher.summary().documents < 10 && reader.exitCode === null) await wait(5)
  const out = join(folder, 'exported')
  const exported = await redline('export', 'all', '--case', 'growing.redline', '--out', out)
  assert.equal(exported.code, 0, exported.err)
  const records = (noun: string) =>
    readFileSync(join(out, `${noun}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  const documents = records('documents')
  assert.ok(documents.length >= 10 && documents.length < watcher.summary().documents, 'the export ran meanwhile')
  watcher.close()
  assert.deepEqual(
    records('statements').map(({ document }) => document),
    documents.map(({ id }) => id),
  )
  assert.equal(records('actors')[0].statements, documents.length)
  await closed
})
