import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readProjectFile } from './project-files.ts'

const REDLINE = fileURLToPath(new URL('../../bin/redline', import.meta.url))

test('bin/redline starts through a link, from any folder', { skip: process.platform === 'win32' }, (context) => {
  const folder = makeFolder(context)
  const link = join(folder, 'redline')
  symlinkSync(REDLINE, link)
  const { stdout, stderr, status } = spawnSync(process.execPath, [link, '--version'], { cwd: folder, encoding: 'utf8' })
  const { version }: { readonly version: string } = JSON.parse(readProjectFile('package.json'))
  assert.deepEqual({ stdout: stdout.trim(), stderr, status }, { stdout: version, stderr: '', status: 0 })
})

test('bin/redline passes on exit code and standard error, and shows no stack', (context) => {
  const { stderr, status } = spawnSync(process.execPath, [REDLINE, 'no-such-command'], {
    cwd: makeFolder(context),
    encoding: 'utf8',
  })
  assert.notEqual(status, 0)
  assert.match(stderr, /no-such-command/)
  assert.doesNotMatch(stderr, /^ {4}at /m)
})

test('bin/redline passes on standard input, and a signal to the server that it started', async (context) => {
  const folder = makeFolder(context)
  const caseFile = join(folder, 'case.redline')
  const read = spawnSync(process.execPath, [REDLINE, 'read', '-', '--case', caseFile], {
    cwd: folder,
    encoding: 'utf8',
    input: 'A note\n\nThe harbour master said that the ships had turned back.\n',
  })
  assert.equal(read.status, 0, read.stderr)

  const server = spawn(process.execPath, [REDLINE, 'serve', '--case', caseFile, '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  context.after(() => server.kill('SIGKILL'))
  const [line]: unknown[] = await once(createInterface({ input: server.stdout }), 'line')
  const address = /http:\/\/\S+/.exec(String(line))?.[0]
  assert.ok(address, `the server printed: ${line}`)
  assert.equal((await fetch(new URL('/api/case', address))).status, 200)

  server.kill('SIGTERM')
  const [code]: unknown[] = await once(server, 'exit')
  assert.equal(code, 0)
  await assert.rejects(fetch(address), 'nothing listens any more')
})

function makeFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'redline-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
