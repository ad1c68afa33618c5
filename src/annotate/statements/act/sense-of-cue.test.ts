import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadLanguage, parse } from '../../../language/index.ts'
import type { Span } from '../../../model/index.ts'
import { readSyntax } from '../words/syntax.ts'
import { overlapping } from '../words/within.ts'
import { senseOfCue } from './sense-of-cue.ts'

const language = loadLanguage('en')

/** "act" or "not act" of the cue in a text, given what is said; null when the cue is none. */
function actIn(text: string, cue: string, content: string): string | null {
  const sentences = parse(text)
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words)
    return { start, end: start + words.length }
  }
  const syntax = readSyntax(
    sentences,
    sentences.map(({ tree }) => tree),
  )
  const found = senseOfCue(spanOf(cue), [spanOf(content)], {
    text,
    language,
    syntax,
    sentences: (span: Span) => overlapping(sentences, span),
  })
  return found && `${found.isNegated ? 'not ' : ''}${found.sense.act}`
}

describe('the sense of a cue', () => {
  const cases: readonly (readonly [text: string, cue: string, content: string, expected: string | null])[] = [
    ['The envoy said on Monday that the road was open.', 'said on Monday that', 'the road was open', 'say'],
    ['The envoy did not deny that the road was open.', 'did not deny that', 'the road was open', 'not deny'],
    ['The envoy asked whether the road was open.', 'asked', 'whether the road was open', 'ask'],
    ['The envoy asked the king to open the road.', 'asked', 'to open the road', 'request'],
    ['The envoy told the guards to open the road.', 'told', 'to open the road', 'demand'],
    ['The envoy told the guards that the road was open.', 'told', 'the road was open', 'say'],
    ['The envoy called on the king to open the road.', 'called on', 'to open the road', 'request'],
    ['The envoy repeated its demand for an open road.', 'demand', 'an open road', 'demand'],
    ['The envoy issued a warning that the road was shut.', 'issued a warning that', 'the road was shut', 'warn'],
    ['According to the envoy, the road was open.', 'According to', 'the road was open', 'say'],
    ['Envoy: the road is open', ':', 'the road is open', 'say'],
    ['The envoy went on to warn that the road was shut.', 'went on to warn that', 'the road was shut', 'warn'],
    ['The envoys resolved to demand that the road be shut.', 'resolved to demand that', 'the road be shut', 'demand'],
    ['The envoy slept while the road was open.', 'slept', 'the road was open', null],
  ]
  for (const [text, cue, content, expected] of cases) {
    it(`"${cue}" in "${text}" is ${expected ?? 'no saying'}`, () => {
      assert.equal(actIn(text, cue, content), expected)
    })
  }
})
