import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Segment } from '../reader/cut-segments.ts'
import { toldReport } from './fake-report.ts'
import { markSentence, wordsOf } from './mark-sentence.ts'

test('who, what and whom are marked in the sentence, by offsets into the whole text', () => {
  const report = toldReport('The harbour slept.\nRuritania shelled the\nport of Atlantis.', {
    sentence: 'Ruritania shelled the\nport of Atlantis.',
    trigger: 'shelled',
    source: 'Ruritania',
    target: 'the\nport of Atlantis',
  })
  const draw = (segments: readonly Segment[]): string =>
    segments
      .map((segment) =>
        segment.kind === 'text'
          ? wordsOf(report, segment.start, segment.end)
          : `[${segment.mark.kind} ${draw(segment.children)}]`,
      )
      .join('')
  assert.equal(draw(markSentence(report)), '[source Ruritania] [trigger shelled] [target the port of Atlantis].')
})

test('a trigger within the words for who does it is marked inside them', () => {
  const report = toldReport('The shelling fleet left.', {
    sentence: 'The shelling fleet left.',
    trigger: 'shelling',
    source: 'The shelling fleet',
    target: null,
  })
  const [source] = markSentence(report)
  assert.equal(source?.kind === 'marked' && source.mark.kind, 'source')
  assert.equal(source?.kind === 'marked' && source.children.some((child) => child.kind === 'marked'), true)
})
