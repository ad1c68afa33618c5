import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { article, assertOneLineEach, makeFolder, runRedline } from './redline-process.ts'

const MEGABYTE = 1024 * 1024
const isWindows = process.platform === 'win32'

const folder = makeFolder('bad-sources')
const redline = (
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly stdin?: number } = {},
) => runRedline(args, { cwd: folder, ...options })

function write(path: string, content: string | Uint8Array = article()): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}

before(() => {
  for (const [at, name] of ['good.txt', 'loop/inner/inside.txt', 'spaces in/its name.txt'].entries())
    write(name, article(at))
  write('empty.txt', '')
  write('blank.txt', ' \n\t\n')
  write('noise.txt', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251)))
  write('photo.txt', Buffer.concat([Buffer.from([0x89]), Buffer.from('PNG\r\n'), Buffer.alloc(100)]))
  write('large.txt', 'x')
  truncateSync(join(folder, 'large.txt'), 50 * MEGABYTE)
  mkdirSync(join(folder, 'bare'))
  if (isWindows) return
  symlinkSync('..', join(folder, 'loop/inner/up'))
  symlinkSync('itself.txt', join(folder, 'itself.txt'))
  execFileSync('mkfifo', [join(folder, 'pipe.txt')])
})

test('every source that cannot be read has one line, and those between are read', { skip: isWindows }, async () => {
  const bad: readonly (readonly [string, RegExp])[] = [
    ['empty.txt', /the file is empty/],
    ['blank.txt', /holds no text that a reader would see/],
    ['noise.txt', /is binary data/],
    ['photo.txt', /is a PNG image/],
    ['large.txt', /is larger than 20 MB \(50 MB\)/],
    ['bare', /holds no articles/],
    ['itself.txt', /a chain of links leads back to itself/],
    ['pipe.txt', /is neither a file nor a folder/],
    ['/dev/zero', /is neither a file nor a folder/],
    ['gone.txt', /there is no such file or folder/],
    ['good.txt/gone.txt', /a part of the path is a file/],
    ['http://nobody.invalid/story', /cannot be fetched/],
    ['http://127.0.0.1:9/story', /lies in a private network/],
    ['http://[story', /is no web address/],
    ['loop/inner/up', /the loop was not followed/],
  ]
  const { code, out, err } = await redline([
    'read',
    '--case',
    'mixed.redline',
    'good.txt',
    ...bad.slice(0, -1).map(([source]) => source),
    'loop',
    'spaces in',
  ])
  assertOneLineEach(err, bad)
  assert.equal(out, `Read 3 documents with 3 statements into mixed.redline; ${bad.length} could not be read.\n`)
  assert.equal(code, 1)
})

test('text in a wrong or broken encoding, and broken HTML, are read as far as they can be', async () => {
  const said = 'Le porte-parole a déclaré : « La fête est finie. » '
  write('odd/latin.txt', Buffer.from(said.repeat(3), 'latin1'))
  write('odd/wide.txt', Buffer.from(`\uFEFF${article(5)}`, 'utf16le'))
  write('odd/patched.txt', Buffer.concat([Buffer.from(said.repeat(30)), Buffer.from([0xff, 0xc3]), Buffer.from(said)]))
  write('odd/nulls.txt', Buffer.from(article(6).replaceAll(' ', ' \0')))
  write('odd/broken.html', '<html><body><div><p>Ada Quill said: <b>"Ferry 7 stays.<div></p></span><p>It rained</html')
  const read = await redline(['read', '--case', 'odd.redline', 'odd'])
  assert.deepEqual([read.code, read.err], [0, ''])
  const { out } = await redline(['export', 'documents', '--with-text', '--case', 'odd.redline'])
  const texts = new Map(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ source, text }) => [source, text]),
  )
  assert.match(texts.get(join('odd', 'latin.txt')), /déclaré : « La fête/)
  assert.match(texts.get(join('odd', 'wide.txt')), /^Ferries stay in port\n/)
  assert.match(texts.get(join('odd', 'patched.txt')), /déclaré/)
  assert.match(texts.get(join('odd', 'nulls.txt')), /Ferry number 6 will not sail/)
  assert.match(texts.get(join('odd', 'broken.html')), /Ferry 7 stays\.\n(?:.*\n)*It rained/)
})

