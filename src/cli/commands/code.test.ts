import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { runRedline } from './run-redline.test.ts'

const HEADER = 'document\tsentence\tdate\tsource\ttarget\tcode\tstatus\ttrigger\ttext'
const FILES: Readonly<Record<string, string>> = {
  'actors.txt': '\ufeffRURITANIA [RUR]\r\n+STRELSAU\r\nGRAUSTARK [GRA]\r\nDAWSBERGEN [\r\n',
  'others.txt': 'GRAUSTARK [XXX]\nEVALLONIA [EVA]\n',
  'agents.txt': 'LAMPLIGHTER [~LMP]\nTINKER [TNK]\n',
  'verbs.txt': '--- GLIMMER ---\nSERENADE [051]\n~ a (a b SING) SAY = a b 051\n',
  'discards.txt': 'REGATTA\n',
  'articles/talks.txt':
    'Strelsau, 4 May 1961\n\nThe lamplighters of Ruritania attacked Graustark. Ruritania plans to attack Graustark.\n\n' +
    'Strelsau serenaded Graustark. Strelsau accused Sweden of lying.\n',
  'articles/page.html':
    '<html><head><title>Races</title></head><body><article><h1>Races</h1><p>On Monday Evallonia criticised Graustark after a regatta.</p>' +
    '<p>Ruritania criticised Graustark for the weather that had kept the boats in the harbour.</p></article></body></html>',
  'french.txt':
    'Le ministre des affaires étrangères a déclaré que les navires ne partiraient pas avant la fin de la semaine, selon le gouvernement. Les pêcheurs de la côte ont protesté contre cette mesure devant la préfecture pendant toute la journée.\n',
}

let folder: string
const redline = (args: readonly string[], input?: string) =>
  runRedline(['code', ...args], { cwd: folder, ...(input === undefined ? {} : { input }) })

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'redline-code-'))
  mkdirSync(join(folder, 'articles'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
})
after(() => rmSync(folder, { recursive: true, force: true }))

function rowsOf(table: string): readonly (readonly string[])[] {
  const [header, ...lines] = table.trimEnd().split('\n')
  assert.equal(header, HEADER)
  return lines.map((line) => line.split('\t'))
}

test('events are coded with dictionaries of your own, one line each', async () => {
  const { code, out, err } = await redline([
    ...['articles/talks.txt', '--actors', 'actors.txt', '--agents', 'agents.txt', '--verbs', 'verbs.txt'],
  ])
  assert.equal(code, 0, err)
  const at = ['articles/talks.txt', '1', '1961-05-04']
  assert.deepEqual(rowsOf(out), [
    [...at, 'RURLMP', 'GRA', '190', 'happened', 'attacked', 'The lamplighters of Ruritania attacked Graustark.'],
    [...at.with(1, '2'), 'RUR', 'GRA', '190', 'planned', 'plans', 'Ruritania plans to attack Graustark.'],
    [...at.with(1, '3'), 'RUR', 'GRA', '051', '', 'serenaded', 'Strelsau serenaded Graustark.'],
    [...at.with(1, '4'), 'RUR', 'SWE', '112', 'happened', 'accused', 'Strelsau accused Sweden of lying.'],
  ])
})

test('lines of dictionaries that cannot be read are named, and coding goes on', async () => {
  const { err } = await redline([
    ...['articles/talks.txt', '--actors', 'actors.txt', '--agents', 'agents.txt', '--verbs', 'verbs.txt'],
  ])
  const lines = err.trimEnd().split('\n')
  assert.deepEqual(
    lines.map((line) => /^(?<where>[a-z]+\.txt, line \d+): \S+/.exec(line)?.groups?.where),
    ['actors.txt, line 4', 'agents.txt, line 2', 'verbs.txt, line 3'],
  )
})

test('the first of several dictionaries wins, discards leave sentences out, folders are read whole', async () => {
  const actors = ['--actors', 'actors.txt', '--actors', 'others.txt']
  const codesOf = (out: string) =>
    rowsOf(out).map(([document, , date, source, target]) => [document, date, source, target])
  const all = await redline(['articles', ...actors, '--mode', 'told', '--without-world'])
  const discarding = await redline(['articles/page.html', ...actors, '--discards', 'discards.txt'])
  assert.deepEqual(
    codesOf(all.out).filter(([document]) => document === 'articles/page.html'),
    [
      ['articles/page.html', '', 'EVA', 'GRA'],
      ['articles/page.html', '', 'RUR', 'GRA'],
    ],
  )
  assert.deepEqual(codesOf(discarding.out), [['articles/page.html', '', 'RUR', 'GRA']])
})

test('--mode told codes what the words make of a deed, --without-world your own actors alone', async () => {
  const args = ['--actors', 'actors.txt', '--without-world', '--mode', 'told']
  const { out } = await redline(['articles/talks.txt', ...args])
  const codes = rowsOf(out).map(([, , , source, target, code]) => `${source} ${target} ${code}`)
  assert.ok(codes.includes('RUR GRA 1384'), codes.join('; '))
  assert.ok(!codes.some((line) => line.includes('SWE')))
})

test('JSON says where the trigger stands and by which rule it was coded; - is standard input', async () => {
  const text = 'Ruritania serenaded Graustark.'
  const args = ['-', '--actors', 'actors.txt', '--verbs', 'verbs.txt', '--format', 'jsonl']
  const { code, out, err } = await redline(args, text)
  assert.equal(code, 0, err)
  assert.deepEqual(JSON.parse(out), {
    ...{ document: '-', sentence: 1, date: null, source: 'RUR', target: 'GRA', code: '051', status: null },
    trigger: { start: 10, end: 19, text: 'serenaded' },
    ...{ text, rule: 'line 2' },
  })
})

test('what cannot be coded is named, and the rest is coded', async () => {
  const { code, out, err } = await redline(['gone.txt', 'french.txt', 'articles/talks.txt', '--actors', 'others.txt'])
  assert.equal(code, 1)
  assert.match(err, /^gone\.txt: there is no such file/m)
  assert.match(err, /^french\.txt: is in a language \(fr\)/m)
  assert.ok(!out.includes('french.txt'))
  assert.equal(out.split('\n')[0], HEADER)
})

test('a dictionary that is not there, or no file, ends it before anything is written', async () => {
  for (const option of ['--actors', '--agents', '--verbs', '--discards']) {
    const { code, out, err } = await redline(['articles', option, 'gone.txt'])
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /^redline: gone\.txt: there is no such file/)
  }
  const { code, err } = await redline(['-', '--actors', '-'], 'Ruritania attacked Graustark.')
  assert.equal(code, 2)
  assert.match(err, /standard input is for articles/)
})
