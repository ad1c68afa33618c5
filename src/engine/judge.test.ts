import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isProblem } from '../store/index.ts'
import type { Case, Correction } from './case.ts'
import { exportRecords } from './export-records.ts'
import { inventedReader } from './invented-reader.test.ts'
import { openCase } from './open-case.ts'

const folder = mkdtempSync(join(tmpdir(), 'redline-judge-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const ARTICLE = 'Talks\nAnn: we met.\nBen: so we did.\nAnn: twice.'
const NOW = new Date('2024-05-01T10:00:00.000Z')

async function newCase(name: string, articles: readonly string[] = [ARTICLE]): Promise<string> {
  const path = join(folder, name)
  const caseFile = openCase(path, { mode: 'write', reader: inventedReader().reader })
  await caseFile.add(articles)
  caseFile.close()
  return path
}

function openToJudge(path: string): Case {
  return openCase(path, { mode: 'judge', now: () => NOW })
}

function firstId(caseFile: Case): string {
  return caseFile.statements({ limit: 1 }).items[0]?.id ?? ''
}

const speaker = (actor: Extract<Correction, { readonly field: 'speaker' | 'addressee' }>['actor']): Correction => ({
  field: 'speaker',
  actor,
})

function isRequestProblem(part: RegExp): (error: unknown) => boolean {
  return (error) => isProblem(error) && error.problem === 'request' && part.test(error.message)
}

test('a correction makes the record say what holds, what Redline read, and on whose word', async () => {
  const caseFile = openToJudge(await newCase('record.redline'))
  const id = firstId(caseFile)
  const record = caseFile.judge(id.slice(0, 9), speaker({ name: ' mr  BEN ' }), { by: ' C. ', note: '' })
  assert.deepEqual(
    [record?.field, record?.value, record?.was, record?.by, record?.note, record?.at, record?.standing],
    [
      'speaker',
      { id: 'ben', name: 'Ben', type: 'person' },
      { id: 'ann', name: 'Ann' },
      'C.',
      null,
      NOW.toISOString(),
      'applied',
    ],
  )
  const { document, statement, target } = record ?? {}
  assert.ok(target?.kind === 'statement')
  assert.deepEqual([statement, target.statement, target.exact, target.document], [id, id, 'we met.', document])
  const corrected = caseFile.statement(id)
  assert.deepEqual(corrected?.actor, { id: 'ben', name: 'Ben' })
  assert.deepEqual(corrected?.voice, ['Harbour Gazette', 'Ben'])
  assert.equal(corrected?.speakerResolution, 'judged')
  assert.equal(corrected?.speaker?.text, 'Ann')
  assert.deepEqual(corrected?.judged, {
    was: {
      speaker: { start: 6, end: 9, text: 'Ann' },
      actor: { id: 'ann', name: 'Ann' },
      speakerResolution: 'named',
      voice: ['Harbour Gazette', 'Ann'],
      act: 'say',
      addressee: { id: 'whoever', name: 'whoever' },
    },
    judgements: [{ id: record?.id, statement: id, field: 'speaker', note: null, by: 'C.', at: NOW.toISOString() }],
  })
  assert.deepEqual(caseFile.reading(document ?? '')?.statements, caseFile.statements().items)
  assert.deepEqual([...exportRecords(caseFile, 'judgements')], [record])
  caseFile.judge(id, speaker(null))
  const nobody = caseFile.statement(id)
  assert.deepEqual([nobody?.actor, nobody?.speaker, nobody?.voice.at(-1)], [null, null, 'unknown speaker'])
  caseFile.close()
})

test('undoing gives back what Redline read, once', async () => {
  const caseFile = openToJudge(await newCase('undo.redline'))
  const before = caseFile.statements()
  const id = firstId(caseFile)
  const record = caseFile.judge(id, { field: 'act', act: 'deny' })
  assert.equal(caseFile.statements({ act: 'deny' }).total, 1)
  const undone = caseFile.undo(record?.id.slice(0, 9) ?? '', { by: 'D.' })
  assert.deepEqual([undone?.standing, undone?.undone], ['undone', { at: NOW.toISOString(), by: 'D.', note: null }])
  assert.deepEqual(caseFile.undo(record?.id ?? '', { by: 'E.' }), undone)
  assert.deepEqual(caseFile.statements(), before)
  assert.equal(caseFile.judge('nothing', speaker(null)), null)
  assert.equal(caseFile.undo('nothing'), null)
  caseFile.close()
})

test('a name means the actor who goes by it, and a new name somebody new, of the kind that is said', async () => {
  const caseFile = openToJudge(await newCase('names.redline'))
  const id = firstId(caseFile)
  const actorOf = (actor: Parameters<typeof speaker>[0]) => caseFile.judge(id, speaker(actor))?.value
  const ben = { id: 'ben', name: 'Ben', type: 'person' }
  for (const actor of [{ id: 'ben' }, { name: 'ben' }, { name: 'Mr Ben', type: 'state' as const }]) {
    assert.deepEqual(actorOf(actor), ben)
  }
  assert.deepEqual(actorOf({ name: 'Zoë O’Neil' }), { id: 'zoe-oneil', name: 'Zoë O’Neil', type: 'person' })
  assert.deepEqual(actorOf({ name: 'Free Port', type: 'state' }), { id: 'free-port', name: 'Free Port', type: 'state' })
  const unnamed = [actorOf({ name: 'a clerk', type: 'unnamed' }), actorOf({ name: '?!' })]
  assert.deepEqual(actorOf({ name: 'A clerk', type: 'person' }), { id: 'a-clerk', name: 'A clerk', type: 'person' })
  for (const actor of unnamed) assert.match(JSON.stringify(actor), /"id":"unnamed-[0-9a-f]{20}"/)
  caseFile.close()
})

test('refuses what cannot be understood, and changes nothing', async () => {
  const path = await newCase('refuse.redline')
  const caseFile = openToJudge(path)
  const id = firstId(caseFile)
  assert.throws(() => caseFile.judge(id, speaker({ id: 'nobody' })), isRequestProblem(/no actor "nobody".*name/))
  assert.throws(() => caseFile.judge(id, speaker({ name: ' \n ' })), isRequestProblem(/name is empty/))
  assert.throws(() => caseFile.judge(id, speaker({ name: 'x'.repeat(301) })), isRequestProblem(/at most 300/))
  assert.throws(() => caseFile.judge(id, speaker(null), { note: 'x'.repeat(4001) }), isRequestProblem(/at most 4000/))
  assert.equal(caseFile.judgements().total, 0)
  caseFile.close()
  for (const mode of ['read', 'snapshot'] as const) {
    const reading = openCase(path, { mode })
    assert.throws(
      () => reading.judge(id, speaker(null)),
      (error) => isProblem(error) && /reading only/.test(error.message),
    )
    reading.close()
  }
})

test('a correction survives a reading by newer stages', async () => {
  const path = await newCase('newer.redline')
  const judging = openToJudge(path)
  const id = firstId(judging)
  judging.judge(id, speaker({ name: 'Cleo Marsh' }))
  const newer = openCase(path, { mode: 'write', reader: inventedReader({ madeBy: 'lines@2' }).reader })
  assert.equal((await newer.add([ARTICLE])).added, 1)
  newer.close()
  assert.deepEqual(judging.statement(id)?.actor, { id: 'cleo-marsh', name: 'Cleo Marsh' })
  assert.equal(judging.actors({ name: 'cleo' }).items[0]?.statements, 1)
  judging.close()
})

test('takes judgements while the case is read in another window, and holds no lock between them', async () => {
  const path = await newCase('busy.redline')
  const judging = openToJudge(path)
  const writer = openCase(path, { mode: 'write', reader: inventedReader().reader })
  const id = firstId(judging)
  for (let round = 0; round < 3; round++) {
    await writer.add([`Round ${round}\nAnn: again ${round}.`])
    judging.judge(id, speaker({ name: `Speaker ${round}` }))
    assert.equal(writer.statement(id)?.actor?.name, `Speaker ${round}`)
  }
  assert.equal(judging.summary().documents, 4)
  writer.close()
  judging.close()
})

test('makes no new case where the old one was taken away', async () => {
  const path = await newCase('gone.redline')
  const judging = openToJudge(path)
  const id = firstId(judging)
  renameSync(path, `${path}.moved`)
  assert.throws(
    () => judging.judge(id, speaker(null)),
    (error) => isProblem(error) && /was removed while it was open/.test(error.message),
  )
  judging.close()
})

test('says that a case cannot be written to', {
  skip: process.getuid?.() === 0 && 'the superuser may write',
}, async () => {
  const path = await newCase('locked.redline')
  chmodSync(path, 0o444)
  const judging = openToJudge(path)
  assert.throws(
    () => judging.judge(firstId(judging), speaker(null)),
    (error) => isProblem(error) && /cannot be written to/.test(error.message),
  )
  judging.close()
})
