import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Token } from '../../model/index.ts'
import { cutSentences } from './cut-sentences.ts'
import { splitSentences } from './split-sentences.ts'
import { loadTokenRules, type TokenRules } from './token-rules.ts'
import { tokenize } from './tokenize.ts'

const learned = loadTokenRules('en')
const ruled: TokenRules = { ...learned, borders: null }

const sentencesOf = (text: string, rules: TokenRules): string[] =>
  splitSentences(tokenize(text, rules), rules).map((tokens) =>
    text.slice((tokens[0] as Token).start, (tokens.at(-1) as Token).end),
  )

/** Sentences as they should fall, by model and by rules. */
const PARAGRAPHS: Readonly<Record<string, readonly string[]>> = {
  'a stop ends a sentence': ['The ferry left at noon.', 'Nobody had paid.', 'Why did it leave?', 'We asked!'],
  'abbreviations and initials do not': [
    'Gen. Abara met Mr. J. Oduya at 5 p.m. in the U.S. Embassy.',
    'They spoke for 3.5 hours.',
  ],
  'a closing mark stays with its sentence': [
    'He said: “We wait for the ferry.',
    'It will come.”',
    'The mayor disagreed.',
    '(She had left.)',
    'Then it rained.',
  ],
  'a quotation and who said it stay together': ['"Will the ferry come?" she asked.', 'Nobody knew.'],
  'a speaker between two parts stays too': ["''We wait,'' Mr. Oduya said, ''for the ferry.''"],
  'a speaker before a colon stays too': ['The mayor said: "The port is closed."'],
}

for (const [name, sentences] of Object.entries(PARAGRAPHS))
  test(`${name}, by model and by rules`, () => {
    for (const rules of [learned, ruled]) assert.deepEqual(sentencesOf(sentences.join(' '), rules), sentences)
  })

test('an abbreviation ends a sentence before a word that opens one', () => {
  for (const rules of [learned, ruled])
    assert.deepEqual(sentencesOf('They sailed for the U.S. The crew stayed.', rules), [
      'They sailed for the U.S.',
      'The crew stayed.',
    ])
})

test('the model sees a greeting and a signature that no stop ends', () => {
  assert.deepEqual(sentencesOf('Thanks for the note. Best regards, Dana', learned), [
    'Thanks for the note.',
    'Best regards,',
    'Dana',
  ])
})

test('names and titles are not parted', () => {
  const text =
    'On Friday Foreign Minister Ada Abara told President Oduya that the Lakeport Harbour Authority would close.'
  for (const rules of [learned, ruled]) assert.deepEqual(sentencesOf(text, rules), [text])
})

test('a run of 1,000 words without a stop is cut every 400', () => {
  const text = 'word '.repeat(1000)
  for (const rules of [learned, ruled])
    assert.deepEqual(
      splitSentences(tokenize(text, rules), rules).map((sentence) => sentence.length),
      [400, 400, 200],
    )
})

test('nothing gives no sentence', () => {
  for (const rules of [learned, ruled]) assert.deepEqual(splitSentences([], rules), [])
})

test('every token lies in exactly one sentence, in order, and again the same', () => {
  const words = fc.constantFrom(
    ...'. ! ? … ... " “ ” ’ ( ) : - , ; The a U.S. Mr. Ada 5 ,” .” .’ go'.split(' '),
    '\n',
    ' ',
  )
  const texts = fc.array(words, { maxLength: 60 }).map((pieces) => pieces.join(' '))
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
      for (const rules of [learned, ruled]) {
        const tokens = tokenize(text, rules)
        const sentences = splitSentences(tokens, rules)
        assert.deepEqual(sentences.flat(), tokens)
        assert.ok(sentences.every((sentence) => sentence.length > 0 && sentence.length <= 400))
        assert.deepEqual(splitSentences(tokens, rules), sentences)
      }
    }),
    { seed: 62, numRuns: 1500 },
  )
})

test('the sentences of a text lie in it and count its paragraphs', () => {
  const text = 'The port is closed. Ships wait.\n\n“Open it,” she said.\n'
  const sentences = cutSentences(text, learned)
  assert.deepEqual(
    sentences.map(({ start, end, paragraph }) => [text.slice(start, end), paragraph]),
    [
      ['The port is closed.', 0],
      ['Ships wait.', 0],
      ['“Open it,” she said.', 1],
    ],
  )
})

test('an abbreviation before a line end that falls in a sentence keeps its stop', () => {
  const line = 'The two ministers agreed that their ships would leave at 5 p.m.'
  const text = `${line}\nand that the pilots of both harbours would be told of it in\ntime, so that neither of the two ferries would have to wait\nfor the tide.`
  const [sentence] = cutSentences(text, learned)
  assert.ok(sentence?.tokens.some((token) => token.text === 'p.m.'))
  assert.equal(sentence?.end, text.length)
})

test('the model is small', () => {
  const size = readFileSync(new URL('../../../models/en/splitter.json', import.meta.url)).byteLength
  assert.ok(size <= 150_000, `${size} bytes`)
})
