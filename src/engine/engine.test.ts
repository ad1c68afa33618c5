import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { hashBytes } from '../model/index.ts'
import { isProblem } from '../store/index.ts'
import type { Case, ReadReport } from './case.ts'
import { exportRecords } from './export-records.ts'
import { inventedReader } from './invented-reader.test.ts'
import { openCase } from './open-case.ts'
import type { SourceReader } from './source-reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'redline-engine-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function reportsOf(caseFile: Case, sources: readonly string[]): Promise<readonly ReadReport[]> {
  const reports: ReadReport[] = []
  await caseFile.add(sources, { onReport: (report) => reports.push(report) })
  return reports
}

const article = 'Talks\nAnn: we met.\nBen: so we did.\nAnn: twice.'

test('reports on each source in its order, and reads on after one that cannot be read', async () => {
  const { reader } = inventedReader()
  const caseFile = openCase(join(folder, 'mixed.redline'), { mode: 'write', reader })
  const reports: ReadReport[] = []
  const seen: number[] = []
  const summary = await caseFile.add(['unreadable', article, '', 'Broken\nAnn: oh!!', 'Plain text.', article], {
    onReport: (report) => {
      reports.push(report)
      seen.push(caseFile.summary().documents)
    },
  })
  assert.deepEqual(summary, { added: 2, alreadyThere: 1, failed: 3, statements: 3, attributions: 'learned' })
  assert.deepEqual(
    reports.map(({ outcome, statements }) => [outcome, statements]),
    [
      ['failed', 0],
      ['added', 3],
      ['failed', 0],
      ['failed', 0],
      ['added', 0],
      ['already-there', 3],
    ],
  )
  assert.deepEqual(seen, [0, 1, 1, 1, 2, 2])
  for (const { outcome, source, problem, document } of reports) {
    assert.equal(problem === null, outcome !== 'failed')
    assert.equal(document === null, outcome === 'failed')
    if (problem) assert.ok(problem.startsWith(source) && !problem.includes('\n'), problem)
  }
  assert.match(reports[3]?.problem ?? '', /stage lines@1 failed: two marks; this is a fault in Redline/)
  caseFile.close()
})

test('annotates nothing twice until its stages change', async () => {
  const path = join(folder, 'again.redline')
  const first = inventedReader()
  const before = openCase(path, { mode: 'write', reader: first.reader })
  await before.add([article])
  assert.deepEqual(await before.add([article]), {
    added: 0,
    alreadyThere: 1,
    failed: 0,
    statements: 0,
    attributions: 'learned',
  })
  assert.equal(first.annotated.length, 1)
  before.close()
  const newer = inventedReader({ madeBy: 'lines@2' })
  const caseFile = openCase(path, { mode: 'write', reader: newer.reader })
  assert.equal((await caseFile.add([article])).added, 1)
  assert.equal(newer.annotated.length, 1)
  assert.equal((await caseFile.add([article])).alreadyThere, 1)
  assert.deepEqual([caseFile.summary().documents, caseFile.summary().statements], [1, 3])
  caseFile.close()
})

test('keeps an older reading when the newer one fails', async () => {
  const path = join(folder, 'kept.redline')
  const before = openCase(path, { mode: 'write', reader: inventedReader().reader })
  await before.add([article])
  before.close()
  const { reader } = inventedReader({ madeBy: 'lines@2' })
  const failing: SourceReader = {
    ...reader,
    annotate: () => {
      throw new Error('stage lines@2 failed')
    },
  }
  const caseFile = openCase(path, { mode: 'write', reader: failing })
  assert.equal((await caseFile.add([article])).failed, 1)
  assert.equal(caseFile.statements().total, 3)
  caseFile.close()
})

