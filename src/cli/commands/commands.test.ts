import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { ACTOR_ORDERS, EXPORTED_NOUNS } from '../../engine/index.ts'
import { ORDER_CHOICES } from './actors.ts'
import { EXPORT_CHOICES } from './export.ts'
import { inventCase } from './invent-case.test.ts'
import { runRedline, startRedline } from './run-redline.test.ts'

const FERRIES = 'Ferries stay in port\n\nQuill: the ferries sail on Friday.\nMayor: the plan is brave.\n'
const LETTERS = 'Letters of the week\n\nQuill: no ferry was ever late.\n'
/** Enough lines to fill a pipe that nobody reads. */
const LONG = `A long list\n\n${Array.from({ length: 3000 }, (_, index) => `Clerk: item ${index} is missing.`).join('\n')}\n`

let folder: string
const redline = (...args: string[]) => runRedline(args, { cwd: folder })
const lines = (text: string) => text.trimEnd().split('\n')

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redline-cli-'))
  await inventCase(join(folder, 'case.redline'), [FERRIES, LETTERS])
  await inventCase(join(folder, 'long.redline'), [LONG])
})
after(() => rmSync(folder, { recursive: true, force: true }))

test('documents are a table for people and JSON lines for programs', async () => {
  const table = await redline('documents')
  assert.equal(table.code, 0, table.err)
  assert.match(table.out, /^DOCUMENT +DATE +OUTLET +STATEMENTS +TITLE +VOICES\n/)
  assert.match(table.out, /1962-10-22 +Harbour Gazette +2 +Ferries stay in port +\S/)
  const json = await redline('documents', '--json')
  const records = lines(json.out).map((line) => JSON.parse(line))
  assert.equal(records.length, 2)
  assert.equal('text' in records[0], false)
  assert.match(records[0].textHash, /^[0-9a-f]{64}$/)
})

test('statements are filtered by who speaks, where and when', async () => {
  const words = async (...args: string[]) =>
    lines((await redline('statements', '--json', ...args)).out).flatMap((line) => (line ? [JSON.parse(line).text] : []))
  assert.equal((await words()).length, 3)
  assert.deepEqual(await words('--actor', 'Mayor'), ['the plan is brave.'])
  assert.deepEqual(await words('--actor', 'quill', '--document', 'story-1.txt'), ['no ferry was ever late.'])
  assert.equal((await words('--voice', 'Harbour Gazette')).length, 3)
  assert.deepEqual(await words('--kind', 'direct'), [])
  assert.equal((await words('--from', '1962-10', '--to', '1962')).length, 3)
  assert.deepEqual(await words('--from', '1963'), [])
  assert.equal((await words('--limit', '1')).length, 1)
})

test('a table says how much more there is', async () => {
  const table = await redline('statements', '--case', 'long.redline')
  assert.equal(lines(table.out).length, 101)
  assert.match(table.err, /100 of 3000 statements; --limit 0/)
  assert.equal(lines((await redline('statements', '--case', 'long.redline', '--limit', '0')).out).length, 3001)
})

test('tables fit the terminal', async () => {
  const { out } = await runRedline(['statements'], { cwd: folder, env: { COLUMNS: '60' } })
  for (const line of lines(out)) assert.ok(line.length <= 60, line)
})

test('actors are listed with how often they speak', async () => {
  assert.match((await redline('actors')).out, /^Quill +person +- +2 +2 +2 +quill/m)
  assert.equal(lines((await redline('actors', '--name', 'may', '--json')).out).length, 1)
})

test('actors are filtered by type, document and whether they speak, and sorted', async () => {
  assert.deepEqual([...ORDER_CHOICES], [...ACTOR_ORDERS])
  const names = async (...args: string[]) =>
    lines((await redline('actors', '--json', ...args)).out).flatMap((line) => (line ? [JSON.parse(line).name] : []))
  assert.deepEqual(await names('--sort', 'name'), ['Mayor', 'Quill'])
  assert.deepEqual(await names('--document', 'story-1.txt'), ['Quill'])
  assert.deepEqual(await names('--no-speaks'), [])
  assert.deepEqual(await names('--speaks', '--type', 'person'), ['Quill', 'Mayor'])
  assert.deepEqual(await names('--country', 'mayor'), ['Mayor'])
  assert.match((await redline('actors', '--document', 'gone.txt')).err, /there is no document "gone\.txt"/)
})

