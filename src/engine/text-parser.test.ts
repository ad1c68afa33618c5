import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutPieces } from './cut-pieces.ts'
import { loadTextParser } from './index.ts'

const PARAGRAPH = "The harbour master said that the ferries would not sail. They didn't.\n\n"

test('pieces cover a text without a gap and end between paragraphs, lines or words, the best there is', () => {
  const endings = (text: string, length: number) =>
    [...cutPieces(text, length)].map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(endings('short', 10), ['short'])
  assert.deepEqual(endings('', 10), [])
  assert.deepEqual(endings('one two\nthree\n\nfour five', 8), ['one two\nthree\n\n', 'four five'])
  assert.deepEqual(endings('one two three\nfour five six', 8), ['one two three\n', 'four five six'])
  assert.deepEqual(endings('onetwo threefour fivesix', 5), ['onetwo ', 'threefour ', 'fivesix'])
  assert.deepEqual(endings('abcdefghijkl', 3), ['abcdef', 'ghijkl'])
  // The sixth and seventh code unit are one character.
  assert.deepEqual(endings('abcde\u{1f6a2}ghijk', 3), ['abcde', '\u{1f6a2}ghij', 'k'])
})

test('a text of several pieces is parsed as if it were one: offsets, paragraphs, numbers', async () => {
  const parser = await loadTextParser()
  const text = PARAGRAPH.repeat(Math.ceil(2 ** 19 / PARAGRAPH.length))
  const [first = assert.fail('no sentence'), second = assert.fail('no second')] = parser.parse(PARAGRAPH)
  let count = 0
  for (const sentence of parser.parse(text)) {
    const alone = count % 2 === 0 ? first : second
    const offset = Math.floor(count / 2) * PARAGRAPH.length
    assert.equal(sentence.paragraph, Math.floor(count / 2))
    assert.equal(sentence.start, alone.start + offset)
    assert.deepEqual(sentence.tree, alone.tree)
    for (const token of sentence.tokens) assert.equal(text.slice(token.start, token.end), token.text)
    count += 1
  }
  assert.equal(count, (2 * text.length) / PARAGRAPH.length)
})