test('standard input is read, refused when it is empty, and given up when it does not end', {
  skip: isWindows,
}, async () => {
  const given = await redline(['read', '-', 'good.txt', '--case', 'stdin.redline'], { input: article(1) })
  assert.deepEqual([given.code, given.err], [0, ''])
  assert.match(given.out, /^Read 2 documents with 2 statements/)
  const nothing = await redline(['read', '-', '--case', 'stdin.redline'], { input: '' })
  assert.equal(nothing.code, 1)
  assert.match(nothing.err, /^-: .+ empty; [^\n]+\n$/)
  const endless = await redline(['read', '-', 'empty.txt', '--case', 'stdin.redline'], {
    stdin: openSync('/dev/zero', 'r'),
  })
  assert.equal(endless.code, 1)
  assertOneLineEach(endless.err, [
    ['standard input', /is larger than 20 MB/],
    ['empty.txt', /empty/],
  ])
})

test('names with line breaks, escapes or marks of direction are read, and shown on one line without them', {
  skip: isWindows,
}, async () => {
  const names = ['new\nline.txt', '\u001b[31mred.txt', 'turned\u202etxt.txt', '-dash.txt', 'ünïcode 漢字.txt']
  for (const [at, name] of names.entries()) write(join('names', name), article(10 + at))
  const { code, out, err } = await redline([
    'read',
    'names',
    'names/gone\n\u001b[2J.txt',
    '--case',
    'odd\nname.redline',
  ])
  assert.equal(code, 1)
  assert.match(err, /^names\/gone [^\n]*: there is no such file or folder; check the path\n$/)
  assert.match(out, /^Read 5 documents with 5 statements into odd name\.redline; 1 could not be read\.\n$/)
  const listed = await redline(['documents', '--case', 'odd\nname.redline'])
  assert.equal(listed.out.trimEnd().split('\n').length, names.length + 1)
  for (const text of [out, err, listed.out]) {
    for (const mark of ['\u001b', '\u202e']) assert.ok(!text.includes(mark))
  }
})

test('a name that is no UTF-8 has one line, and its neighbours are read', {
  skip: process.platform !== 'linux',
}, async () => {
  write('bytes/good.txt', article(20))
  writeFileSync(
    Buffer.concat([Buffer.from(join(folder, 'bytes', 'bad')), Buffer.from([0xff]), Buffer.from('.txt')]),
    article(21),
  )
  const { code, out, err } = await redline(['read', 'bytes', '--case', 'bytes.redline'])
  assertOneLineEach(err, [['bytes/bad\uFFFD.txt', /its name is no valid UTF-8/]])
  assert.match(out, /^Read 1 document with 1 statement into /)
  assert.equal(code, 1)
})

test('what may not be read has one line each, and the rest is read', { skip: isWindows }, async (context) => {
  write('locked/closed.txt')
  write('locked/closed/inside.txt')
  write('locked/open.txt', article(30))
  for (const path of ['locked/closed.txt', 'locked/closed']) chmodSync(join(folder, path), 0)
  context.after(() => chmodSync(join(folder, 'locked/closed'), 0o700))
  // Root may read everything, so root has somebody else read it.
  const through = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
  for (const path of [folder, join(folder, 'locked')]) chmodSync(path, 0o777)
  const { code, out, err } = await runRedline(['read', 'locked', 'locked/closed.txt', '--case', 'locked.redline'], {
    cwd: folder,
    through,
  })
  assertOneLineEach(err, [
    ['locked/closed', /no permission to read it/],
    ['locked/closed.txt', /no permission to read it/],
    ['locked/closed.txt', /no permission to read it/],
  ])
  assert.match(out, /^Read 1 document with 1 statement into locked\.redline; 3 could not be read\.\n$/)
  assert.equal(code, 1)
})

test('a case is no article, not even when it is the one that is being read into', async () => {
  assert.equal((await redline(['read', 'good.txt', '--case', 'self.redline'])).code, 0)
  copyFileSync(join(folder, 'self.redline'), join(folder, 'copy.redline'))
  const { code, out, err } = await redline([
    'read',
    'self.redline',
    'copy.redline',
    'good.txt',
    '--case',
    'self.redline',
  ])
  assertOneLineEach(err, [
    ['self.redline', /is a SQLite database/],
    ['copy.redline', /is a SQLite database/],
  ])
  assert.equal(out, 'Read 0 documents with 0 statements into self.redline; 1 was already there; 2 could not be read.\n')
  assert.equal(code, 1)
})
