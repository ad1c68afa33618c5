import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAttributions } from './read-corpus.ts'
import { contentKind, f1, noScores, scoreAttributions } from './score-attributions.ts'

const text = 'The envoy said the road was open. "We wait," the mayor added.'
const gold = [
  { source: [{ start: 0, end: 9 }], cue: [{ start: 10, end: 14 }], content: [{ start: 15, end: 32 }] },
  { source: [{ start: 45, end: 54 }], cue: [{ start: 55, end: 60 }], content: [{ start: 34, end: 44 }] },
]

test('what is the same scores everything', () => {
  const scores = noScores()
  scoreAttributions(scores, { text, gold, given: gold })
  assert.deepEqual(
    [
      f1(scores.exact.source),
      f1(scores.exact.cue),
      f1(scores.exact.content),
      f1(scores.jaccard),
      f1(scores.linked),
      f1(scores.overlap),
    ],
    [1, 1, 1, 1, 1, 1],
  )
  assert.deepEqual(scores.kinds.direct, { found: 1, linked: 1, gold: 1, given: 1 })
})

test('a content of which a third is covered overlaps, and is not found by the stricter measure', () => {
  const scores = noScores()
  const [first] = gold
  assert.ok(first)
  scoreAttributions(scores, { text, gold, given: [{ ...first, content: [{ start: 15, end: 23 }] }] })
  assert.deepEqual(scores.overlap, { right: 1, given: 1, gold: 2 })
  assert.deepEqual(scores.jaccard, { right: 0, given: 1, gold: 2 })
  assert.deepEqual(scores.exact.content, { right: 0, given: 1, gold: 2 })
})

test('a pair whose sources lie apart is found and not linked', () => {
  const scores = noScores()
  const [first, second] = gold
  assert.ok(first && second)
  scoreAttributions(scores, { text, gold, given: [{ ...first, source: second.source }] })
  assert.equal(scores.jaccard.right, 1)
  assert.equal(scores.linked.right, 0)
  assert.deepEqual(scores.speaker, { right: 0, gold: 1 })
})

test('each gold content is paired once', () => {
  const scores = noScores()
  const [first] = gold
  assert.ok(first)
  scoreAttributions(scores, { text, gold, given: [first, first] })
  assert.deepEqual(scores.jaccard, { right: 1, given: 2, gold: 2 })
})

test('tells direct, mixed and indirect contents apart', () => {
  assert.equal(contentKind(text, [{ start: 34, end: 44 }]), 'direct')
  assert.equal(contentKind(text, [{ start: 15, end: 44 }]), 'mixed')
  assert.equal(contentKind(text, [{ start: 15, end: 32 }]), 'indirect')
})

test('reads stand-off marks with stretches, whose offsets count code points', () => {
  const emoji = '😀 said it, and more'
  const annotation =
    'T1\tSource 0 1\t😀\nT2\tCue 2 6\tsaid\nT3\tContent 7 9;15 19\tit more\nE1\tAttribution:T9 Source:T1 Cue:T2 Content:T3'
  const [one] = readAttributions(annotation, emoji)
  assert.ok(one)
  const words = (spans: readonly { start: number; end: number }[]): string[] =>
    spans.map(({ start, end }) => emoji.slice(start, end))
  assert.deepEqual(words(one.source), ['😀'])
  assert.deepEqual(words(one.cue), ['said'])
  assert.deepEqual(words(one.content), ['it', 'more'])
})
