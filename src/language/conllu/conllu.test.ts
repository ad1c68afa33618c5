import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Sentence, Token, Tree } from '../../model/index.ts'
import { readConllu, toConllu, withTree, writeConllu } from './index.ts'

/** A file from lines whose columns are parted by blanks here, so that they can be read. */
const file = (...lines: readonly string[]) =>
  lines.map((line) => (/^\d/.test(line) ? line.split(/ +/).join('\t') : line)).join('\n')

const FERRY = file(
  '# newpar',
  '# sent_id = ferry-1',
  "# text = The ferry didn't sail.",
  '1   The    the   DET   DT  Definite=Def|PronType=Art 2 det    2:det      _',
  '2   ferry  ferry NOUN  NN  Number=Sing               5 nsubj  5:nsubj    Entity=(boat)',
  "3-4 didn't _     _     _   _                         _ _      _          _",
  '3   did    do    AUX   VBD VerbForm=Fin              5 aux    5:aux      _',
  "4   n't    not   PART  RB  _                         5 advmod 5:advmod   _",
  '5   sail   sail  VERB  VB  VerbForm=Inf              0 root   0:root     SpaceAfter=No',
  '5.1 and    and   CCONJ CC  _                         _ _      5:cc       CopyOf=-1',
  '6   .      .     PUNCT .   _                         5 punct  5:punct    _',
  '',
  '',
)

test('a file comes back byte for byte: comments, ranges, empty nodes and all ten columns', () => {
  const { sentences, faults } = readConllu(FERRY + FERRY)
  assert.deepEqual(faults, [])
  assert.equal(writeConllu(sentences), FERRY + FERRY)
  const [{ comments, words, ranges, emptyNodes } = assert.fail('no sentence')] = sentences
  assert.equal(comments.length, 3)
  assert.deepEqual(
    words.map((word) => word.form),
    ['The', 'ferry', 'did', "n't", 'sail', '.'],
  )
  assert.deepEqual(
    ranges.map(({ first, last, form }) => ({ first, last, form })),
    [{ first: 2, last: 3, form: "didn't" }],
  )
  assert.deepEqual(
    emptyNodes.map(({ after, minor, form }) => ({ after, minor, form })),
    [{ after: 5, minor: 1, form: 'and' }],
  )
  assert.deepEqual(words[1], {
    form: 'ferry',
    lemma: 'ferry',
    tag: 'NOUN',
    xpos: 'NN',
    features: 'Number=Sing',
    head: '5',
    relation: 'nsubj',
    enhanced: '5:nsubj',
    misc: 'Entity=(boat)',
  })
})

test('line ends of Windows, a byte-order mark, extra blank lines and a missing one at the end do no harm', () => {
  const odd = `\ufeff\n\n${FERRY.trimEnd().replaceAll('\n', '\r\n')}`
  const { sentences, faults } = readConllu(odd)
  assert.deepEqual(faults, [])
  assert.equal(writeConllu(sentences), FERRY)
})

test('an empty node may stand before the first word, and a range after one', () => {
  const text = file(
    '0.1 He _ _ _ _ _ _ _ _',
    '0.2 it _ _ _ _ _ _ _ _',
    "1-2 don't _ _ _ _ _ _ _ _",
    '1 do _ _ _ _ _ _ _ _',
    '1.1 not _ _ _ _ _ _ _ _',
    "2 n't _ _ _ _ _ _ _ _",
    '',
    '',
  )
  const { sentences, faults } = readConllu(text)
  assert.deepEqual(faults, [])
  assert.equal(writeConllu(sentences), text)
})

test('a sentence with a fault is named by its line and left out; its neighbours stay', () => {
  const word = '1 Boats _ _ _ _ _ _ _ _'
  const cases: readonly (readonly [line: string, fault: RegExp])[] = [
    ['2 sail _ _ _ _ _ _ _', /^10 columns parted by tabs are needed, this line has 9: "2\tsail/],
    ['just some prose', /needed, this line has 1: "just some prose"$/],
    ['3 sail _ _ _ _ _ _ _ _', /^the ID 3 stands where 2 is due/],
    ['02 sail _ _ _ _ _ _ _ _', /^the ID "02" is no number/],
    ['2-2 sail _ _ _ _ _ _ _ _', /^the range 2-2 holds less than two words/],
    ['2-3 sail _ _ _ _ _ _ _ _', /^the range 2-3 ends after the last word/],
    ['2.1 sail _ _ _ _ _ _ _ _', /^the empty node 2.1 stands where 1.1 may stand/],
    ['2\t\t_\t_\t_\t_\t_\t_\t_\t_', /^the word 2 has no form/],
    ['# late', /^a comment among the words/],
  ]
  for (const [line, message] of cases) {
    const { sentences, faults } = readConllu(`${FERRY}${file(word, line, '', '')}${FERRY}`)
    assert.equal(writeConllu(sentences), FERRY + FERRY, line)
    assert.equal(faults.length, 1, line)
    assert.equal(faults[0]?.line, FERRY.split('\n').length + 1, line)
    assert.match(faults[0]?.message ?? '', message)
  }
  assert.match(readConllu(`# alone\n\n${FERRY}`).faults[0]?.message ?? '', /^comments without a word/)
  const overlapping = file('1-2 a _ _ _ _ _ _ _ _', '1 b _ _ _ _ _ _ _ _', '2-3 c _ _ _ _ _ _ _ _')
  assert.match(readConllu(overlapping).faults[0]?.message ?? '', /^the range 2-3 holds .* words of another range/)
})

test('no text makes reading fail, and what is read can be written and read again', () => {
  const cell = fc.constantFrom('_', '1', '2', '1-2', '1.1', '0', 'Boot', '\ud800', '\u2028', '', ' ')
  const line = fc.oneof(
    fc.array(cell, { minLength: 9, maxLength: 11 }).map((cells) => cells.join('\t')),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '# text = x', '1\tA\t_\t_\t_\t_\t_\t_\t_\t_', '2\tB\t_\t_\t_\t_\t_\t_\t_\t_'),
  )
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { sentences } = readConllu(lines.join('\n'))
      const written = writeConllu(sentences)
      const again = readConllu(written)
      assert.deepEqual(again, { sentences, faults: [] })
    }),
    { seed: 1962, numRuns: 500 },
  )
})

