import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import type { z } from '@hono/zod-openapi'
import { actorProfile } from '../contract/actor-schemas.ts'
import * as schemas from '../contract/answer-schemas.ts'
import { createClient, problemOf } from '../contract/client.ts'
import { documentRecord } from '../contract/document-schemas.ts'
import { judgementRecord } from '../contract/judgement-schemas.ts'
import { inventCase } from './invented-case.test.ts'
import { type RunningServer, serve } from './serve.ts'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

let folder: string
let server: RunningServer
const caseFile = inventCase()

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redline-serve-'))
  const web = join(folder, 'web')
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Redline</title>')
  writeFileSync(join(web, 'assets', 'main-1a2b3c.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'outside')
  symlinkSync(join(folder, 'secret.txt'), join(web, 'linked.txt'))
  server = await serve({ caseFile, webFolder: web, port: 0 })
})
after(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

/** A raw request: `fetch` forbids to set Host and tidies paths. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece) => {
        text += piece
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    call.on('error', reject)
    call.end(body)
  })
}

const parsesAs = (schema: z.ZodType, body: string) => assert.doesNotThrow(() => schema.parse(JSON.parse(body)), body)

test('every route answers what its schema says', async () => {
  const expected: readonly (readonly [string, z.ZodType])[] = [
    ['/api/case', schemas.caseSummary],
    ['/api/documents?outlet=The%20Quay&from=1962-01-01&limit=5', schemas.documentPage],
    ['/api/documents/d0c0', documentRecord],
    ['/api/documents/d0c0/reading', schemas.reading],
    ['/api/statements?kind=mixed&act=promise&document=d0c0', schemas.statementPage],
    ['/api/statements?addressee=tass&naming=Ada%20Quill', schemas.statementPage],
    ['/api/actors?type=person&name=Quill&country=cuba&speaks=true&order=mentions&document=d0c0', schemas.actorPage],
    ['/api/actors/ada-quill', actorProfile],
    ['/api/mentions?actor=ada-quill&name=Ada&kind=name&document=d0c0', schemas.mentionPage],
    ['/api/judgements?document=d0c0&statement=aa01&standing=applied&actor=Quill', schemas.judgementPage],
    ['/api/search?q=ferries', schemas.searchPage],
  ]
  for (const [path, schema] of expected) {
    const answer = await ask(path)
    assert.equal(answer.status, 200, path)
    assert.match(String(answer.headers['content-type']), /^application\/json/)
    parsesAs(schema, answer.body)
  }
})

test('filters reach the case as they were given', async () => {
  await ask('/api/statements?actor=ada-quill&voice=The%20Quay&limit=7&cursor=abc')
  assert.deepEqual(caseFile.calls.at(-1), {
    method: 'statements',
    request: { actor: 'ada-quill', voice: 'The Quay', limit: 7, cursor: 'abc' },
  })
})

test('gives the text of a document only when asked', async () => {
  assert.equal('text' in JSON.parse((await ask('/api/documents/d0c0')).body), false)
  assert.match(JSON.parse((await ask('/api/documents/d0c0?text=true')).body).text, /^Island ferries/)
})

test('describes itself as OpenAPI 3.1', async () => {
  const description = JSON.parse((await ask('/api/openapi.json')).body)
  assert.match(description.openapi, /^3\.1/)
  assert.ok(description.components.schemas.StatementRecord.properties.voice.description)
})

test('errors are problems that say what, where and what to do', async () => {
  const cases: readonly (readonly [string, number, RegExp])[] = [
    ['/api/documents/nothing', 404, /"nothing".*\/api\/documents/],
    ['/api/statements?document=nothing', 404, /"nothing"/],
    ['/api/statements?kind=loud', 400, /direct.*mixed.*indirect.*kind/],
    ['/api/statements?speaker=me', 400, /speaker/],
    ['/api/documents?limit=5000', 400, /1000.*limit/],
    ['/api/documents?from=yesterday', 400, /from/],
    ['/api/search', 400, /q/],
    ['/api/secrets', 404, /\/api\/secrets.*openapi\.json/],
  ]
  for (const [path, status, detail] of cases) {
    const answer = await ask(path)
    assert.equal(answer.status, status, path)
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
    parsesAs(schemas.problem, answer.body)
    assert.match(JSON.parse(answer.body).detail, detail)
  }
})

test('answers nobody who calls it by another name', async () => {
  const refused = [
    { host: 'evil.example' },
    { host: `evil.example:${server.port}` },
    { host: `127.0.0.1:${server.port + 1}` },
    { host: '127.0.0.1' },
    { host: `localhost.evil.example:${server.port}` },
    { host: `127.0.0.1:${server.port}`, origin: 'https://evil.example' },
    { host: `127.0.0.1:${server.port}`, origin: 'null' },
    { host: `127.0.0.1:${server.port}`, 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of refused) assert.equal((await ask('/api/case', headers)).status, 403, JSON.stringify(headers))
  const accepted = [
    { host: `localhost:${server.port}` },
    { host: `[::1]:${server.port}` },
    { host: `127.0.0.1:${server.port}`, origin: `http://127.0.0.1:${server.port}` },
    { host: `127.0.0.1:${server.port}`, 'sec-fetch-site': 'same-origin' },
  ]
  for (const headers of accepted) assert.equal((await ask('/api/case', headers)).status, 200, JSON.stringify(headers))
})

test('listens on no interface but loopback', async (context) => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((address) => !address.internal && address.family === 'IPv4')
  if (!outside) return context.skip('this machine has no other interface')
  await assert.rejects(fetch(`http://${outside.address}:${server.port}/api/case`))
})

test('changes nothing but judgements', async () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ['POST', '/api/case', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
    ['DELETE', '/api/documents/d0c0', 'GET, HEAD'],
    ['OPTIONS', '/api/case', 'GET, HEAD'],
    ['PUT', '/api/judgements', 'GET, HEAD, POST'],
    ['DELETE', '/api/judgements/cc01/undo', 'POST'],
  ]
  for (const [method, path, allowed] of refused) {
    const answer = await ask(path, {}, method)
    assert.deepEqual([answer.status, answer.headers.allow], [405, allowed], `${method} ${path}`)
  }
})

const JSON_BODY = { 'content-type': 'application/json' }
const CORRECTION = { statement: 'aa01', field: 'speaker', actor: { name: 'Ben Hale' } }

test('takes a judgement and its undoing, and gives the record of both', async () => {
  const made = await ask('/api/judgements', JSON_BODY, 'POST', JSON.stringify({ ...CORRECTION, note: 'see line 2' }))
  assert.equal(made.status, 201, made.body)
  parsesAs(judgementRecord, made.body)
  assert.deepEqual(caseFile.calls.at(-1), {
    method: 'judge',
    request: {
      statement: 'aa01',
      correction: { field: 'speaker', actor: { name: 'Ben Hale' } },
      options: { by: null, note: 'see line 2' },
    },
  })
  const undone = await ask('/api/judgements/cc01/undo', JSON_BODY, 'POST', '{"by":"A checker"}')
  assert.equal(undone.status, 200, undone.body)
  parsesAs(judgementRecord, undone.body)
  for (const body of [
    { statement: 'aa01', field: 'speaker', actor: null },
    { statement: 'aa01', field: 'addressee', actor: { id: 'ada-quill' }, by: null },
    { statement: 'aa01', field: 'act', act: 'deny' },
    { field: 'mention', mention: 'bb01', actor: { name: 'Ben Hale' } },
    { field: 'name', name: 'Quill', of: null, document: 'd0c0', actor: null },
    { field: 'identity', of: 'Ada Quill', actor: { id: 'ben-hale' }, by: 'A checker' },
  ]) {
    assert.equal((await ask('/api/judgements', JSON_BODY, 'POST', JSON.stringify(body))).status, 201)
  }
  assert.deepEqual(caseFile.calls.at(-1), {
    method: 'judgeActor',
    request: {
      correction: { field: 'identity', of: 'Ada Quill', actor: { id: 'ben-hale' } },
      options: { by: 'A checker', note: null },
    },
  })
})

test('says what is wrong with a judgement', async () => {
  const wrong: readonly (readonly [string, unknown, number, RegExp])[] = [
    ['/api/judgements', { ...CORRECTION, statement: 'none' }, 404, /"none".*[Rr]eload/],
    ['/api/judgements', { ...CORRECTION, actor: { name: ' ' } }, 400, /actor/],
    ['/api/judgements', { ...CORRECTION, actor: 'Ben' }, 400, /actor/],
    ['/api/judgements', { ...CORRECTION, actor: { name: 'B', type: 'ghost' } }, 400, /actor/],
    ['/api/judgements', { ...CORRECTION, note: 'x'.repeat(5000) }, 400, /note/],
    ['/api/judgements', { ...CORRECTION, extra: 1 }, 400, /extra/],
    ['/api/judgements', { statement: 'aa01', field: 'act', act: 'sing' }, 400, /act/],
    ['/api/judgements', { statement: 'aa01', field: 'time' }, 400, /field/],
    ['/api/judgements', { field: 'identity', of: 'nobody', actor: { id: 'ben-hale' } }, 404, /no actor "nobody"/],
    [
      '/api/judgements',
      { field: 'name', name: 'Q', of: 'nobody', actor: null },
      404,
      /No mention of "nobody" reads "Q"/,
    ],
    ['/api/judgements', { field: 'identity', of: 'ada-quill', actor: null }, 400, /actor/],
    ['/api/judgements', { field: 'mention', actor: null }, 400, /mention/],
    ['/api/judgements', [], 400, /./],
    ['/api/judgements/none/undo', {}, 404, /"none"/],
  ]
  const before = caseFile.calls.filter(({ method }) => method === 'judge').length
  for (const [path, body, status, detail] of wrong) {
    const answer = await ask(path, JSON_BODY, 'POST', JSON.stringify(body))
    assert.equal(answer.status, status, answer.body)
    parsesAs(schemas.problem, answer.body)
    assert.match(JSON.parse(answer.body).detail, detail)
  }
  const garbled = await ask('/api/judgements', JSON_BODY, 'POST', '{"statement"')
  assert.equal(garbled.status, 400, garbled.body)
  parsesAs(schemas.problem, garbled.body)
  const large = await ask('/api/judgements', JSON_BODY, 'POST', JSON.stringify({ note: 'x'.repeat(100_000) }))
  assert.equal(large.status, 413)
  parsesAs(schemas.problem, large.body)
  const streamed = await ask(
    '/api/judgements',
    { ...JSON_BODY, 'transfer-encoding': 'chunked' },
    'POST',
    JSON.stringify({ note: 'x'.repeat(100_000) }),
  )
  assert.equal(streamed.status, 413)
  assert.equal(caseFile.calls.filter(({ method }) => method === 'judge').length, before + 1)
})

test('takes no judgement from the page of another site', async () => {
  const body = JSON.stringify(CORRECTION)
  const before = caseFile.calls.length
  const own = `127.0.0.1:${server.port}`
  const forged: readonly (readonly [Record<string, string>, number])[] = [
    [{ ...JSON_BODY, origin: 'https://evil.example' }, 403],
    [{ ...JSON_BODY, origin: `http://127.0.0.1:${server.port + 1}` }, 403],
    [{ ...JSON_BODY, origin: 'null' }, 403],
    [{ ...JSON_BODY, host: 'evil.example' }, 403],
    [{ ...JSON_BODY, 'sec-fetch-site': 'cross-site' }, 403],
    [{ ...JSON_BODY, 'sec-fetch-site': 'same-site' }, 403],
    // What a form can send without asking first.
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
    [{ 'content-type': 'application/jsonish' }, 415],
    [{}, 415],
  ]
  for (const [headers, status] of forged) {
    const answer = await ask('/api/judgements', headers, 'POST', body)
    assert.equal(answer.status, status, JSON.stringify(headers))
    parsesAs(schemas.problem, answer.body)
  }
  assert.equal((await ask('/api/judgements', { origin: 'https://evil.example' }, 'OPTIONS')).status, 403)
  assert.equal(caseFile.calls.length, before)
  const ours = { 'content-type': 'application/json; charset=utf-8', host: own, origin: `http://${own}` }
  assert.equal((await ask('/api/judgements', { ...ours, 'sec-fetch-site': 'same-origin' }, 'POST', body)).status, 201)
})

test('every answer forbids what an article could smuggle in', async () => {
  for (const path of ['/', '/api/case', '/api/none', '/assets/main-1a2b3c.js']) {
    const { headers } = await ask(path)
    assert.match(String(headers['content-security-policy']), /default-src 'none'; script-src 'self'; style-src 'self'/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['access-control-allow-origin'], undefined)
  }
  const refused = await ask('/', { host: 'evil.example' })
  assert.match(String(refused.headers['content-security-policy']), /default-src 'none'/)
})

test('serves the page for every path that is not the API', async () => {
  for (const path of ['/', '/documents/d0c0', '/index.html', '/a/b/c?x=1']) {
    const answer = await ask(path)
    assert.equal(answer.status, 200, path)
    assert.match(answer.body, /<title>Redline/)
    assert.equal(answer.headers['cache-control'], 'no-cache')
  }
  const asset = await ask('/assets/main-1a2b3c.js')
  assert.match(String(asset.headers['content-type']), /javascript/)
  assert.match(String(asset.headers['cache-control']), /immutable/)
  assert.equal((await ask('/assets/gone-000.js')).status, 404)
  assert.equal((await ask('/api/case')).headers['cache-control'], 'no-store')
})

test('no path reaches outside the page’s folder', async () => {
  const paths = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/linked.txt',
    '/%00',
    '/%ff',
    '//etc/passwd',
  ]
  for (const path of paths) assert.doesNotMatch((await ask(path)).body, /outside|root:/, path)
})

test('takes the next free port when the wanted one is taken', async () => {
  const second = await serve({ caseFile, webFolder: folder, port: server.port })
  assert.ok(second.port > server.port)
  await second.close()
})

test('says how to build the page when it is not built', async () => {
  const bare = await serve({ caseFile, webFolder: join(folder, 'missing'), port: 0 })
  const answer = await fetch(bare.url)
  assert.equal(answer.status, 503)
  assert.match(await answer.text(), /npm run build/)
  assert.equal((await fetch(`${bare.url}/api/case`)).status, 200)
  await bare.close()
})

test('the client speaks the contract', async () => {
  const client = createClient(server.url)
  assert.equal((await client.summary()).name, 'invented')
  assert.equal((await client.documents({ limit: 1 })).total, 1)
  assert.equal((await client.document('d0c0')).text, undefined)
  assert.match((await client.document('d0c0', { withText: true })).text ?? '', /ferries/)
  assert.equal((await client.reading('d0c0')).statements.length, 1)
  assert.equal((await client.statements({ voice: 'The Quay' })).items[0]?.actor?.id, 'ada-quill')
  assert.equal((await client.actors()).items[0]?.name, 'Ada Quill')
  assert.equal((await client.actor('ada-quill')).forms[0]?.words, 'Ada Quill')
  assert.equal(problemOf(await client.actor('no one').catch((reason: unknown) => reason))?.status, 404)
  assert.equal((await client.mentions({ actor: 'ada-quill' })).items[0]?.text, 'Ada Quill')
  assert.equal((await client.search('ferries & “boats”')).items.length, 1)
  assert.equal((await client.judgements({ standing: 'applied' })).items[0]?.id, 'cc01')
  const judged = await client.judge({ statement: 'aa01', field: 'speaker', actor: { name: 'Ben Hale' } })
  assert.equal(judged.standing, 'applied')
  assert.equal((await client.undo(judged.id)).undone?.by, null)
  const unknown = await client.undo('dd/?').catch((reason: unknown) => reason)
  assert.equal(problemOf(unknown)?.status, 404)
  const error = await client.document('a/b?c').catch((reason: unknown) => reason)
  assert.equal(problemOf(error)?.status, 404)
  assert.match(problemOf(error)?.detail ?? '', /a\/b\?c/)
})
