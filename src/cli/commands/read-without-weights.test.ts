import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { runRedline } from './run-redline.test.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const WEIGHTS = join('models', 'en', 'attribution.bin')
const ARTICLE = `Ferries stay in port

Ada Quill, who has run the harbour for two years, said on Friday: "No ferry will sail before the storm has passed."
`

let folder: string
const redline = (args: readonly string[]) =>
  runRedline(args, { cwd: folder, main: join(folder, 'src', 'cli', 'main.ts') })

/** A copy of the tree as a user has it who left the learned weights of attribution out. */
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'redline-without-'))
  for (const part of ['src', 'data', 'models', 'package.json']) {
    cpSync(join(ROOT, part), join(folder, part), {
      recursive: true,
      filter: (path) => path !== join(ROOT, WEIGHTS) && !path.endsWith('.test.ts'),
    })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  writeFileSync(join(folder, 'ferries.txt'), ARTICLE)
})
after(() => rmSync(folder, { recursive: true, force: true }))

test('without the learned weights an article is read by rules alone, and the command and every statement say so', async () => {
  assert.ok(existsSync(join(ROOT, WEIGHTS)) && !existsSync(join(folder, WEIGHTS)))
  const { code, out, err } = await redline(['read', 'ferries.txt'])
  assert.deepEqual([code, err], [0, ''])
  const [read, found, ...rest] = out.trimEnd().split('\n')
  assert.match(read ?? '', /^Read 1 document with [1-9]\d* statements? into case\.redline\.$/)
  assert.match(found ?? '', /^Statements were found by rules alone: .*models\/en\/attribution\.bin/)
  assert.deepEqual(rest, [])
  const listed = await redline(['statements', '--json'])
  const statements = listed.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    statements.map(({ by }) => by.split(' ').slice(1)),
    statements.map(() => ['rules']),
  )
  assert.ok(statements.some(({ voice, text }) => voice.at(-1) === 'Ada Quill' && text.includes('No ferry will sail')))
})

test('for programs the line goes to standard error, and the reports alone to standard output', async () => {
  const { out, err } = await redline(['read', 'ferries.txt', '--json', '--case', 'other.redline'])
  assert.equal(JSON.parse(out).outcome, 'added')
  assert.match(err, /\nStatements were found by rules alone: /)
})
