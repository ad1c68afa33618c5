import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLanguage, parse } from '../../../language/index.ts'
import type { Document, Span, Statement } from '../../../model/index.ts'
import { readSyntax } from '../words/syntax.ts'
import { allQuotations } from './extent-of.ts'
import { widenStatements } from './widen-content.ts'

const { speech } = loadLanguage('en')

function widen(text: string, ...bare: readonly string[]): string[] {
  return widenAfter(null, text, ...bare)
}

function widenAfter(cue: string | null, text: string, ...bare: readonly string[]): string[] {
  const sentences = parse(text)
  const statements = bare.map((words, index): Partial<Statement> => {
    const start = text.indexOf(words)
    const span: Span = { start, end: start + words.length }
    const said = cue === null ? null : { start: text.indexOf(cue), end: text.indexOf(cue) + cue.length }
    return { id: String(index), ...span, content: [span], cue: said, inside: index === 0 ? null : '0' }
  })
  const document: Partial<Document> = { id: 'one', text }
  const wide = widenStatements(statements as Statement[], {
    document: document as Document,
    quotations: allQuotations(text, [{ sentences, isHeading: false, isQuoted: false }]),
    syntax: readSyntax(
      sentences,
      sentences.map(({ tree }) => tree),
    ),
    complementizer: speech.tree.complementizer,
  })
  assert.deepEqual(
    wide.map(({ inside }) => inside),
    wide.map((_, index) => (index === 0 ? null : wide[0]?.id)),
  )
  return wide.map(({ start, end }) => text.slice(start, end))
}

test('what is said has its conjunction', () => {
  assert.deepEqual(widen('The pilot said that the river was high.', 'the river was high'), ['that the river was high'])
})

test('what is said without a conjunction stays as it is', () => {
  assert.deepEqual(widen('The pilot said the river was high.', 'the river was high'), ['the river was high'])
})

test('a quotation has its marks, with the comma before the closing one', () => {
  assert.deepEqual(widen('"The river is high," the pilot said.', 'The river is high'), ['"The river is high,"'])
})

test('a quotation that is only a part of the content keeps the marks that it has', () => {
  const text = 'The pilot said the river was "too high for any barge."'
  assert.deepEqual(widen(text, 'the river was "too high for any barge'), ['the river was "too high for any barge."'])
})

test('another conjunction is not what is said', () => {
  assert.deepEqual(widen('The pilot waited because the river was high.', 'the river was high'), ['the river was high'])
})

test('what stands inside another points to it by its new id', () => {
  const text = 'The pilot said that the mayor promised that the locks would open.'
  assert.deepEqual(widen(text, 'the mayor promised that the locks would open', 'the locks would open'), [
    'that the mayor promised that the locks would open',
    'that the locks would open',
  ])
})

test('what is asked or said of somebody has them', () => {
  assert.deepEqual(widenAfter('urged', 'The pilot urged both crews to leave.', 'to leave'), ['both crews to leave'])
  assert.deepEqual(widenAfter('accused', 'The pilot accused the crew of lying.', 'lying'), ['the crew of lying'])
})

test('somebody who is told something is no part of it', () => {
  assert.deepEqual(widenAfter('told', 'The pilot told the crew that the river was high.', 'the river was high'), [
    'that the river was high',
  ])
})
