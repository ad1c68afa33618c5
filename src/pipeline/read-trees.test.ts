import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LanguagePack } from '../language/index.ts'
import type { Attribution, Document, Sentence, Tree } from '../model/index.ts'
import { knowledgeFor } from './knowledge.ts'
import { readTrees } from './read-trees.ts'

const words = ['The', 'council', 'met', '.']
const sentence: Sentence = {
  start: 0,
  end: 17,
  paragraph: 0,
  tokens: words.map((text, index) => ({ start: index * 4, end: index * 4 + text.length, text })),
}

test('makes one tree a sentence with the parser of the language', () => {
  const { trees } = run(knowledgeFor({ language: 'en' }).language, 'en')
  assert.equal(trees?.length, 2)
  assert.equal(trees?.[0]?.heads.length, words.length)
})

test('a text in another language has no trees, and one in an unknown language those of the pack that reads it', () => {
  const { language } = knowledgeFor({ language: 'fr' })
  assert.equal(run(language, 'fr').trees, null)
  assert.equal(run(language, 'en-GB').trees?.length, 2)
  assert.equal(run(language, null).trees?.length, 2)
})

test('attributions are null without learned weights, and the trees are the same', () => {
  const learned = run(knowledgeFor({ language: 'en' }).language, 'en')
  const plain = run(knowledgeFor({ language: 'en' }, { withoutLearned: true }).language, 'en')
  assert.deepEqual(plain.trees, learned.trees)
  assert.deepEqual(learned.attributions, [])
  assert.equal(plain.attributions, null)
})

test('without a parser there are no trees', () => {
  assert.equal(run({ tag: 'en', parser: null, attributions: null }, 'en').trees, null)
})

function run(
  language: Pick<LanguagePack, 'tag' | 'parser' | 'attributions'>,
  own: string | null,
): { trees: readonly Tree[] | null; attributions: readonly Attribution[] | null } {
  // The stage looks at nothing else of a document.
  const document = { language: own } as Document
  return readTrees.run({ document, sentences: [sentence, sentence] }, { language }) as {
    trees: readonly Tree[] | null
    attributions: readonly Attribution[] | null
  }
}