test('composes records with the words they stand on and the names of actors', async () => {
  const caseFile = openCase(join(folder, 'records.redline'), { mode: 'write', reader: inventedReader().reader })
  const [report] = await reportsOf(caseFile, [article])
  const id = report?.document ?? ''
  const [statement] = caseFile.statements().items
  assert.deepEqual(
    [
      statement?.document,
      statement?.text,
      statement?.cue?.text,
      statement?.speaker,
      statement?.actor,
      statement?.addressee,
    ],
    [
      id,
      'we met.',
      ':',
      { start: 6, end: 9, text: 'Ann' },
      { id: 'ann', name: 'Ann' },
      { id: 'whoever', name: 'whoever' },
    ],
  )
  const document = caseFile.document(id)
  assert.deepEqual([document?.statements, document?.voices, document?.text], [3, ['Ann', 'Ben'], undefined])
  assert.equal(caseFile.document(id, { withText: true })?.text, article)
  const reading = caseFile.reading(id.slice(0, 8))
  assert.equal(reading?.document.text, article)
  assert.deepEqual(reading?.statements, caseFile.statements().items)
  assert.deepEqual(
    reading?.mentions.map(({ actor }) => actor?.name),
    ['Ann', 'Ben', 'Ann'],
  )
  assert.deepEqual(reading?.sentences[0], { start: 6, end: 18 })
  assert.deepEqual(
    caseFile.statements({ document: `${id}.txt`, actor: 'mr ben' }).items.map(({ text }) => text),
    ['so we did.'],
  )
  assert.deepEqual(caseFile.statements({ document: 'nothing' }), { items: [], next: null, total: 0 })
  assert.deepEqual([caseFile.document('nothing'), caseFile.reading('nothing')], [null, null])
  assert.equal(caseFile.search('twice').items[0]?.document, id)
  assert.deepEqual(caseFile.documents({ outlet: 'Harbour', from: '1962' }).items, [document])
  assert.deepEqual(
    caseFile.actors().items.map(({ id: actor, mentions, statements }) => [actor, mentions, statements]),
    [
      ['ann', 2, 2],
      ['ben', 1, 1],
    ],
  )
  assert.equal(caseFile.summary().name, 'records')
  caseFile.close()
})

test('says which documents a start of an id can mean', async () => {
  const caseFile = openCase(join(folder, 'starts.redline'), { mode: 'write', reader: inventedReader().reader })
  await caseFile.add(Array.from({ length: 600 }, (_, at) => `Number ${at}`))
  const ids = caseFile.documents({ limit: 1000 }).items.map(({ id }) => id)
  const start = ids.map((id) => id.slice(0, 2)).find((two, at, all) => all.indexOf(two) !== at) ?? ''
  const meant = ids.filter((id) => id.startsWith(start))
  for (const use of [
    () => caseFile.document(start),
    () => caseFile.reading(start),
    () => caseFile.statements({ document: start }),
  ]) {
    assert.throws(use, (error) => {
      assert.ok(isProblem(error) && error.problem === 'request')
      assert.match(error.message, new RegExp(`^several documents begin with ${start}: .+; give more of the id$`))
      for (const id of meant) assert.ok(error.message.includes(id.slice(0, 8)))
      return true
    })
  }
  assert.equal(caseFile.document(meant[0] ?? '')?.id, meant[0])
  caseFile.close()
})

test('takes the id of an outlet for its name where no outlet of the case is called so', async () => {
  const caseFile = openCase(join(folder, 'outlets.redline'), { mode: 'write', reader: inventedReader().reader })
  await caseFile.add([article])
  const count = (outlet: string) => caseFile.documents({ outlet }).total
  assert.deepEqual(['harbour', 'Harbour Gazette', 'agence-france-presse', 'no-such-outlet'].map(count), [1, 1, 0, 0])
  caseFile.close()
})

test('exports every record once, with texts only when asked for', async () => {
  const caseFile = openCase(join(folder, 'export.redline'), { mode: 'write', reader: inventedReader().reader })
  await caseFile.add(
    Array.from({ length: 120 }, (_, at) => `Number ${at}\nAnn: this is ${at}.${'\nBen: more.'.repeat(at % 12)}`),
  )
  const documents = [...exportRecords(caseFile, 'documents')]
  assert.equal(new Set(documents.map(({ id }) => id)).size, 120)
  assert.ok(documents.every((document) => document.text === undefined))
  assert.ok(
    [...exportRecords(caseFile, 'documents', { withText: true })].every(
      ({ text, textHash }) => hashBytes(text ?? '') === textHash,
    ),
  )
  const statements = [...exportRecords(caseFile, 'statements')]
  assert.equal(new Set(statements.map(({ id, document }) => `${document} ${id}`)).size, caseFile.summary().statements)
  assert.equal([...exportRecords(caseFile, 'statements', { filter: { actor: 'ann', limit: 1 } })].length, 120)
  assert.deepEqual(
    [...exportRecords(caseFile, 'actors')].map(({ name }) => name),
    ['Ben', 'Ann'],
  )
  caseFile.close()
})

test('adds nothing to a case that is open for reading', async () => {
  const path = join(folder, 'still.redline')
  openCase(path, { mode: 'write' }).close()
  const caseFile = openCase(path, { mode: 'read' })
  await assert.rejects(caseFile.add([article]), (error) => isProblem(error) && error.message.startsWith(path))
  assert.equal(caseFile.summary().documents, 0)
  caseFile.close()
})
