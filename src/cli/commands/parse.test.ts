import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { runRedline } from './run-redline.test.ts'

const TEXT = '\ufeffFerries stay in port\r\n\r\nThe captain didn’t sail. “Too late,” he said.\r\n'
/** Wrong on purpose: whoever looks at these columns writes some of them back. */
const CONLLU = [
  '# sent_id = a',
  '# text = The captain didn’t sail.',
  ...['1 The gold ZZZ ZZZ Gold=Yes 5 gold 5:gold Kept=1', '2 captain gold ZZZ ZZZ Gold=Yes 5 gold 5:gold _'],
  ...['3-4 didn’t _ _ _ Typo=Yes _ _ _ _', '3 did gold ZZZ ZZZ _ 5 gold 5:gold _', '4 n’t gold ZZZ ZZZ _ 5 gold _ _'],
  ...[
    '5 sail gold ZZZ ZZZ _ x gold _ SpaceAfter=No',
    '5.1 gold gold ZZZ ZZZ _ _ _ 5:gold _',
    '6 . gold ZZZ ZZZ _ 5 gold _ _',
  ],
  '',
  '',
]
  .map((line) => (/^\d/.test(line) ? line.replaceAll(' ', '\t') : line))
  .join('\n')

let folder: string
const redline = (...args: string[]) => runRedline(args, { cwd: folder })

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'redline-parse-'))
  writeFileSync(join(folder, 'story.txt'), TEXT)
  writeFileSync(join(folder, 'gold.conllu'), CONLLU)
  writeFileSync(join(folder, 'broken.conllu'), `1\tOnly\tthree\n\n${CONLLU}`)
  writeFileSync(join(folder, 'latin.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]))
  writeFileSync(join(folder, 'binary'), Buffer.from([0x89, 0x50, 0, 1]))
  writeFileSync(join(folder, 'empty.txt'), ' \n')
  mkdirSync(join(folder, 'stories'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

/** Word lines as lists of their columns. */
const rowsOf = (conllu: string) =>
  conllu
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t'))

test('a text is drawn as a tree', async () => {
  const { code, out, err } = await redline('parse', 'The captain promised that the ferries would sail.')
  assert.equal(code, 0, err)
  const lines = out.trimEnd().split('\n')
  assert.equal(lines[0], 'The captain promised that the ferries would sail.')
  assert.equal(lines.length, 10)
  assert.match(lines[3] ?? '', /^─┼─+ promised +VERB +root$/)
  assert.match(lines[2] ?? '', /^ ╭─┴─+ captain +NOUN +nsubj$/)
})

test('CoNLL-U says where every token stands in the file as it is', async () => {
  const { code, out, err } = await redline('parse', 'story.txt', '--format', 'conllu')
  assert.equal(code, 0, err)
  const rows = rowsOf(out)
  for (const [, form, , , , , , , , misc] of rows) {
    const { start, end } = /TokenRange=(?<start>\d+):(?<end>\d+)$/.exec(misc ?? '')?.groups ?? {}
    assert.equal(TEXT.slice(Number(start), Number(end)), form)
  }
  assert.ok(rows.some(([id, form]) => id === '3-4' && form === 'didn’t'))
  assert.match(out, /^# newdoc\n# newpar\n# sent_id = 1\n# text = Ferries stay in port\n/)
  assert.match(out, /# sent_id = 2\n# text = The captain didn’t sail\.\n/)
  for (const sentence of out.trimEnd().split('\n\n')) {
    const words = rowsOf(sentence).filter(([id]) => !id?.includes('-'))
    assert.equal(words.filter(([, , , , , , head, relation]) => head === '0' && relation === 'root').length, 1)
    assert.ok(words.every((row, index) => row.length === 10 && row[0] === `${index + 1}` && row[8] === '_'))
  }
})

test('JSON has one sentence a line, in the shape that the library gives', async () => {
  const { out } = await runRedline(['parse', '-', '--format', 'json'], { cwd: folder, input: TEXT })
  const sentences = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    sentences.map(({ start, end }) => TEXT.slice(start, end)),
    ['Ferries stay in port', 'The captain didn’t sail.', '“Too late,” he said.'],
  )
  assert.equal(sentences[1].tree.heads.length, sentences[1].tokens.length)
})

test('a CoNLL-U file keeps its words and loses everything that it says of them', async () => {
  const { code, out, err } = await redline('parse', '--conllu', 'gold.conllu')
  assert.equal(code, 0, err)
  assert.doesNotMatch(out, /gold|ZZZ|Gold|Typo|5\.1/)
  assert.match(out, /^# sent_id = a\n# text = The captain didn’t sail\.\n1\tThe\tthe\tDET\tDT\t/)
  const rows = rowsOf(out)
  assert.deepEqual(
    rows.map(([id]) => id),
    ['1', '2', '3-4', '3', '4', '5', '6'],
  )
  assert.equal(rows[0]?.[9], 'Kept=1')
  assert.equal(rows[5]?.[9], 'SpaceAfter=No')
  assert.equal(rows[2]?.join('\t'), `3-4\tdidn’t${'\t_'.repeat(8)}`)
  const blank = CONLLU.replaceAll(/ZZZ|Gold=Yes|gold|Typo=Yes/g, '_').replaceAll(/\t[5x]\t_/g, '\t_\t_')
  writeFileSync(join(folder, 'blank.conllu'), blank)
  assert.equal((await redline('parse', '--conllu', 'blank.conllu')).out, out)
})

test('a sentence of a CoNLL-U file with a fault is named and left out, the others are parsed', async () => {
  const { code, out, err } = await redline('parse', '--conllu', 'broken.conllu')
  assert.equal(code, 1)
  assert.match(err, /^broken\.conllu, line 1: 10 columns .* has 3: "1\tOnly\tthree"; the sentence is left out\n$/)
  assert.equal(out, (await redline('parse', '--conllu', 'gold.conllu')).out)
})

test('what cannot be parsed gets one clear line and exit code 2', async () => {
  const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['missing.txt'], /^redline: missing\.txt: there is no such file; check the path\n$/],
    [['./missing'], /^redline: \.\/missing: there is no such file; check the path\n$/],
    [['stories'], /^redline: stories: is a folder; name one file\n$/],
    [['binary'], /^redline: binary: holds bytes that no text has; give plain text\n$/],
    [['latin.txt'], /^redline: latin\.txt: is no text in UTF-8; convert it first, for example with iconv\n$/],
    [['empty.txt'], /^redline: empty\.txt: has no words; give a text\n$/],
    [[''], /^redline: parse: has no words; give a text\n$/],
    [[], /^redline: parse: nothing to parse; give a text in quotes, a file, or - for standard input\n$/],
    [['--conllu', 'story.txt'], /^redline: story\.txt: is no CoNLL-U file \(line 1: .*\)\n$/],
    [['--conllu', 'empty.txt'], /^redline: empty\.txt: is no CoNLL-U file \(.*\)\n$/],
    [['--conllu', 'missing.conllu'], /^redline: missing\.conllu: there is no such file; check the path\n$/],
    [
      ['--conllu', 'gold.conllu', 'words'],
      /^redline: parse: --conllu takes the words from its file; leave out the text\n$/,
    ],
    [
      ['--conllu', 'gold.conllu', '--format', 'json'],
      /^redline: parse: --conllu writes CoNLL-U; leave out --format json\n$/,
    ],
  ]
  for (const [args, message] of cases) {
    const { code, out, err } = await redline('parse', ...args)
    assert.match(err, message)
    assert.deepEqual({ code, out }, { code: 2, out: '' }, args.join(' '))
  }
})
