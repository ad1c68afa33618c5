import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { rawText } from './raw-text.ts'
import { withTreebanks } from './treebanks.ts'

const word = (id: string, form: string, misc = '_') => [id, form, ...Array(7).fill('_'), misc].join('\t')
const HARBOUR = [
  '# newdoc id = HBR_news_quay\n# newpar',
  ...[word('1', 'Ships'), word('2-3', "don't", 'SpaceAfter=No'), word('2', 'do'), word('3', "n't"), word('4', '!')],
  '',
  ...[word('1', '“', 'SpaceAfter=No'), word('2', 'Go', 'SpaceAfter=No'), word('3', '”', 'X=1|SpaceAfter=No')],
  '',
  '# newpar',
  word('1', 'Yes'),
  '',
  '# newdoc id = weblog-harbour.example_1\n# newpar id = p1',
  word('1', 'No'),
  '',
  '# newdoc',
  word('1', 'So'),
  '\n',
].join('\n')

function folderWith(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'redline-bench-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'banks'))
  for (const part of ['dev', 'train']) writeFileSync(join(folder, 'banks', `harbour-${part}.conllu`), HARBOUR)
  return folder
}

test('a treebank is cut into documents with their genres, and the raw text of each is made again', (context) => {
  withTreebanks(join(folderWith(context), 'banks', 'harbour-dev.conllu'), ({ measured: [bank] }) => {
    assert.equal(bank?.name, 'harbour-dev')
    assert.deepEqual(
      bank?.documents.map(({ genre, sentences }) => [genre, rawText(sentences)]),
      [
        ['news', "Ships don't! “Go”\n\nYes\n"],
        ['weblog', 'No\n'],
        [null, 'So\n'],
      ],
    )
  })
})

test('training parts of a folder or an archive are there to be read, and are not measured', (context) => {
  const folder = folderWith(context)
  const names = (path: string) =>
    withTreebanks(path, ({ measured, all }) => [measured, all].map((banks) => banks.map(({ name }) => name)))
  const expected = [['harbour-dev'], ['harbour-dev', 'harbour-train']]
  assert.deepEqual(names(join(folder, 'banks')), expected)
  execFileSync('tar', ['-czf', 'treebanks-en.tar.gz', 'banks'], { cwd: folder })
  assert.deepEqual(names(folder), expected)
})

test('a path without a treebank, and a treebank with a fault, are named', (context) => {
  const folder = folderWith(context)
  assert.throws(() => withTreebanks(join(folder, 'nowhere'), () => {}), /nowhere: no treebank; give --data/)
  writeFileSync(join(folder, 'banks', 'harbour-dev.conllu'), `${HARBOUR}1\tSo\n`)
  assert.throws(() => withTreebanks(join(folder, 'banks'), () => {}), /harbour-dev\.conllu, line 23: 10 columns/)
})
