import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quoteWords, sayContent, sayWords } from './say-words.ts'

test('words cut out of a text lose what hangs at their ends', () => {
  assert.equal(sayWords('the harbour master, Mrs\nQuill,'), 'the harbour master, Mrs Quill')
  assert.equal(sayWords('Havana, which counts differently –'), 'Havana, which counts differently')
  assert.equal(sayWords(','), '')
})

test('words too long for a line end behind a word', () => {
  const said = sayWords(`the envoy, ${'who had served under four presidents, '.repeat(4)}`)
  assert.match(said, /^the envoy, who had .*[a-z] …$/)
  assert.ok(said.length < 110)
  assert.equal(sayWords('x'.repeat(300)).length, 52)
})

test('the stretches of a statement stand apart where other words stand between them', () => {
  const text = '“No ferry will sail,” she said.\n“The crews are tired.” “So am I.”'
  const spanOf = (words: string) => ({ start: 7 + text.indexOf(words), end: 7 + text.indexOf(words) + words.length })
  const content = ['“No ferry will sail,”', '“The crews are tired.”', '“So am I.”'].map(spanOf)
  assert.equal(sayContent({ text, start: 7, content }), '“No ferry will sail,” … “The crews are tired.” “So am I.”')
})

test('words that bring their own marks get no others', () => {
  for (const marked of ['“Yes,”', '"Yes," … "No."', '«Ja.»', '„Ja“', '‘Yes’']) assert.equal(quoteWords(marked), marked)
  assert.equal(quoteWords('that it was “late”'), '“that it was “late””')
  assert.equal(quoteWords('“Late” was the word'), '““Late” was the word”')
  assert.equal(quoteWords('"'), '“"”')
})
