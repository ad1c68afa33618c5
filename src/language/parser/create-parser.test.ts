import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Tree } from '../../model/index.ts'
import { createParser } from './create-parser.ts'
import { readKernel } from './load-parser.ts'
import { randomModel, randomNumbers } from './random-model.ts'
import { readModel } from './read-model.ts'
import { BATCH_TOKENS, CACHED_TYPES, LONGEST_SENTENCE } from './room.ts'
import { sourceOf } from './tensor-file.ts'

const SEED = 1962
const WORDS = ['the', 'minister', 'said', 'that', ',', '.']
const parser = makeParser()

test('any words make one tree each', () => {
  const word = fc.oneof(
    fc.constantFrom(...WORDS, 'İ'.repeat(30), '\n', '\0', '', '😀'.repeat(20)),
    fc.string({ unit: 'binary', maxLength: 40 }),
    // Lone surrogates among others.
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  )
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 40 }), { maxLength: 12 }), (sentences) => {
      const trees = parser.parse(sentences)
      assert.equal(trees.length, sentences.length)
      for (const [index, tree] of trees.entries()) assertTree(tree, sentences[index] as string[])
    }),
    { seed: SEED, numRuns: 150 },
  )
})

test('no words make an empty tree, and no sentences none', () => {
  const empty = { tags: [], xpos: [], features: [], lemmas: [], heads: [], relations: [] }
  assert.deepEqual(parser.parse([[]]), [empty])
  assert.deepEqual(parser.parse([]), [])
  assert.equal(parser.parse([[], ['said'], []])[1]?.relations[0], 'root')
})

test('a sentence has the same tree whatever is parsed beside, before or after it', () => {
  const sentences = inventSentences(120, 30)
  const together = parser.parse(sentences)
  assert.deepEqual(
    sentences.map((words) => parser.parse([words])[0]),
    together,
  )
  assert.deepEqual(parser.parse(sentences.toReversed()).reverse(), together)
  assert.deepEqual(makeParser().parse(sentences), together)
})

test('words that the cache has lost are found again', () => {
  const many = Array.from(
    { length: CACHED_TYPES + 2 * BATCH_TOKENS },
    (_, index) => `word${'x'.repeat(index % 9)}${index}w`,
  )
  const sentences = many.map((word) => ['the', word, 'said', 'that', '.'])
  const trees = parser.parse([...sentences, ...sentences])
  assert.deepEqual(trees.slice(sentences.length), trees.slice(0, sentences.length))
  assert.deepEqual(makeParser().parse(sentences.slice(-5)), trees.slice(-5))
})

test('long sentences are cut, never refused, and make one tree', () => {
  for (const length of [LONGEST_SENTENCE - 1, LONGEST_SENTENCE, LONGEST_SENTENCE + 1, BATCH_TOKENS + 1, 10_000]) {
    const [words] = inventSentences(1, length, length)
    const [tree] = parser.parse([words as string[]])
    assertTree(tree as Tree, words as string[])
    const joined = (tree as Tree).relations.filter((relation) => relation === 'parataxis').length
    assert.equal(joined > 0, length > LONGEST_SENTENCE)
  }
})

test('words of a megabyte cost what others cost, and are all there', () => {
  const word = '\ud83dx'.repeat(500_000)
  const [tree] = parser.parse([[word, 'said', word]])
  assertTree(tree as Tree, [word, 'said', word])
})

test('long sentences between short ones keep their places', () => {
  const [long] = inventSentences(1, 600, 600) as [string[]]
  const short = inventSentences(3, 8, 8)
  const mixed = [short[0], long, short[1], [], short[2]] as string[][]
  const trees = parser.parse(mixed)
  assert.deepEqual(
    trees.map(({ heads }) => heads.length),
    mixed.map(({ length }) => length),
  )
  assert.deepEqual([trees[0], trees[2], trees[4]], parser.parse(short))
})

function makeParser(): ReturnType<typeof createParser> {
  return createParser(readModel(sourceOf(randomModel({ seed: 3, words: WORDS })), 'model'), { wasm: readKernel() })
}

function inventSentences(count: number, longest: number, shortest = 1): string[][] {
  const random = randomNumbers(count + longest)
  const invent = (): string => {
    const known = WORDS[Math.floor(2 * WORDS.length * random())]
    return known ?? String.fromCharCode(97 + Math.floor(26 * random())).repeat(1 + Math.floor(6 * random()))
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: shortest + Math.floor((longest - shortest + 1) * random()) }, invent),
  )
}

/** Lists as long as the sentence, tags of the model, one root, and a way up to it from every word. */
function assertTree(tree: Tree, words: readonly string[]): void {
  for (const list of Object.values(tree)) assert.equal(list.length, words.length)
  if (words.length === 0) return
  assert.equal(tree.heads.filter((head) => head === -1).length, 1)
  assert.deepEqual(
    tree.heads.map((head) => head === -1),
    tree.relations.map((relation) => relation === 'root'),
  )
  const reached = new Set<number>([-1])
  for (let token = 0; token < words.length; token++) {
    const way: number[] = []
    for (let above = token; !reached.has(above); above = tree.heads[above] as number) {
      assert.ok(way.length <= words.length, 'a cycle')
      way.push(above)
    }
    for (const passed of way) reached.add(passed)
  }
  assert.ok(tree.heads.every((head) => Number.isInteger(head) && head >= -1 && head < words.length))
}
