import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readExample } from '../read-example.ts'

/** The mentions of a text whose words begin with a phrase, as the ids that they stand for; several joined by `+`. */
function meant(text: string, phrase: string, written?: string): string {
  const { mentions } = readExample(text, { ...(written ? { written } : {}), withTrees: true })
  const mention = mentions.find(({ start, end }) => text.slice(start, end) === phrase)
  if (!mention) return 'not found'
  return mention.resolution === 'several' ? mention.candidates.join('+') : (mention.actor ?? '?')
}

test('takes "the treaty" for the one that was named', () => {
  assert.equal(meant('The Test Ban Treaty was signed. The treaty has five articles.', 'The treaty'), 'test-ban-treaty')
})

test('takes the short name of a treaty where the words before it tell, and else the place', () => {
  assert.equal(meant('Both armies keep to Geneva.', 'Geneva'), 'geneva-accords')
  assert.equal(meant('Both armies met in Geneva.', 'Geneva'), 'not found')
})

test('takes the alliance by what stands before the noun', () => {
  assert.equal(meant('NATO met. The 15-nation military alliance agreed.', 'The 15-nation military alliance'), 'nato')
})

test('takes "the two countries" for the two that were named, and leaves three open', () => {
  assert.equal(meant('Greece wrote to Turkey. The two countries differ.', 'The two countries'), 'greece+turkey')
  assert.equal(meant('Greece, Turkey and Cyprus met. Both countries differ.', 'Both countries'), '?')
})

test('takes a plural of posts for those who hold them', () => {
  const text = 'Selwyn Lloyd and Christian Pineau met Anthony Eden. The two foreign ministers flew home.'
  assert.equal(meant(text, 'The two foreign ministers', '1956-10'), 'selwyn-lloyd+christian-pineau')
})

test('names the holder for each of two states', () => {
  const text = 'The British and French foreign ministers flew home.'
  assert.equal(meant(text, 'The British and French foreign ministers', '1956-10'), 'selwyn-lloyd+christian-pineau')
})

test('takes "the 59-year-old" and "the American" for the person who was named', () => {
  assert.equal(meant('Anthony Eden spoke. The 59-year-old was tired.', 'The 59-year-old'), 'anthony-eden')
  assert.equal(meant('John F. Kennedy spoke. The American was tired.', 'The American'), 'john-f-kennedy')
})
