import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reading, statement } from './fake-reading.ts'
import { stackVoices } from './stack-voices.ts'

const TEXT = 'The wire wrote that he told them no. Nothing else happened.'

const draw = (stack: ReturnType<typeof stackVoices>): string =>
  stack?.levels.map((level) => `${level.name}${level.statement ? ` (${level.statement.id})` : ''}`).join(' > ') ??
  'none'

test('each voice on the path has the statement that leads to it', () => {
  const article = reading(TEXT, [
    statement('a', 20, 36, ['Paper', 'Wire']),
    statement('b', 33, 35, ['Paper', 'Wire', 'Minister'], { inside: 'a' }),
  ])
  assert.equal(draw(stackVoices(article, { kind: 'statement', id: 'b' })), 'Paper > Wire (a) > Minister (b)')
  assert.equal(draw(stackVoices(article, { kind: 'statement', id: 'a' })), 'Paper > Wire (a)')
})

test('a voice that stands only in a credit has no statement of its own', () => {
  const article = reading(TEXT, [statement('a', 20, 36, ['Paper', 'Wire', 'Minister'])])
  assert.equal(draw(stackVoices(article, { kind: 'statement', id: 'a' })), 'Paper > Wire > Minister (a)')
})

test('whoever is not named stands on the stack as not named, never as the outlet', () => {
  const unresolved = { speakerResolution: 'unresolved' } as const
  const article = reading(TEXT, [
    statement('a', 20, 36, ['Paper'], unresolved),
    statement('b', 33, 35, ['Paper', 'Wire', 'unknown speaker'], { ...unresolved, inside: 'a' }),
  ])
  assert.equal(draw(stackVoices(article, { kind: 'statement', id: 'a' })), 'Paper > unknown speaker (a)')
  assert.match(draw(stackVoices(article, { kind: 'statement', id: 'b' })), /> unknown speaker \(b\)$/)
})

test('a sentence without statements is the outlet’s own', () => {
  const stack = stackVoices(reading(TEXT, [statement('a', 20, 36, ['Paper', 'Wire'])]), { kind: 'sentence', index: 1 })
  assert.equal(draw(stack), 'Paper')
  assert.equal(stack?.statement, null)
  assert.deepEqual(stack?.beside, [])
})

test('a place beside a statement names it', () => {
  const stack = stackVoices(reading(TEXT, [statement('a', 20, 36, ['Paper', 'Wire'])]), { kind: 'sentence', index: 0 })
  assert.deepEqual(
    stack?.beside.map(({ id }) => id),
    ['a'],
  )
})

test('statements that claim to stand inside each other do not hang the page', () => {
  const article = reading(TEXT, [
    statement('a', 20, 36, ['Paper', 'A'], { inside: 'b' }),
    statement('b', 20, 36, ['Paper', 'B'], { inside: 'a' }),
  ])
  assert.ok(stackVoices(article, { kind: 'statement', id: 'a' }))
})
