import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readExample } from '../read-example.ts'

const unnamed = (text: string): readonly string[] =>
  readExample(text, { withTrees: true })
    .actors.filter(({ type }) => type === 'unnamed')
    .map(({ name }) => name)

test('makes an actor of somebody described, and none of kinds of people', () => {
  assert.deepEqual(unnamed('A senior official denied it. Experts say the road is closed.'), ['senior official'])
})

test('makes no actor of a post that nobody is said to hold', () => {
  assert.deepEqual(unnamed("He wants to become Denmark's next bank chief."), [])
})

test('makes no actor of those whom only a pronoun tells', () => {
  assert.deepEqual(unnamed('Its neighbours closed the road. Their officials were late.'), [])
})

test('calls a relative after whose relative they are', () => {
  assert.deepEqual(unnamed('Paul Lund left in June. His brother stayed in the house.'), ["Paul Lund's brother"])
})

test('gives a relative who is named beside the noun that name', () => {
  const { found } = readExample("Paul Lund's brother, Erik Lund, stayed.", { withTrees: true })
  assert.ok(found.includes("Paul Lund's brother -> erik-lund"), found.join('; '))
})