test('one actor is shown with its names, its documents and whom it has to do with', async () => {
  const { out, code } = await redline('actors', 'quill')
  assert.equal(code, 0)
  assert.match(out, /^Quill \(person\)\nquill\n\n2 statements, 2 mentions in 2 documents\nDocuments of 1962-10-22\n/)
  assert.match(out, /\nNames\n {2}Quill \(name, 2 in 2 documents\)\n/)
  assert.match(out, /\nDocuments\n {2}[0-9a-f]{8} · 1962-10-22 · 1 statement, 1 mention · Ferries stay in port\n/)
  const profile = JSON.parse((await redline('actors', 'Quill', '--json')).out)
  assert.deepEqual([profile.id, profile.forms.length, profile.inDocuments.length], ['quill', 1, 2])
  const gone = await redline('actors', 'nobody')
  assert.deepEqual([gone.code, gone.out], [2, ''])
  assert.match(gone.err, /case\.redline: there is no actor "nobody"; `redline actors --name`/)
})

test('mentions are exported with their words and whom they mean', async () => {
  const mentions = lines((await redline('export', 'mentions')).out).map((line) => JSON.parse(line))
  assert.deepEqual(
    mentions.map(({ text, actor, kind, judged }) => [text, actor.id, kind, judged]),
    [
      ['Quill', 'quill', 'name', null],
      ['Mayor', 'mayor', 'name', null],
      ['Quill', 'quill', 'name', null],
    ],
  )
  assert.equal('snippet' in mentions[0], false)
  assert.match((await redline('export', 'mentions', '--format', 'csv')).out, /^id,document,start[^\n]+\n[0-9a-f]{20},/)
})

test('search finds words and says when there are none', async () => {
  assert.match((await redline('search', 'ferry')).out, /Letters of the week/)
  const nothing = await redline('search', 'zeppelin')
  assert.deepEqual([nothing.code, nothing.out, nothing.err], [0, '', 'No places fit.\n'])
})

test('show lays an article out beside its voices, without colours in a pipe', async () => {
  const { out, code } = await redline('show', 'story-0.txt')
  assert.equal(code, 0)
  assert.match(out, /1: Quill +│ Quill: \[1: the ferries sail on Friday\.\]/)
  assert.equal(out.includes('\u001b'), false)
  assert.match((await redline('show', 'story-0.txt', '--plain')).out, /Mayor: \[Mayor: the plan is brave\.\]/)
  const reading = JSON.parse((await redline('show', 'story-0.txt', '--json')).out)
  assert.equal(reading.document.text, FERRIES)
  assert.equal((await redline('show', reading.document.id.slice(0, 8), '--json')).code, 0)
})

test('export writes what --json prints, and texts only when asked', async () => {
  assert.deepEqual([...EXPORT_CHOICES].toSorted(), [...EXPORTED_NOUNS].toSorted())
  const exported = await redline('export', 'statements')
  assert.deepEqual(lines(exported.out).toSorted(), lines((await redline('statements', '--json')).out).toSorted())
  assert.equal((await redline('export', 'documents')).out.includes('brave'), false)
  assert.match((await redline('export', 'documents', '--with-text')).out, /the plan is brave/)
})

test('export all fills a folder with whole files', async () => {
  const { code, err } = await redline('export', 'all', '--with-text', '--out', 'evidence/new')
  assert.equal(code, 0, err)
  const target = join(folder, 'evidence', 'new')
  assert.deepEqual(readdirSync(target).toSorted(), [
    'actors.jsonl',
    'documents.jsonl',
    'events.jsonl',
    'judgements.jsonl',
    'mentions.jsonl',
    'reports.jsonl',
    'statements.jsonl',
  ])
  const texts = new Map(
    lines(readFileSync(join(target, 'documents.jsonl'), 'utf8')).map((line) => [
      JSON.parse(line).id,
      JSON.parse(line).text,
    ]),
  )
  for (const line of lines(readFileSync(join(target, 'statements.jsonl'), 'utf8'))) {
    const { document, start, end, text } = JSON.parse(line)
    assert.equal(texts.get(document).slice(start, end), text)
  }
})

