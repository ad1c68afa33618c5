import assert from 'node:assert/strict'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import test, { after, before, beforeEach } from 'node:test'
import type { StatementRecord } from '../../model/index.ts'
import { runRedline } from './run-redline.test.ts'

const ARTICLE = `Ferries stay in port

"No ferry will sail before the storm has passed," said Ada Quill.

Otto Lind said on Friday that the harbour was open.
`

let folder: string
const redline = (...args: string[]) => runRedline(args, { cwd: folder })
const parse = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .flatMap((line) => (line ? [JSON.parse(line)] : []))

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redline-judge-'))
  writeFileSync(join(folder, 'ferries.txt'), ARTICLE)
  const { code, err } = await redline('read', 'ferries.txt', '--case', 'fresh.redline')
  assert.equal(code, 0, err)
})
beforeEach(() => {
  rmSync(join(folder, 'case.redline'), { force: true })
  copyFileSync(join(folder, 'fresh.redline'), join(folder, 'case.redline'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

async function statements(...args: string[]): Promise<readonly StatementRecord[]> {
  return parse((await redline('statements', '--json', ...args)).out)
}

async function stormStatement(): Promise<StatementRecord> {
  const found = (await statements()).find(({ text }) => text.includes('No ferry will sail'))
  assert.ok(found)
  return found
}

/** As if an older Redline had read the case: the next `read` reads every document again. */
function makeOlder(): void {
  const database = new DatabaseSync(join(folder, 'case.redline'))
  database.exec("UPDATE document SET made_by = 'older'")
  database.close()
}

test('a corrected speaker is corrected in every answer, after another reading too, until it is undone', async () => {
  const { id, voice } = await stormStatement()
  assert.equal(voice.at(-1), 'Ada Quill')
  const judged = await redline('judge', id.slice(0, 8), '--speaker', 'Otto Lind', '--by', 'Checker', '--note', 'line 3')
  assert.deepEqual([judged.code, judged.err], [0, ''])
  assert.match(judged.out, /^speaker: Otto Lind; Redline read: Ada Quill\. `redline judge --undo [0-9a-f]{8}`/)
  const check = async () => {
    const corrected = await stormStatement()
    assert.deepEqual(
      [corrected.actor?.name, corrected.voice.at(-1), corrected.speakerResolution],
      ['Otto Lind', 'Otto Lind', 'judged'],
    )
    assert.equal(corrected.judged?.was.actor?.name, 'Ada Quill')
    assert.deepEqual(
      corrected.judged?.judgements.map(({ by, note, field }) => [by, note, field]),
      [['Checker', 'line 3', 'speaker']],
    )
    assert.ok((await statements('--actor', 'Otto Lind')).some((statement) => statement.id === id))
    assert.ok((await statements('--actor', 'Ada Quill')).every((statement) => statement.id !== id))
    assert.match((await redline('statements')).out, /Otto Lind \(corrected\)/)
    assert.match((await redline('show', 'ferries.txt', '--plain')).out, /Otto Lind \(corrected\): “?"?No ferry/)
  }
  await check()
  makeOlder()
  assert.match((await redline('read', 'ferries.txt')).out, /^Read 1 document /)
  await check()
  const undo = /--undo ([0-9a-f]+)/.exec(judged.out)?.[1] ?? ''
  assert.match(
    (await redline('judge', '--undo', undo)).out,
    /^speaker: no longer Otto Lind; Redline read: Ada Quill\.\n$/,
  )
  const restored = await stormStatement()
  assert.deepEqual([restored.voice, restored.judged], [voice, null])
})

test('judgements are listed and exported with their history', async () => {
  const { id } = await stormStatement()
  const [record] = parse((await redline('judge', id, '--no-speaker', '--act', 'warn', '--json')).out)
  assert.deepEqual([record.field, record.value, record.was.name], ['speaker', null, 'Ada Quill'])
  await redline('judge', '--undo', record.id)
  const table = await redline('judgements')
  assert.match(table.out, /^ID +DATE +STANDING +DOCUMENT +RECORD +FIELD +CORRECTED TO +REDLINE READ/)
  assert.match(table.out, /undone .*speaker +nobody is named +Ada Quill/)
  assert.match(table.out, /applied .*act +warn/)
  const listed = parse((await redline('judgements', '--json', '--standing', 'undone')).out)
  assert.deepEqual(
    listed.map(({ standing, undone }) => [standing, undone !== null]),
    [['undone', true]],
  )
  const exported = await redline('export', 'judgements')
  assert.deepEqual(parse(exported.out), parse((await redline('judgements', '--json')).out))
  const csv = await redline('export', 'judgements', '--format', 'csv')
  assert.match(csv.out, /^id,document,statement,standing,field,valueId,value,[^\n]+\n[0-9a-f]{20},/)
  const rows = await redline('export', 'statements', '--format', 'csv')
  assert.match(rows.out, /,warn,/)
})

test('a name new to the case enters it, as what it is said to be', async () => {
  const { id } = await stormStatement()
  await redline('judge', id, '--speaker', 'Harbour Union', '--type', 'organisation')
  assert.deepEqual((await stormStatement()).actor, { id: 'harbour-union', name: 'Harbour Union' })
  const [actor] = parse((await redline('actors', '--name', 'Harbour Union', '--json')).out)
  assert.deepEqual([actor.type, actor.statements, actor.mentions], ['organisation', 1, 0])
  await redline('judge', id, '--speaker', 'a diplomat', '--type', 'unnamed')
  assert.match((await stormStatement()).actor?.id ?? '', /^unnamed-[0-9a-f]{20}$/)
})

test('two actors are made one, and two again', async () => {
  const merged = await redline('judge', '--merge', 'Otto Lind', '--into', 'Ada Quill', '--by', 'Checker')
  assert.deepEqual([merged.code, merged.err], [0, ''])
  assert.match(
    merged.out,
    /^identity Otto Lind: Ada Quill; Redline read: Otto Lind\. It bears on 1 mention in 1 document\. `redline judge --undo/,
  )
  assert.equal((await redline('actors', '--name', 'Otto', '--json')).out.split('\n').length, 2)
  assert.ok((await statements()).every(({ actor }) => actor?.name !== 'Otto Lind'))
  assert.equal((await statements('--actor', 'Otto Lind')).length, (await statements('--actor', 'ada-quill')).length)
  assert.match(
    (await redline('actors', 'otto lind')).out,
    /^Ada Quill .+People take to be the same:\n {2}Otto Lind \(judgement/s,
  )
  assert.match(
    (await redline('judgements', '--actor', 'Ada Quill')).out,
    /applied +- +- +identity +Ada Quill +Otto Lind +Checker/,
  )
  makeOlder()
  await redline('read', 'ferries.txt')
  assert.ok((await statements()).every(({ actor }) => actor?.name !== 'Otto Lind'))
  const undo = /--undo ([0-9a-f]+)/.exec(merged.out)?.[1] ?? ''
  assert.match((await redline('judge', '--undo', undo)).out, /^identity Otto Lind: no longer Ada Quill/)
  assert.ok((await statements()).some(({ actor }) => actor?.name === 'Otto Lind'))
})

test('somebody else is meant by a mention, and by a name in one article', async () => {
  const mentions = parse((await redline('export', 'mentions')).out)
  const quill = mentions.find(({ text }) => text === 'Ada Quill')
  const one = await redline('judge', '--mention', quill.id.slice(0, 10), '--is', 'Mia Strand', '--json')
  assert.deepEqual([parse(one.out)[0].field, parse(one.out)[0].mention], ['mention', quill.id])
  assert.equal((await stormStatement()).actor?.name, 'Mia Strand')
  const named = await redline(
    'judge',
    '--name',
    'otto lind',
    '--of',
    'Otto Lind',
    '--is',
    'Harbour Union',
    '--type',
    'organisation',
    '--document',
    'ferries.txt',
  )
  assert.match(named.out, /^name "otto lind": Harbour Union; Redline read: Otto Lind\. It bears on 1 mention/)
  const [union] = parse((await redline('actors', '--name', 'Union', '--json')).out)
  assert.deepEqual([union.type, union.mentions, union.statements], ['organisation', 1, 1])
})

test('says what is wrong, and changes nothing', async () => {
  const { id } = await stormStatement()
  const cases: readonly (readonly [string[], RegExp])[] = [
    [['judge'], /which statement\?/],
    [['judge', id], /--speaker, --no-speaker/],
    [['judge', 'ffffffff', '--no-speaker'], /case\.redline: there is no statement "ffffffff"; `redline statements`/],
    [['judge', id, '--speaker', '  '], /the name is empty/],
    [['judge', id, '--speaker', 'x'.repeat(400)], /at most 300/],
    [['judge', id, '--act', 'sing'], /sing.*deny/s],
    [['judge', id, '--undo', 'abcd'], /leave out the statement/],
    [['judge', '--undo', 'ffffffff'], /there is no judgement "ffffffff"; `redline judgements`/],
    [['judge', id, '--no-speaker', '--case', 'gone.redline'], /gone\.redline: there is no such case/],
    [['judge', '--merge', 'Otto Lind'], /--merge ACTOR --into ACTOR: give both/],
    [['judge', '--merge', 'Nobody', '--into', 'Ada Quill'], /there is no actor "Nobody"; `redline actors`/],
    [['judge', '--merge', 'Ada Quill', '--into', 'Ada Quill'], /one actor already/],
    [['judge', id, '--merge', 'Ada Quill', '--into', 'Otto Lind'], /one correction at a time/],
    [['judge', '--mention', 'ffffffff', '--is', 'Otto Lind'], /there is no mention "ffffffff"/],
    [['judge', '--mention', 'ffffffff'], /who is meant\? give --is/],
    [['judge', '--name', 'Zoe', '--of', 'Ada Quill', '--is', 'Otto Lind'], /no mention of "Ada Quill" reads "Zoe"/],
    [['judgements', '--standing', 'odd'], /odd.*applied/s],
  ]
  for (const [args, message] of cases) {
    const { code, out, err } = await redline(...args)
    assert.deepEqual([code, out], [2, ''], args.join(' '))
    assert.match(err, message)
    assert.doesNotMatch(err, /\n\s+at /)
  }
  assert.equal(existsSync(join(folder, 'gone.redline')), false)
  assert.deepEqual((await redline('judgements')).err, 'No judgements fit.\n')
})
