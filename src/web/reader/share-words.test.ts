import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reading, statement } from './fake-reading.ts'
import { shareWords } from './share-words.ts'

test('the shares of a story add up, and an inner voice takes its words from the outer one', () => {
  const shares = shareWords(
    reading('own ABCDEF', [
      statement('a', 4, 10, ['Paper', 'A']),
      statement('b', 8, 10, ['Paper', 'A', 'B'], { inside: 'a' }),
    ]),
  )
  assert.deepEqual(shares, [
    { voice: null, part: 0.4 },
    { voice: 'A', part: 0.4 },
    { voice: 'B', part: 0.2 },
  ])
})

test('what is around the story counts for nobody', () => {
  const whole = reading('Share! Story', [statement('a', 7, 9, ['Paper', 'A'])])
  const regions = [
    { kind: 'furniture', start: 0, end: 6 },
    { kind: 'body', start: 7, end: 12 },
  ] as const
  const shares = shareWords({ ...whole, document: { ...whole.document, regions } })
  assert.deepEqual(shares, [
    { voice: null, part: 0.6 },
    { voice: 'A', part: 0.4 },
  ])
})
