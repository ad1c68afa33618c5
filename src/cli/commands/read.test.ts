import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { runRedline } from './run-redline.test.ts'

const FERRIES = `Ferries stay in port

The harbour master, Ada Quill, said on Friday: "No ferry will sail before the storm has passed."
`
const LETTERS = `Letters of the week

"The ferries were never late," said Ada Quill, who has run the harbour for two years.
`

let folder: string
const redline = (args: readonly string[], input?: string) =>
  runRedline(args, { cwd: folder, ...(input === undefined ? {} : { input }) })
const lines = (text: string) => text.trimEnd().split('\n')

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'redline-read-'))
  mkdirSync(join(folder, 'articles'))
  writeFileSync(join(folder, 'articles', 'ferries.txt'), FERRIES)
  writeFileSync(join(folder, 'articles', 'letters.txt'), LETTERS)
  writeFileSync(join(folder, 'empty.txt'), '')
})
after(() => rmSync(folder, { recursive: true, force: true }))

test('reads a folder into a case, and nothing twice', async () => {
  const first = await redline(['read', 'articles', '--case', 'one.redline'])
  assert.deepEqual([first.code, first.err], [0, ''])
  // One line: with the learned weights there is nothing more to say.
  assert.match(first.out, /^Read 2 documents with [1-9]\d* statements? into one\.redline\.\n$/)
  const second = await redline(['read', 'articles', '--case', 'one.redline'])
  assert.equal(second.code, 0)
  assert.match(second.out, /^Read 0 documents .*; 2 were already there\.\n$/)
})

test('names in one line each what could not be read, reads the rest, and ends with 1', async () => {
  const { code, out, err } = await redline([
    'read',
    'empty.txt',
    'gone.txt',
    'articles/ferries.txt',
    '--case',
    'two.redline',
  ])
  assert.equal(code, 1)
  assert.match(out, /^Read 1 document with .*; 2 could not be read\.\n$/)
  assert.equal(lines(err).length, 2)
  assert.match(err, /^empty\.txt: .+\ngone\.txt: .+\n$/)
})

test('reports on every source as JSON lines', async () => {
  const { code, out } = await redline(['read', 'articles', 'empty.txt', '--json', '--case', 'three.redline'])
  assert.equal(code, 1)
  const reports = lines(out).map((line) => JSON.parse(line))
  assert.deepEqual(
    reports.map(({ outcome }) => outcome),
    ['added', 'added', 'failed'],
  )
  assert.match(reports[2].problem, /empty\.txt/)
})

test('reads what another program gives, and shows it', async () => {
  assert.equal((await redline(['read', '-', '--case', 'four.redline'], FERRIES)).code, 0)
  const documents = await redline(['documents', '--json', '--case', 'four.redline'])
  const { id, statements } = JSON.parse(documents.out)
  assert.ok(statements > 0)
  const shown = await redline(['show', id.slice(0, 6), '--plain', '--case', 'four.redline'])
  assert.match(shown.out, /\[[^\]:]+: "?No ferry will sail before the storm has passed/)
})

test('a case that cannot be used ends everything with 2, and is left as it is', async () => {
  writeFileSync(join(folder, 'notes.txt'), FERRIES)
  const { code, out, err } = await redline(['read', 'articles', '--case', 'notes.txt'])
  assert.deepEqual([code, out], [2, ''])
  assert.match(err, /^redline: notes\.txt: .+\n$/)
})
