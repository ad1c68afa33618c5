import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Tree } from '../../model/index.ts'
import { displayWidth } from '../display-width.ts'
import { branchesOf } from './branches-of.ts'
import { drawTree } from './draw-tree.ts'

/** A sentence from lines such as "2 The DET det": head counted from 1 (0 for the root), word, tag, relation. */
function sentenceOf(...lines: readonly string[]) {
  const rows = lines.map((line) => line.split(' '))
  const column = (index: number) => rows.map((row) => row[index] ?? '')
  let end = 0
  const tokens = column(1).map((text) => {
    const start = end === 0 ? 0 : end + 1
    end = start + text.length
    return { start, end, text }
  })
  const tree: Tree = {
    tags: column(2),
    xpos: column(2),
    features: column(2).map(() => ''),
    lemmas: column(1),
    heads: column(0).map((head) => Number(head) - 1),
    relations: column(3),
  }
  return { start: 0, end, tokens, paragraph: 0, tree }
}

const plain = { width: 80, hasColour: false }

test('a tree keeps the order of the words and hangs each on its head', () => {
  const sentence = sentenceOf(
    '2 The DET det',
    '3 captain NOUN nsubj',
    '0 promised VERB root',
    '6 that SCONJ mark',
    '6 ferries NOUN nsubj',
    '3 sail VERB ccomp',
    '3 . PUNCT punct',
  )
  assert.equal(
    drawTree(sentence, plain),
    [
      'The captain promised that ferries sail .',
      '   ╭── The      DET   det',
      ' ╭─┴── captain  NOUN  nsubj',
      '─┼──── promised VERB  root',
      ' │ ╭── that     SCONJ mark',
      ' │ ├── ferries  NOUN  nsubj',
      ' ├─┴── sail     VERB  ccomp',
      ' ╰──── .        PUNCT punct',
      '',
    ].join('\n'),
  )
})

test('branches that cross are drawn across each other', () => {
  // "A hearing was held yesterday on ferries": "on ferries" hangs on "hearing", across the root.
  assert.deepEqual(
    branchesOf([1, 3, 3, -1, 3, 6, 1], 9).map(({ drawing }) => drawing),
    [
      '   ╭────', // A
      ' ╭─┼────', // hearing
      ' ├─┼────', // was
      '─┼─┼────', // held
      ' ╰─┼────', // yesterday
      '   │ ╭──', // on
      '   ╰─┴──', // ferries
    ],
  )
})

test('words that hang deeper than the terminal is wide name their heads instead', () => {
  const words = Array.from(
    { length: 8 },
    (_, index) => `${index} word${index + 1} NOUN ${index === 0 ? 'root' : 'nmod'}`,
  )
  const lines = drawTree(sentenceOf(...words), { width: 40, hasColour: false }).split('\n')
  assert.equal(lines[7], '           ╰── word7 NOUN  nmod')
  assert.equal(lines[8], '             … word8 NOUN  nmod of word7')
})

test('a drawing holds no character that could drive the terminal, and colours only where they are wanted', () => {
  const hostile = sentenceOf('0 \u001b[31mred\u0007 NOUN root', '1 \u202eturned ADJ amod')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  assert.doesNotMatch(drawTree(hostile, plain), /[\u0000-\u0009\u000b-\u001f\u202e]/)
  assert.ok(drawTree(sentenceOf('0 Sail VERB root'), { width: 80, hasColour: true }).includes('\u001b[1mSail'))
})

test('any tree is drawn: a line for each word, as wide as the terminal at most where nothing is cut', () => {
  const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).map((numbers) =>
    // Each word hangs on an earlier one, then the words are turned round, so that heads stand on both sides.
    numbers.map((number, index) => (index === 0 ? -1 : number % index)),
  )
  fc.assert(
    fc.property(trees, fc.boolean(), (heads, isTurned) => {
      const turned = heads.map((head) => (head < 0 ? -1 : heads.length - 1 - head)).reverse()
      const words = (isTurned ? turned : heads).map((head, index) => `${head + 1} w${index} NOUN nmod`)
      const lines = drawTree(sentenceOf(...words), plain)
        .trimEnd()
        .split('\n')
      assert.equal(lines.length, heads.length + 1)
      for (const line of lines) if (!line.includes(' of w')) assert.ok(displayWidth(line) <= plain.width, line)
    }),
    { seed: 1962 },
  )
})
