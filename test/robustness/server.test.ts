import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { article, makeFolder, runRedline, startRedline } from './redline-process.ts'

const ANSWER_WITHIN_MS = 10_000
const ARTICLES = 150

const folder = makeFolder('server')
const servers: ChildProcess[] = []
let port = 0

before(async () => {
  mkdirSync(join(folder, 'articles'))
  for (let at = 0; at < ARTICLES; at++) writeFileSync(join(folder, 'articles', `${at}.txt`), article(at))
  const { code } = await runRedline(['read', 'articles/1.txt', 'articles/2.txt', '--case', 'c.redline'], {
    cwd: folder,
  })
  assert.equal(code, 0)
  // Copied before anybody has it open: what a log still holds would be missing.
  copyFileSync(join(folder, 'c.redline'), join(folder, 'at-rest.redline'))
  port = await serve('c.redline')
})
after(() =>
  Promise.all(
    servers.map(async (server) => {
      // Killed at once, what bin/redline starts would be left without it.
      const closed = server.exitCode === null ? once(server, 'close') : null
      server.kill('SIGTERM')
      await closed
    }),
  ),
)

/** Serves a case by `bin/redline serve`, and gives the port. */
async function serve(caseFile: string): Promise<number> {
  const server = startRedline(['serve', '--case', caseFile, '--port', '0'], { cwd: folder })
  servers.push(server)
  assert.ok(server.stdout && server.stderr)
  let err = ''
  server.stderr.setEncoding('utf8').on('data', (piece) => {
    err += piece
  })
  const line = once(createInterface({ input: server.stdout }), 'line')
  const [said]: unknown[] = await Promise.race([line, once(server, 'close').then(() => [err])])
  const found = /:(\d+) /.exec(String(said))?.[1]
  assert.ok(found, String(said))
  return Number(found)
}

/** Sends bytes as they are, and gives all that comes back until the server closes. */
function send(request: string, to = port): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(to, '127.0.0.1')
    let answer = ''
    socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy(new Error(`no answer to ${request.slice(0, 60)}`)))
    socket.on('data', (piece) => {
      answer += piece
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', (error) => ('code' in error ? resolve(answer) : reject(error)))
    socket.write(request)
  })
}

interface Question {
  readonly method?: string
  readonly path: string
  readonly host?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly to?: number
}

