import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLanguage, parse } from '../../../language/index.ts'
import type { Span } from '../../../model/index.ts'
import type { Draft } from '../draft.ts'
import { NO_SPEAKER } from '../speaker/resolve-speaker.ts'
import { readSyntax } from '../words/syntax.ts'
import { overlapping } from '../words/within.ts'
import { withinOwnClause } from './within-own-clause.ts'

const { grammar, speech } = loadLanguage('en')

/** What is left of reports given as "speaker | cue | content". */
function narrowed(text: string, ...reports: readonly string[]): string[] {
  const sentences = parse(text)
  const place = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const drafts = reports.map((report): Draft => {
    const [speaker = '', cue = '', content = ''] = report.split(' | ')
    return {
      sense: speech.plainSense,
      cue: place(cue),
      speaker: { ...NO_SPEAKER, span: place(speaker) },
      content: [place(content)],
      addressee: null,
      polarity: 'positive',
      form: 'marks',
      confidence: 1,
    }
  })
  return withinOwnClause(drafts, {
    syntax: readSyntax(
      sentences,
      sentences.map(({ tree }) => tree),
    ),
    sentences: (span) => overlapping(sentences, span),
    coordinators: grammar.coordinators,
  }).map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' | '))
}

test('what a speaker goes on to do is no part of what they said before', () => {
  assert.deepEqual(
    narrowed(
      'The guild demanded that the gate be opened and promised to pay.',
      'The guild | demanded | the gate be opened and promised to pay',
      'The guild | promised | to pay',
    ),
    ['the gate be opened ', 'to pay'],
  )
})

test('what somebody else is said to say stays', () => {
  assert.deepEqual(
    narrowed(
      'The guild said the mayor had wept and promised to pay.',
      'The guild | said | the mayor had wept and promised to pay',
      'the mayor | promised | to pay',
    ),
    ['the mayor had wept and promised to pay', 'to pay'],
  )
})

test('a report within the words for a speaker does not run out of them', () => {
  assert.deepEqual(
    narrowed(
      'An envoy, asking that no name be used, said that the gate was open.',
      'An envoy | asking | no name be used, said that the gate was open',
      'An envoy, asking that no name be used, | said | the gate was open',
    ),
    ['the gate was open'],
  )
})

test('what is told of a claim is not claimed', () => {
  assert.deepEqual(
    narrowed(
      'The claim that the bells had cracked was read in the square.',
      'The | claim | that the bells had cracked was read in the square',
    ),
    ['that the bells had cracked'],
  )
})
