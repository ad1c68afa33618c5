import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import { type FindSourcesOptions, findSources, type SourceResult } from './index.ts'
import { isPrivateAddress } from './is-private-address.ts'

const folder = mkdtempSync(join(tmpdir(), 'redline-sources-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function all(paths: readonly string[], options?: FindSourcesOptions): Promise<SourceResult[]> {
  const results: SourceResult[] = []
  for await (const result of findSources(paths, options)) results.push(result)
  for (const { problem } of results) if (problem) assert.ok(!problem.message.includes('\n'))
  return results
}

function file(path: string, content = 'text'): string {
  const whole = join(folder, path)
  mkdirSync(join(whole, '..'), { recursive: true })
  writeFileSync(whole, content)
  return whole
}

async function withServer(answer: RequestListener, run: (address: string) => Promise<void>): Promise<void> {
  const server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('a folder gives its articles in order, without hidden and other files', async () => {
  for (const name of ['tree/b.txt', 'tree/a/c.html', 'tree/a/d.jpg', 'tree/.hidden.txt', 'tree/z.md']) file(name)
  const results = await all([join(folder, 'tree')])
  assert.deepEqual(
    results.map(({ found }) => basename(found?.source ?? '')),
    ['c.html', 'b.txt', 'z.md'],
  )
})

test('a link that leads back up is named, and not followed', async () => {
  file('loop/inner/a.txt')
  symlinkSync('..', join(folder, 'loop/inner/up'))
  const results = await all([join(folder, 'loop')])
  assert.equal(results.filter(({ found }) => found).length, 1)
  assert.match(results.find(({ problem }) => problem)?.problem?.message ?? '', /leads back to a folder it lies in/)
})

test('each source that cannot be read gets its line, and the rest is read', async () => {
  const large = file('large.txt')
  truncateSync(large, 50 * 1024 * 1024)
  mkdirSync(join(folder, 'bare'))
  const good = file('good.txt')
  const results = await all([join(folder, 'none.txt'), large, join(folder, 'bare'), good, '-'])
  const messages = results.map(({ problem }) => problem?.message ?? 'read')
  assert.match(messages[0] ?? '', /no such file/)
  assert.match(messages[1] ?? '', /larger than 20 MB \(50 MB\)/)
  assert.match(messages[2] ?? '', /holds no articles/)
  assert.equal(messages[3], 'read')
  assert.match(messages[4] ?? '', /no standard input/)
})

test('a file without permission is named', {
  skip: process.getuid?.() === 0 ? 'root may read everything' : false,
}, async () => {
  const path = file('locked.txt')
  chmodSync(path, 0)
  const [result] = await all([path])
  assert.match(result?.problem?.message ?? '', /no permission/)
})

test('a dash reads standard input', async () => {
  async function* stdin() {
    yield 'from '
    yield new TextEncoder().encode('a pipe')
  }
  const [result] = await all(['-'], { stdin: stdin() })
  assert.equal(new TextDecoder().decode(result?.found?.bytes), 'from a pipe')
})

test('an address in this machine is refused unless it is allowed', async () => {
  await withServer(
    (_, response) => response.setHeader('content-type', 'text/html').end('<p>hello'),
    async (address) => {
      const [refused] = await all([address])
      assert.match(refused?.problem?.message ?? '', /private network/)
      const [read] = await all([address], { allowPrivateAddresses: true })
      assert.equal(new TextDecoder().decode(read?.found?.bytes), '<p>hello')
      assert.equal(read?.found?.contentType, 'text/html')
    },
  )
})

test('a server that does not answer is given up in time', async () => {
  await withServer(
    () => undefined,
    async (address) => {
      const [result] = await all([address], { allowPrivateAddresses: true, timeoutMs: 200 })
      assert.match(result?.problem?.message ?? '', /did not answer within 0\.2 s/)
    },
  )
})

test('what a server answers instead of an article is said', async () => {
  await withServer(
    (request, response) => {
      if (request.url === '/pdf') response.setHeader('content-type', 'application/pdf').end('%PDF')
      else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end()
      else response.writeHead(404).end()
    },
    async (address) => {
      const options = { allowPrivateAddresses: true }
      assert.match((await all([`${address}none`], options))[0]?.problem?.message ?? '', /answered 404/)
      assert.match((await all([`${address}pdf`], options))[0]?.problem?.message ?? '', /is application\/pdf/)
      assert.match((await all([`${address}round`], options))[0]?.problem?.message ?? '', /redirects more than/)
    },
  )
})

test('addresses of private and reserved networks are known, public ones are not', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '0.0.0.0',
  ])
    assert.ok(isPrivateAddress(address), address)
  for (const address of ['8.8.8.8', '172.32.0.1', '2606:4700::1111']) assert.ok(!isPrivateAddress(address), address)
})
