import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { EVENT_ORDERS, EVENT_TABLES } from '../../engine/index.ts'
import type { EventDetail, EventRecord, ReportRecord } from '../../model/index.ts'
import { EVENT_ORDER_CHOICES } from './events.ts'
import { runRedline } from './run-redline.test.ts'

const ARTICLES = {
  'raid.txt': `Raid on the coast\n\n2 March 1961\n\nFrance bombed Denmark on 1 March 1961. Norway plans to send aid to Denmark.\n`,
  'denial.txt': `No raid\n\n2 March 1961\n\nFrance did not bomb Denmark on 1 March 1961.\n`,
}

let folder: string
const redline = (...args: string[]) => runRedline(args, { cwd: folder })
const parse = <Item>(text: string): Item[] =>
  text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Item] : []))
const reports = async (...args: string[]) => parse<ReportRecord>((await redline('reports', '--json', ...args)).out)
const events = async (...args: string[]) => parse<EventRecord>((await redline('events', '--json', ...args)).out)

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redline-deeds-'))
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(folder, name), text)
  const { code, err } = await redline('read', ...Object.keys(ARTICLES))
  assert.equal(code, 0, err)
})
after(() => rmSync(folder, { recursive: true, force: true }))

test('reports say who does what to whom, and what the words claim of it', async () => {
  const [raid] = await reports('--source', 'France', '--status', 'happened')
  assert.ok(raid)
  assert.deepEqual([raid.type, raid.source[0]?.id, raid.target[0]?.id], ['ASSAULT', 'france', 'denmark'])
  assert.equal(raid.time?.earliest, '1961-03-01')
  assert.deepEqual(raid.quantities, [])
  const [text] = raid.trigger.text.split(' ')
  assert.equal(text, 'bombed')
  assert.ok((await reports('--status', 'denied', '--document', 'denial.txt')).length > 0)
  assert.deepEqual(await reports('--from', '1990'), [])
  const table = await redline('reports', '--type', 'ASSAULT')
  assert.match(table.out, /^ID +DATE +WHO +WHAT +WHOM +STATUS +VOICE +EVENT +WORDS\n/)
  assert.match(table.out, /1961-03-01 +France +ASSAULT/)
})

test('one event shows its reports with their sentences, by its id or that of a report', async () => {
  assert.deepEqual([...EVENT_ORDER_CHOICES], [...EVENT_ORDERS])
  const [raid] = await events('--source', 'France', '--sort', 'origins')
  assert.ok(raid)
  const { code, out } = await redline('events', raid.id)
  assert.equal(code, 0)
  assert.match(out, /^ASSAULT/)
  assert.match(out, /\nWho: France\nWhom: Denmark\nWhen: 1961-03-01\n/)
  assert.match(out, /France bombed Denmark on 1 March 1961\./)
  const [detail] = parse<EventDetail>((await redline('events', raid.reports[0] ?? '', '--json')).out)
  assert.equal(detail?.event.id, raid.id)
  assert.equal(detail?.reports[0]?.sentenceNumber !== null, true)
  const gone = await redline('events', 'nothing')
  assert.deepEqual([gone.code, gone.out], [2, ''])
  assert.match(gone.err, /there is no event "nothing"; `redline events` lists/)
})

test('a report is corrected, parted from others and put back', async () => {
  const [raid] = await reports('--source', 'France', '--status', 'happened')
  assert.ok(raid)
  const made = await redline('judge', '--report', raid.id, '--status', 'possible', '--apart', '--json')
  assert.equal(made.code, 0, made.err)
  const judgements = parse<{ id: string; field: string; report: string }>(made.out)
  assert.deepEqual(
    judgements.map(({ field, report }) => [field, report]),
    [
      ['status', raid.id],
      ['apart', raid.id],
    ],
  )
  const [now] = (await reports()).filter(({ id }) => id === raid.id)
  assert.deepEqual([now?.status, now?.judged?.was.status], ['possible', 'happened'])
  assert.match((await redline('reports')).out, /possible \(corrected\)/)
  for (const { id } of judgements) assert.equal((await redline('judge', '--undo', id)).code, 0)
  assert.deepEqual((await reports()).filter(({ id }) => id === raid.id)[0], raid)
  for (const [args, message] of [
    [['--report', raid.id], /what is to be corrected\?/],
    [['--report', 'ffffffff', '--apart'], /there is no report "ffffffff"/],
    [['--report', raid.id, '--together', 'ffffffff'], /there is no report "ffffffff"/],
    [['--report', raid.id, '--together', raid.id], /two that are not the same/],
    [['--deed', 'AID'], /which statement\?|which report/],
    [['9a3f61c2', '--deed', 'AID'], /--report REPORT/],
  ] as const) {
    const { code, err } = await redline('judge', ...args)
    assert.equal(code, 2, args.join(' '))
    assert.match(err, message)
  }
})

test('events are exported in the shapes that researchers have', async () => {
  const [, ...formats] = ['csv', ...EVENT_TABLES]
  for (const format of formats) {
    const { code, out, err } = await redline('export', 'events', '--format', format)
    assert.equal(code, 0, err)
    assert.match(out, /190/)
  }
  await redline('export', 'events', '--format', 'icews', '--out', 'tables/')
  assert.match(readFileSync(join(folder, 'tables', 'events.icews.tsv'), 'utf8'), /^Event ID\tEvent Date\t/)
  const wrong = await redline('export', 'reports', '--format', 'gdelt')
  assert.equal(wrong.code, 2)
  assert.match(wrong.err, /holds events alone; say `redline export events`/)
  assert.match((await redline('export', 'reports', '--format', 'csv')).out, /^id,document,start[^\n]+\n[0-9a-f]{20},/)
})
