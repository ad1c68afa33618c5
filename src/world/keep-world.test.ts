import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { keepWorld, type TableBytes } from './keep-world.ts'
import { WORLD_TABLES } from './tables/world-tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'redline-world-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Tables of one state of this name. */
function tables(name: string): TableBytes {
  const rows = new Map<string, string>([['states.tsv', `\nfinland\t${name}`]])
  return new Map(
    Object.entries(WORLD_TABLES).map(([file, columns]) => [
      file,
      new TextEncoder().encode(`${columns.join('\t')}${rows.get(file) ?? ''}`),
    ]),
  )
}

function keptAt(name: string): { readonly path: string; readonly url: URL } {
  const path = join(folder, name)
  return { path, url: pathToFileURL(path) }
}

const nameOf = (bytes: TableBytes, url: URL): string | undefined => keepWorld(bytes, url).actor('finland')?.name

test('what was compiled is kept, and read as long as the tables are the same', () => {
  const { path, url } = keptAt('deeper/world.bin')
  assert.equal(nameOf(tables('Finland'), url), 'Finland')
  const { mtimeMs, ino } = statSync(path)
  assert.equal(nameOf(tables('Finland'), url), 'Finland')
  assert.deepEqual([statSync(path).mtimeMs, statSync(path).ino], [mtimeMs, ino])
  assert.deepEqual(readdirSync(join(folder, 'deeper')), ['world.bin'])
})

test('a corrected table is heard at once, even where its length stays, and kept anew', () => {
  const { path, url } = keptAt('world.bin')
  assert.equal(nameOf(tables('Finland'), url), 'Finland')
  const before = readFileSync(path)
  assert.equal(nameOf(tables('Finlanf'), url), 'Finlanf')
  assert.notDeepEqual(readFileSync(path), before)
  assert.equal(nameOf(tables('Finland'), url), 'Finland')
  assert.deepEqual(readFileSync(path), before)
})

test('a kept file that is cut off, empty or something else is made anew', () => {
  const { path, url } = keptAt('damaged.bin')
  nameOf(tables('Finland'), url)
  const whole = readFileSync(path)
  const damages = [
    whole.subarray(0, whole.length - 8),
    whole.subarray(0, 3),
    Buffer.alloc(0),
    Buffer.from('a text file'),
  ]
  for (const bytes of damages) {
    writeFileSync(path, bytes)
    assert.equal(nameOf(tables('Finland'), url), 'Finland')
    assert.deepEqual(readFileSync(path), whole)
  }
})

test('where nothing can be written the tables are read all the same', () => {
  const { path } = keptAt('a-file')
  writeFileSync(path, '')
  const { url } = keptAt('a-file/world.bin')
  assert.equal(nameOf(tables('Finland'), url), 'Finland')
  assert.ok(!existsSync(url))
})

test('a damaged table is refused with its place, also when something was kept before', () => {
  const { url } = keptAt('refused.bin')
  nameOf(tables('Finland'), url)
  assert.throws(() => nameOf(tables(''), url), /states\.tsv, line 2, column name: is empty; write a value/)
})
