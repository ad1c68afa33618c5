import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sliceSpan } from '../model/index.ts'
import { type InventedDocument, inventedLayers } from './invented-layers.test.ts'
import { searchExpression } from './search-expression.ts'
import { openStore, type Store } from './store.ts'

function storeOf(documents: readonly InventedDocument[]): Store {
  const store = openStore(':memory:', { mode: 'write' })
  for (const document of documents) store.save(inventedLayers(document), { madeBy: 'x@1' })
  return store
}

test('gives the place of the first match and the words around it', () => {
  const text = `${'Ships lay in the harbour. '.repeat(8)}💣 Müller spoke of “missiles” and the red line.\n\nMore missiles.${' End.'.repeat(40)}`
  const store = storeOf([{ id: 'd', text, title: 'Ships' }])
  for (const [words, match] of [
    ['muller', 'Müller'],
    ['MISSILES', 'missiles'],
    ['"red line"', 'red line'],
    ['miss*', 'missiles'],
    ['missiles harbour', 'harbour'],
  ] as const) {
    const [hit] = store.search({ words }).items
    assert.ok(hit, words)
    assert.equal(sliceSpan(text, hit.span), match)
    assert.equal(hit.span.start, text.indexOf(match))
    assert.ok(hit.snippet.includes(match) && !hit.snippet.includes('\n') && hit.snippet.length < 200, hit.snippet)
  }
  assert.deepEqual(store.search({ words: 'missiles submarines' }).items, [])
  assert.deepEqual(store.search({ words: '"line red"' }).items, [])
  store.close()
})

test('finds the right place in a text that holds the very characters used as marks', () => {
  const text = '\u{1}\u{2} here \u{1}target\u{2} end'
  const store = storeOf([{ id: 'd', text }])
  assert.equal(sliceSpan(text, store.search({ words: 'target' }).items[0]?.span ?? { start: 0, end: 0 }), 'target')
  store.close()
})

test('points at the title when only the title holds the words', () => {
  const store = storeOf([{ id: 'd', text: 'The text.', title: 'Blockade' }])
  assert.deepEqual(store.search({ words: 'blockade' }).items[0]?.span, { start: 0, end: 3 })
  store.close()
})

test('puts a document with the words in its title before one with them in its text', () => {
  const store = storeOf([
    { id: 'body', text: 'A long text that tells of a blockade among other things.' },
    { id: 'title', text: 'A long text that tells of many a thing among other things.', title: 'Blockade' },
  ])
  assert.deepEqual(
    store.search({ words: 'blockade' }).items.map(({ document }) => document),
    ['title', 'body'],
  )
  store.close()
})

test('takes whatever a user types as words, never as syntax', () => {
  const store = storeOf([{ text: 'The envoy said AND did NOT near title.' }])
  const hostile = [
    '"',
    '""',
    '"envoy',
    'envoy"',
    'AND',
    'NOT envoy',
    'envoy OR',
    '(',
    'title:envoy',
    '^envoy',
    '*',
    'envoy*"',
    '-envoy',
    'a+b',
    '\0',
    "' OR 1=1 --",
    '{title}:',
    'NEAR(',
    '💣',
    '',
  ]
  for (const words of hostile) assert.doesNotThrow(() => store.search({ words }), words)
  for (const words of ['envoy', 'AND', '"envoy', '(envoy)', '^envoy'])
    assert.equal(store.search({ words }).total, 1, words)
  for (const words of ['', ' ', '*', '"', '💣']) assert.equal(store.search({ words }).total, 0, words)
  store.close()
})

test('quotes every term', () => {
  assert.equal(searchExpression('red "line crossed" miss* -'), '"red" "line crossed" "miss*"*')
  assert.equal(searchExpression(' … '), null)
})