/** Asks once; the path goes out as it is, which no browser would do. */
async function ask({ method = 'GET', path, host, headers = {}, to = port }: Question) {
  const lines = Object.entries({ Host: host ?? `127.0.0.1:${to}`, Connection: 'close', ...headers })
  const answer = await send(
    `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
    to,
  )
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body }
}

test('only this machine, by its own name, is answered', async () => {
  assert.equal((await ask({ path: '/api/case' })).status, 200)
  assert.equal((await ask({ path: '/api/case', host: `localhost:${port}` })).status, 200)
  const refused: readonly Question[] = [
    { path: '/api/case', host: 'rebound.example' },
    { path: '/api/case', host: `rebound.example:${port}` },
    { path: '/api/case', host: `127.0.0.1:${port}.rebound.example` },
    { path: '/api/case', host: `127.0.0.1:${port}@rebound.example` },
    { path: '/', host: 'rebound.example' },
    { path: '/api/case', headers: { Origin: 'https://other.example' } },
    { path: '/api/case', headers: { Origin: 'null' } },
    { path: '/api/case', headers: { 'Sec-Fetch-Site': 'cross-site' } },
    { path: 'http://other.example/api/case' },
  ]
  for (const question of refused) {
    const { status, body } = await ask(question)
    assert.ok(status === 400 || status === 403, `${JSON.stringify(question)} ${status}`)
    assert.doesNotMatch(body, /Ada Quill|<script/)
  }
  assert.match(await send('GET /api/case HTTP/1.1\r\n\r\n'), /^HTTP\/1\.1 400 /)
})

test('what nobody should ask has an answer that says what is wrong, and the server goes on', async () => {
  const long = 'a'.repeat(5000)
  const asked: readonly (readonly [number, string])[] = [
    [404, '/api/documents/%zz'],
    [404, '/api/documents/..%2f..%2f..%2fetc%2fpasswd'],
    [400, `/api/documents/${long}`],
    [404, '/api/nothing'],
    [404, '/assets/..%2f..%2fpackage.json'],
    [404, '/assets/%00'],
    [400, `/api/search?q=${long}`],
    [400, '/api/documents?limit=-1'],
    [400, '/api/documents?limit=1e99'],
    [400, '/api/documents?cursor=%00'],
    [400, '/api/documents?from=1962-13-45'],
    [400, '/api/documents?from=1962&from=1963'],
    [400, '/api/statements?kind=%22%3B%20DROP%20TABLE%20statement'],
  ]
  for (const [expected, path] of asked) {
    const { status, head, body } = await ask({ path })
    assert.equal(status, expected, `${path.slice(0, 80)}: ${body.slice(0, 400)}`)
    assert.match(head, /content-type: application\/problem\+json/i)
    const { title, detail } = JSON.parse(body)
    assert.ok(title !== '' && /[;,.] \S/.test(detail), detail)
  }
  for (const path of ['/api/search?q=%E0%A4%A', `/api/search?q=${encodeURIComponent('"\' OR NEAR( ^ * - \0')}`])
    assert.deepEqual(JSON.parse((await ask({ path })).body).items, [])
  for (const path of ['/../../../../etc/passwd', '//other.example/x', '/%E0%A4%A', '/%2e%2e/%2e%2e/package.json']) {
    const { body } = await ask({ path })
    assert.doesNotMatch(body, /root:|"devDependencies"/, path)
  }
  for (const bytes of ['\x16\x03\x01\r\n\r\n', 'BREW / HTTP/1.1\r\n\r\n', 'GET nothing HTTP/1.1\r\n\r\n'])
    assert.match(await send(bytes), /^HTTP\/1\.1 400 /)
  await send(`GET /api/case HTTP/1.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`)
  assert.equal((await ask({ path: '/api/case' })).status, 200)
})

test('the server only reads: other methods are refused, and HEAD gives no body', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    const { status, head } = await ask({ method, path: '/api/case', headers: { 'Content-Length': '0' } })
    assert.equal(status, 405, method)
    assert.match(head, /allow: GET, HEAD/i)
  }
  for (const path of ['/api/case', '/']) {
    const { status, body } = await ask({ method: 'HEAD', path })
    assert.ok(status === 200 || status === 503, `${path} ${status}`)
    assert.equal(body, '')
  }
})

test('clients that do not finish their question, or never read the answer, keep nobody waiting', async () => {
  const idle: Socket[] = []
  for (let at = 0; at < 200; at++) {
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    socket.write(
      at % 2 === 0 ? 'GET /api/case HTTP/1.1\r\nHo' : `GET /api/documents HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
    )
    idle.push(socket.pause())
  }
  const start = performance.now()
  assert.equal((await ask({ path: '/api/case' })).status, 200)
  assert.ok(performance.now() - start < ANSWER_WITHIN_MS / 2)
  for (const socket of idle) socket.destroy()
})

test('every request is answered while another process reads into the case', async () => {
  const reading = runRedline(['read', 'articles', '--case', 'c.redline'], { cwd: folder })
  let isOver = false
  void reading.then(() => {
    isOver = true
  })
  const counts: number[] = []
  while (!isOver) {
    const answers = await Promise.all(
      ['/api/case', '/api/documents?limit=1000', '/api/statements', '/api/search?q=ferry'].map((path) => ask({ path })),
    )
    for (const { status, body } of answers) assert.equal(status, 200, body)
    counts.push(JSON.parse(answers[0]?.body ?? '').documents)
  }
  assert.equal((await reading).code, 0)
  assert.deepEqual(
    counts,
    counts.toSorted((a, b) => a - b),
  )
  assert.equal(JSON.parse((await ask({ path: '/api/case' })).body).documents, ARTICLES)
})

test('a case that is replaced or removed while it is served is not shown as if it were there', {
  skip: process.platform === 'win32',
}, async () => {
  for (const [name, disturb] of [
    ['replaced', (path: string) => renameSync(`${path}.other`, path)],
    ['removed', (path: string) => rmSync(path)],
  ] as const) {
    const path = join(folder, `${name}.redline`)
    for (const copy of [path, `${path}.other`]) copyFileSync(join(folder, 'at-rest.redline'), copy)
    const to = await serve(`${name}.redline`)
    assert.equal((await ask({ path: '/api/case', to })).status, 200)
    disturb(path)
    for (const question of ['/api/case', '/api/documents']) {
      const { status, body } = await ask({ path: question, to })
      assert.equal(status, 503)
      assert.match(JSON.parse(body).detail, /while it was open; (?:put it back|start again)/)
    }
  }
})
