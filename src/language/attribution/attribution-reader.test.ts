import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Attribution, Sentence } from '../../model/index.ts'
import { loadParser, openModelFile } from '../parser/index.ts'
import { createAttributionReader } from './create-attribution-reader.ts'
import { hasAttributionReader, loadAttributionReader } from './index.ts'
import { readTaggerModel } from './read-model.ts'
import { ROLES } from './tagged-spans.ts'

const TEXT = [
  'The harbour master said that the lighthouse would be closed in winter .',
  '" We have no oil left , " he added .',
  '',
  'The guild denied that its ships had left the old mole .',
  '',
  'The lamp was lit at dusk .',
]
const reader = loadAttributionReader('en')

test('the English reader finds who said what', () => {
  const sentences = sentencesOf(TEXT)
  const { trees, attributions } = reader.read(sentences)
  assert.deepEqual(trees, loadParser('en').parse(sentences.map(wordsOf)))
  assert.deepEqual(attributions.map(inWords), [
    { source: ['The harbour master'], cue: ['said'], content: ['that the lighthouse would be closed in winter'] },
    { source: ['he'], cue: ['added'], content: ['" We have no oil left , "'] },
    { source: ['The guild'], cue: ['denied'], content: ['that its ships had left the old mole'] },
  ])
  assert.ok(attributions.every(({ certainty }) => certainty > 0.5 && certainty <= 1))
})

test('a paragraph has the same attributions whatever is read beside it, to the last bit', () => {
  const all = sentencesOf([...TEXT, '', ...TEXT, '', ...TEXT])
  const paragraphs = [...new Set(all.map(({ paragraph }) => paragraph))]
  const alone = paragraphs.flatMap(
    (number) => reader.read(all.filter(({ paragraph }) => paragraph === number)).attributions,
  )
  assert.deepEqual(reader.read(all).attributions, alone)
  assert.equal(alone.length, 9)
})

test('the scalar kernel gives the same attributions, to the last bit', () => {
  const url = new URL('../../../models/en/attribution.bin', import.meta.url)
  const scalar = openModelFile(url, (source) =>
    createAttributionReader(readTaggerModel(source, 'attribution.bin'), { parser: loadParser('en'), wasm: null }),
  )
  const sentences = sentencesOf(TEXT)
  assert.deepEqual(scalar.read(sentences), reader.read(sentences))
})

test('any text is read, and attributions stand in it', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'said',
      'that',
      'the',
      'minister',
      '"',
      '“',
      '”',
      ',',
      '.',
      'he',
      '\ud800',
      '',
      'İ',
      'x'.repeat(500),
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const line = fc.array(word, { maxLength: 60 }).map((words) => words.map((one) => one.replace(/\s/g, '_')).join(' '))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const sentences = sentencesOf(lines)
      const { trees, attributions } = reader.read(sentences)
      assert.equal(trees.length, sentences.length)
      assertSound(attributions, sentences)
    }),
    { seed: 1962, numRuns: 60 },
  )
})

test('sentences and paragraphs of any length are read, and every letter may be a paragraph', () => {
  const clause = 'the clerk said that the ships had left ,'
  const long = Array.from({ length: 120 }, () => clause).join(' ')
  const one = reader.read(sentencesOf([long]))
  assert.equal(one.trees[0]?.heads.length, 120 * 9)
  assertSound(one.attributions, sentencesOf([long]))
  assert.ok(one.attributions.length > 20)
  const many = sentencesOf(Array.from({ length: 120 }, () => `${clause} .`))
  assert.ok(reader.read(many).attributions.length > 100)
  const letters = sentencesOf(Array.from({ length: 2000 }, (_, index) => (index % 2 === 0 ? 'x' : '')))
  assert.equal(reader.read(letters).trees.length, 1000)
  assert.deepEqual(reader.read([]), { trees: [], attributions: [] })
})

test('a language without weights has no reader', () => {
  assert.equal(hasAttributionReader('en'), true)
  assert.equal(hasAttributionReader('xx'), false)
  assert.throws(() => loadAttributionReader('xx'), /models\/xx\/attribution\.bin: there is no network of attributions/)
})

/** Sentences of lines whose words stand apart; an empty line ends a paragraph. */
function sentencesOf(lines: readonly string[]): readonly Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  let at = 0
  for (const line of lines) {
    const start = at
    at += line.length + 1
    if (line === '') paragraph++
    else {
      let from = start
      const tokens = line.split(' ').map((text) => {
        const token = { text, start: from, end: from + text.length }
        from = token.end + 1
        return token
      })
      sentences.push({ start, end: start + line.length, paragraph, tokens })
    }
  }
  return sentences
}

function wordsOf({ tokens }: Sentence): string[] {
  return tokens.map(({ text }) => text)
}

function inWords(attribution: Attribution): Record<string, string[]> {
  const text = TEXT.join('\n')
  return Object.fromEntries(
    ROLES.map((role) => [role, attribution[role].map(({ start, end }) => text.slice(start, end))]),
  )
}

/** Spans begin and end with words, in their order, and every attribution has a content. */
function assertSound(attributions: readonly Attribution[], sentences: readonly Sentence[]): void {
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  const starts = new Set(tokens.map(({ start }) => start))
  const ends = new Set(tokens.map(({ end }) => end))
  for (const attribution of attributions) {
    assert.ok(attribution.content.length > 0)
    assert.ok(attribution.certainty >= 0 && attribution.certainty <= 1)
    for (const role of ROLES) {
      for (const { start, end } of attribution[role]) assert.ok(starts.has(start) && ends.has(end) && start <= end)
    }
  }
}