const tree = (words: readonly string[]): Tree => ({
  tags: words.map(() => 'X'),
  xpos: words.map(() => 'FW'),
  features: words.map((_, index) => (index === 0 ? 'Foreign=Yes' : '')),
  lemmas: words.map((word) => word.toLowerCase()),
  heads: words.map((_, index) => index - 1),
  relations: words.map((_, index) => (index === 0 ? 'root' : 'dep')),
})

test('a tree replaces what a file says of its words, and nothing else', () => {
  const [sentence = assert.fail('no sentence')] = readConllu(FERRY).sentences
  const forms = sentence.words.map((word) => word.form)
  assert.equal(
    writeConllu([withTree(sentence, tree(forms))]),
    file(
      '# newpar',
      '# sent_id = ferry-1',
      "# text = The ferry didn't sail.",
      '1   The    the   X FW Foreign=Yes 0 root _ _',
      '2   ferry  ferry X FW _ 1 dep _ Entity=(boat)',
      "3-4 didn't _     _ _  _ _ _   _ _",
      '3   did    did   X FW _ 2 dep _ _',
      "4   n't    n't   X FW _ 3 dep _ _",
      '5   sail   sail  X FW _ 4 dep _ SpaceAfter=No',
      '6   .      .     X FW _ 5 dep _ _',
      '',
      '',
    ),
  )
})

/** Sentences of the given words, each found in the text after the one before it. */
function parsed(text: string, sentences: readonly (readonly string[])[]): readonly (Sentence & { tree: Tree })[] {
  let end = 0
  return sentences.map((words) => {
    const tokens = words.map((word): Token => {
      const start = text.indexOf(word, end)
      end = start + word.length
      return { start, end, text: word }
    })
    return {
      start: tokens[0]?.start ?? 0,
      end,
      tokens,
      paragraph: text.slice(0, end).split('\n\n').length,
      tree: tree(words),
    }
  })
}

test('parsed sentences say where they stand in the text: TokenRange, SpaceAfter, text and paragraphs', () => {
  const text = "  I\u00a0don't  \u{1f6a2}s.“So?”\n\nYes"
  const sentences = parsed(text, [['I', 'do', "n't", '\u{1f6a2}s', '.'], ['“', 'So', '?', '”'], ['Yes']])
  const conllu = [
    ...toConllu(sentences, {
      findMultiwords: (tokens) =>
        tokens.flatMap(({ text }, index) => (text === 'do' ? [{ first: index, last: index + 1 }] : [])),
    }),
  ]
  assert.equal(
    writeConllu(conllu),
    file(
      '# newdoc',
      '# newpar',
      '# sent_id = 1',
      "# text = I don't \u{1f6a2}s.",
      '1   I     i     X FW Foreign=Yes 0 root _ TokenRange=2:3',
      "2-3 don't _     _ _  _ _ _   _ TokenRange=4:9",
      '2   do    do    X FW _ 1 dep _ TokenRange=4:6',
      "3   n't   n't   X FW _ 2 dep _ TokenRange=6:9",
      '4   \u{1f6a2}s \u{1f6a2}s X FW _ 3 dep _ SpaceAfter=No|TokenRange=11:14',
      '5   .     .     X FW _ 4 dep _ SpaceAfter=No|TokenRange=14:15',
      '',
      '# sent_id = 2',
      '# text = “So?”',
      '1   “     “     X FW Foreign=Yes 0 root _ SpaceAfter=No|TokenRange=15:16',
      '2   So    so    X FW _ 1 dep _ SpaceAfter=No|TokenRange=16:18',
      '3   ?     ?     X FW _ 2 dep _ SpaceAfter=No|TokenRange=18:19',
      '4   ”     ”     X FW _ 3 dep _ TokenRange=19:20',
      '',
      '# newpar',
      '# sent_id = 3',
      '# text = Yes',
      '1   Yes   yes   X FW Foreign=Yes 0 root _ TokenRange=22:25',
      '',
      '',
    ),
  )
  assert.deepEqual(readConllu(writeConllu(conllu)).faults, [])
})
