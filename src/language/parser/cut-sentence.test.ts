import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutSentence } from './cut-sentence.ts'
import { joinTrees } from './join-trees.ts'
import { LONGEST_SENTENCE } from './room.ts'

test('cuts after the strongest boundary of the last stretch', () => {
  assert.equal(cutAt({ 60: ',', 70: ';', 80: ',', 100: 'and' }), 71)
  assert.equal(cutAt({ 60: ',', 90: ',' }), 91)
  assert.equal(cutAt({ 60: ',', 61: 'and', 90: ',' }), 61)
  assert.equal(cutAt({ 60: 'and' }), 60)
  assert.equal(cutAt({ 60: '.', 70: ';' }), 61)
})

test('does not cut so early that a part is a scrap, and cuts hard where nothing else offers', () => {
  assert.equal(cutAt({ 20: ';' }), LONGEST_SENTENCE)
  assert.equal(cutAt({}), LONGEST_SENTENCE)
})

test('a dash that is read as a word is no boundary', () => {
  assert.equal(cutAt({ 60: '-' }, 'SYM'), LONGEST_SENTENCE)
  assert.equal(cutAt({ 60: '–' }), 61)
})

test('the parts are the sentence, none longer than there may be', () => {
  const words = Array.from({ length: 2000 }, (_, index) => (index % 7 === 6 ? ',' : `w${index}`))
  const parts = cutSentence(
    words,
    words.map((word) => (word === ',' ? 'PUNCT' : 'NOUN')),
  )
  assert.deepEqual(parts.flat(), words)
  assert.ok(parts.every(({ length }) => length <= LONGEST_SENTENCE))
  assert.ok(parts.slice(0, -1).every((part) => part.at(-1) === ','))
})

test('later parts hang on the root of the first as clauses side by side, marks as marks', () => {
  const part = (tags: string[], heads: number[], relations: string[]) => ({
    tags,
    heads,
    relations,
    xpos: tags,
    features: tags.map(() => ''),
    lemmas: tags,
  })
  const joined = joinTrees([
    part(['NOUN', 'VERB'], [1, -1], ['nsubj', 'root']),
    part(['VERB', 'NOUN'], [-1, 0], ['root', 'obj']),
    part(['PUNCT'], [-1], ['root']),
  ])
  assert.deepEqual(joined.heads, [1, -1, 1, 2, 1])
  assert.deepEqual(joined.relations, ['nsubj', 'root', 'parataxis', 'obj', 'punct'])
  assert.deepEqual(joined.tags, ['NOUN', 'VERB', 'VERB', 'NOUN', 'PUNCT'])
})

/** Where a sentence of 300 words is cut first that has these among its nouns. */
function cutAt(others: Readonly<Record<number, string>>, markTag = 'PUNCT'): number {
  const words = Array.from({ length: 300 }, (_, index) => others[index] ?? 'talks')
  const tags = words.map((word) => (word === 'talks' ? 'NOUN' : word === 'and' ? 'CCONJ' : markTag))
  return cutSentence(words, tags)[0]?.length ?? 0
}
