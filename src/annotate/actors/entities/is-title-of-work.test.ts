import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readExample } from '../read-example.ts'

test('takes no one from the title of a work', () => {
  for (const text of [
    'The play "The Ambassador of Crete" opened in Lyon.',
    'The novel The Ambassador was on the shelf.',
  ]) {
    assert.deepEqual(
      readExample(text, { withTrees: true }).actors.filter(({ type }) => type !== 'state'),
      [],
      text,
    )
  }
})

test('takes whoever is spoken of in a quotation', () => {
  const { found } = readExample('"The ambassador of Greece left," she said.', { withTrees: true })
  assert.ok(
    found.some((one) => one.startsWith('The ambassador of Greece')),
    found.join('; '),
  )
})
