import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Lemmatizer, readLemmas } from './lemmatize.ts'

const TABLE = [
  'lemmas\t1',
  'thousands\tCD',
  "edit\tVBZ\t2\tbe\t^'s",
  'edit\tVBZ\t1\t\t*',
  'edit\tNNS\t0\t\tss ^boots',
  'edit\tNNS\t1\t\t*',
  'edit\tNNS\t3\ty\ties ^00ies',
  'edit\tNNPS\t3\ty\ties',
  'edit\tNNPS\t1\t\t*',
  "edit\tRB\t3\tnot\t^n't",
  'edit\tPRP\t2\ti\t^me',
  'edit\tVERB/NNP\t3\t\ting',
  'case\tPRP\tlow\tupper\t^me',
  'case\tNNP\tupper\ttitle\tland',
  'case\tNNP\tupper\tkeep\t*',
  'case\tNNP\ttitle\tkeep\t*',
  'case\tNNPS\tupper\tkeep\t*',
  'case\tVERB/NNP\ttitle\tkeep\t*',
  '',
].join('\n')

function lemmaBy(table: string): (form: string, xpos: string, tag?: string) => string {
  const lemmatize = readLemmas(table)
  return (form, xpos, tag = 'X') => lemmatize(form, tag, xpos, '')
}

test('takes a whole word before an ending, and a long ending before a short one', () => {
  const lemma = lemmaBy(TABLE)
  assert.equal(lemma('boots', 'NNS'), 'boots')
  assert.equal(lemma('riverboots', 'NNS'), 'riverboot')
  assert.equal(lemma('ferries', 'NNS'), 'ferry')
  assert.equal(lemma('moss', 'NNS'), 'moss')
  assert.equal(lemma('gates', 'NNS'), 'gate')
})

test('lowers letters unless the table says otherwise, and keeps those of names', () => {
  const lemma = lemmaBy(TABLE)
  assert.equal(lemma('Gates', 'NNS'), 'gate')
  assert.equal(lemma('GATES', 'NNS'), 'gate')
  assert.equal(lemma('Oslo', 'NNP', 'PROPN'), 'Oslo')
  assert.equal(lemma('iBoat', 'NNP', 'PROPN'), 'iBoat')
  assert.equal(lemma('WTO', 'NNP', 'PROPN'), 'WTO')
  assert.equal(lemma('FINLAND', 'NNP', 'PROPN'), 'Finland')
  assert.equal(lemma('me', 'PRP'), 'I')
})

test('writes what it appends in the letters that it keeps', () => {
  assert.equal(lemmaBy(TABLE)('COUNTIES', 'NNPS', 'PROPN'), 'COUNTY')
})

test('reads curly quotes as straight ones', () => {
  const lemma = lemmaBy(TABLE)
  assert.equal(lemma('’s', 'VBZ'), 'be')
  assert.equal(lemma('N’T', 'RB'), 'not')
  assert.equal(lemma('“', '``'), '"')
  assert.equal(lemma('O’Hara', 'NNP', 'PROPN'), "O'Hara")
})

test('takes the commas out of numbers only where they part thousands', () => {
  const lemma = lemmaBy(TABLE)
  assert.equal(lemma('1,250,000.5', 'CD'), '1250000.5')
  assert.equal(lemma('3,5', 'CD'), '3,5')
  assert.equal(lemma('1,250', 'NN'), '1,250')
})

test('matches any digits alike and keeps the ones there are', () => {
  assert.equal(lemmaBy(TABLE)('47ies', 'NNS'), '47y')
})

test('a pair of tags with rules of its own goes by these', () => {
  const lemma = lemmaBy(TABLE)
  assert.equal(lemma('Rising', 'NNP', 'VERB'), 'Ris')
  assert.equal(lemma('Rising', 'NNP', 'PROPN'), 'Rising')
})

test('a tag that the table does not know leaves the word, lowered', () => {
  assert.equal(lemmaBy(TABLE)('Words', 'UNHEARD-OF'), 'words')
})

test('the same word under another tag is not answered from memory', () => {
  const lemma = lemmaBy(TABLE)
  assert.deepEqual([lemma('Ties', 'NNS'), lemma('Ties', 'NNP', 'PROPN'), lemma('Ties', 'NNS')], ['ty', 'Ties', 'ty'])
})

