import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readExample } from '../read-example.ts'

const found = (text: string): readonly string[] => readExample(text, { withTrees: true }).found

test('takes a word for a state that has what only states have', () => {
  const mentions = found(
    "Zelmoria's foreign minister left. Troops from Zelmoria stayed, and Zelmorian officials denied it.",
  )
  assert.ok(mentions.includes('Zelmoria -> zelmoria'), mentions.join('; '))
  assert.ok(mentions.includes('Zelmorian officials -> zelmoria'), mentions.join('; '))
})

test('leaves somebody a person who has a title or a given name', () => {
  const { actors } = readExample('Paul Zelmor left. The troops of Zelmor stayed.', { withTrees: true })
  assert.deepEqual(
    actors.filter(({ type }) => type === 'state'),
    [],
  )
})