test('export writes CSV to a file or into a folder', async () => {
  await redline('export', 'actors', '--format', 'csv', '--out', 'people.csv')
  assert.match(readFileSync(join(folder, 'people.csv'), 'utf8'), /^id,name,type[^\n]*\nquill,Quill,person/)
  mkdirSync(join(folder, 'tables'))
  await redline('export', 'actors', '--format', 'csv', '--out', 'tables')
  assert.ok(existsSync(join(folder, 'tables', 'actors.csv')))
})

test('errors say what, where and what to do, and end with 2', async () => {
  writeFileSync(join(folder, 'notes.txt'), 'no database\n'.repeat(100))
  const cases: readonly (readonly [string[], RegExp])[] = [
    [[], /Usage: redline/],
    [['statemnts'], /unknown command 'statemnts'.*statements.*redline --help/s],
    [['statements', '--actr', 'x'], /unknown option '--actr'.*--actor.*redline statements --help/s],
    [['statements', '--kind', 'loud'], /loud.*direct, mixed, indirect/s],
    [['statements', '--from', 'friday'], /friday.*1962-10-22/s],
    [['statements', '--document', 'gone.txt'], /case\.redline: there is no document "gone\.txt"; `redline documents`/],
    [['show'], /document.*redline show --help/s],
    [['show', 'gone.txt'], /case\.redline: there is no document "gone\.txt"; `redline documents`/],
    [['show', 'x', 'y'], /too many arguments/],
    [['documents', '--case', 'gone.redline'], /gone\.redline: there is no such case; .+--case/],
    [['documents', '--case', 'notes.txt'], /notes\.txt: .+--case/],
    [['export', 'all'], /--out FOLDER/],
    [['export', 'all', '--out', 'notes.txt'], /notes\.txt: a file/],
    [['export', 'poems'], /poems.*documents, statements, reports, events, actors, mentions, judgements, all/s],
    [['serve', '--port', '99999'], /99999.*65535/s],
    [['read'], /source.*redline read --help/s],
  ]
  for (const [args, message] of cases) {
    const { code, out, err } = await redline(...args)
    assert.deepEqual([code, out], [2, ''], args.join(' '))
    assert.match(err, message)
    assert.doesNotMatch(err, /\n\s+at /, 'a stack is not for the user')
  }
})

test('a case that is not there is not made by asking', async () => {
  await redline('documents', '--case', 'never.redline')
  assert.equal(existsSync(join(folder, 'never.redline')), false)
})

test('help is shown for every command, and ends with 0', async () => {
  for (const args of [['--help'], ['help', 'show'], ['read', '--help']]) {
    const { code, out, err } = await redline(...args)
    assert.deepEqual([code, err], [0, ''])
    assert.match(out, /Examples:\n {2}\S/)
  }
  assert.match((await redline('--version')).out, /^\d+\.\d+\.\d+\n$/)
})

test('ends silently when nobody reads on', async () => {
  const child = startRedline(['statements', '--json', '--case', 'long.redline'], { cwd: folder })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (piece) => {
    err += piece
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = await once(child, 'close')
  assert.deepEqual([code, err], [0, ''])
})

test('serve prints its address, answers, and stops on a signal', async () => {
  const child = startRedline(['serve', '--port', '0'], { cwd: folder })
  const [printed] = await once(child.stdout.setEncoding('utf8'), 'data')
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(printed))?.[0]
  assert.ok(url, String(printed))
  const answer = await fetch(`${url}/api/statements?actor=Mayor`)
  assert.equal(((await answer.json()) as { readonly total: number }).total, 1)
  const wrong = await fetch(`${url}/api/statements?cursor=nonsense`)
  assert.equal(wrong.status, 400)
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  assert.equal(code, 0)
  await assert.rejects(fetch(url))
})