test('answers any string', () => {
  const lemma = lemmaBy(TABLE)
  assert.equal(lemma('', 'NNS'), '')
  assert.equal(lemma('s', 'NNS'), '')
  assert.equal(lemma('\ud800\udc00s\ud800', 'VBZ'), '\ud800\udc00s')
  assert.equal(lemma('İs', 'NNS'), 'i̇')
  assert.equal(lemma('a\n\u0000B', 'NN'), 'a\n\u0000b')
  assert.equal(lemma(`${'x'.repeat(2_000_000)}s`, 'NNS').length, 2_000_000)
  assert.equal(lemma(`${'1,'.repeat(500_000)}x`, 'CD').length, 1_000_001)
})

test('refuses what is no lemma table, naming the line', () => {
  assert.throws(() => readLemmas(''), /line 1 is not "lemmas 1"/)
  assert.throws(() => readLemmas('lemmas\t1\nedit\tNN\tmany\t\t*'), /line 2 is neither/)
  assert.throws(() => readLemmas('lemmas\t1\n\ncase\tNN\tupper\tloud\t*'), /line 3 is neither/)
})

const MODEL = new URL('../../../models/en/parser.bin', import.meta.url)

test('the English table knows irregular words, clitics and unheard-of words', { skip: !existsSync(MODEL) }, () => {
  const lemmatize = readLemmas(lemmasOf(readFileSync(MODEL)))
  const wrong = ENGLISH.filter(([form, tag, xpos, lemma]) => lemmatize(form, tag, xpos, '') !== lemma)
  assert.deepEqual(wrong, [])
})

test('the English table answers a word alike the second time', { skip: !existsSync(MODEL) }, () => {
  const lemmatize: Lemmatizer = readLemmas(lemmasOf(readFileSync(MODEL)))
  for (const [form, tag, xpos] of ENGLISH) {
    assert.equal(lemmatize(form, tag, xpos, ''), lemmatize(form, tag, xpos, 'Typo=Yes'))
  }
})

const ENGLISH: readonly (readonly [form: string, tag: string, xpos: string, lemma: string])[] = [
  ['went', 'VERB', 'VBD', 'go'],
  ['fled', 'VERB', 'VBD', 'flee'],
  ['sank', 'VERB', 'VBD', 'sink'],
  ['said', 'VERB', 'VBN', 'say'],
  ['are', 'AUX', 'VBP', 'be'],
  ['’s', 'AUX', 'VBZ', 'be'],
  ['’s', 'PART', 'POS', "'s"],
  ['n’t', 'PART', 'RB', 'not'],
  ['wo', 'AUX', 'MD', 'will'],
  ["'ll", 'AUX', 'MD', 'will'],
  ["'d", 'AUX', 'VBD', 'have'],
  ['them', 'PRON', 'PRP', 'they'],
  ['Those', 'DET', 'DT', 'that'],
  ['People', 'NOUN', 'NNS', 'people'],
  ['children', 'NOUN', 'NNS', 'child'],
  ['crises', 'NOUN', 'NNS', 'crisis'],
  ['worst', 'ADJ', 'JJS', 'bad'],
  ['MINISTERS', 'NOUN', 'NNS', 'minister'],
  ['AGREED', 'VERB', 'VBD', 'agree'],
  ['RUSSIA', 'PROPN', 'NNP', 'Russia'],
  ['NATO', 'PROPN', 'NNP', 'NATO'],
  ['Norwegians', 'PROPN', 'NNPS', 'Norwegian'],
  ['Iranian', 'ADJ', 'JJ', 'Iranian'],
  ['Several', 'ADJ', 'JJ', 'several'],
  ['14,500', 'NUM', 'CD', '14500'],
  ['“', 'PUNCT', '``', '"'],
  ['glorbed', 'VERB', 'VBD', 'glorb'],
  ['reglazing', 'VERB', 'VBG', 'reglaze'],
  ['drimplies', 'NOUN', 'NNS', 'drimply'],
]

/** The `lemmas` tensor of a model file: magic of 8 bytes, version, header length, header, padding to 64, tensors. */
function lemmasOf(model: Buffer): string {
  const headerLength = model.readUInt32LE(12)
  const header: { tensors: { lemmas?: { shape: number[]; offset: number } } } = JSON.parse(
    model.toString('utf8', 16, 16 + headerLength),
  )
  const tensor = header.tensors.lemmas
  assert.ok(tensor, 'models/en/parser.bin has no lemmas tensor')
  const start = Math.ceil((16 + headerLength) / 64) * 64 + tensor.offset
  return model.toString('utf8', start, start + (tensor.shape[0] ?? 0))
}
