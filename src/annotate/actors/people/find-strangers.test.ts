import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLanguage, readSentences } from '../../../language/index.ts'
import type { Document } from '../../../model/index.ts'
import { findActors } from '../find-actors.ts'
import { smallWorld } from '../small-world.ts'

const language = loadLanguage('en')
const world = smallWorld()

/** Each mention as `text -> name of its actor`, found with the trees of the text, or without any. */
function found(text: string, options: { readonly author?: string; readonly withTrees?: boolean } = {}) {
  const document: Document = {
    id: 'example',
    source: 'example.txt',
    format: 'text',
    text,
    textHash: 'example',
    title: null,
    author: options.author ?? null,
    outlet: null,
    language: 'en',
    url: null,
    regions: [{ kind: 'body', start: 0, end: text.length }],
    dates: [],
    written: null,
    chain: [],
    family: 'example',
    alerts: [],
  }
  const { sentences } = readSentences.run({ document }, { language })
  const words = sentences.map(({ tokens }) => tokens.map((token) => token.text))
  const trees = options.withTrees === false ? null : (language.parser?.parse(words) ?? null)
  const { mentions, actors } = findActors.run({ document, sentences, trees }, { language, world })
  const nameOf = (id: string | null): string => actors.find((actor) => actor.id === id)?.name ?? '?'
  return {
    mentions: mentions
      .filter(({ kind }) => kind !== 'pronoun')
      .map(({ start, end, actor }) => `${text.slice(start, end)} -> ${nameOf(actor)}`),
    names: actors.map(({ name }) => name),
  }
}

test('takes whoever speaks without a name for somebody, by the words that the text gives', () => {
  assert.deepEqual(found('An old woman in the square said that she had seen three wars.').mentions, [
    'An old woman in the square -> old woman in the square',
  ])
  assert.deepEqual(found('Villagers said the soldiers had come at night.').mentions.slice(0, 1), [
    'Villagers -> Villagers',
  ])
})

test('takes "the baker" for the one whom the text brought in', () => {
  assert.deepEqual(found('A baker shut his shop. The baker said the scales were false.').mentions, [
    'A baker -> baker',
    'The baker -> baker',
  ])
})

test('leaves somebody spoken of as known whom the text never brought in', () => {
  assert.deepEqual(found('The baker said the scales were false.').mentions, [])
})

test('leaves things that speak, and people who only stand in the sentence', () => {
  assert.deepEqual(found('A letter said the road was open.').mentions, [])
  assert.deepEqual(found('The road was open to farmers.').mentions, [])
})

test('finds nobody of this kind without trees', () => {
  const text = 'An old woman in the square said that she had seen three wars.'
  assert.deepEqual(found(text, { withTrees: false }).mentions, [])
})

test('adds the author of a text that says "I", and of no other', () => {
  const author = 'Clara Whitcombe'
  assert.deepEqual(found('I said that the bridge would fall.', { author }).names, [author])
  assert.deepEqual(found('"I am late," it read. The bridge fell.', { author }).names, [])
})

test('takes a run of capitals for a person where its last word speaks alone, or an age follows', () => {
  assert.deepEqual(found('Ngozi Balewa came home. Balewa said the fund was empty.').mentions, [
    'Ngozi Balewa -> Ngozi Balewa',
    'Balewa -> Ngozi Balewa',
  ])
  assert.deepEqual(found('One of them is Zofka Pelin, 19, a gunner.').mentions.slice(0, 1), [
    'Zofka Pelin -> Zofka Pelin',
  ])
})

test('keeps two apart who are both introduced, and takes two spellings of one name for one', () => {
  assert.deepEqual(
    found('Nurse Anna Schmidt worked nights. Nurse Anna Schmitt worked days. Anna Schmitt said the ward was full.')
      .names,
    ['Anna Schmidt', 'Anna Schmitt'],
  )
  assert.deepEqual(found('Mullah Hassan Ahmedi keeps the gate. Hasan Ahmadi said it was old.').names, ['Hassan Ahmedi'])
})
