import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SpeechSense } from '../../../language/index.ts'
import type { Span } from '../../../model/index.ts'
import type { Draft, Speaker } from '../draft.ts'
import type { LearnedReading } from './learned-readings.ts'
import { areTwins, isCredible, isDoubtful, isNobodys, mergeReadings } from './reconcile.ts'

const text = 'The harbour master said that the crane was broken, and the ferry waited.'
const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const sense: SpeechSense = {
  rule: 'say',
  act: 'say',
  polarity: 'positive',
  frames: new Set(),
  takesObject: false,
  requiresSource: false,
  isPersonal: false,
  inverts: false,
  echoes: false,
}
const speaker: Speaker = {
  span: at('harbour master'),
  actor: 'harbour-master',
  resolution: 'role',
  isJoint: false,
  described: null,
  certainty: 0.8,
}
const draft: Draft = {
  sense,
  cue: at('said'),
  speaker,
  content: [at('the crane was broken')],
  addressee: null,
  polarity: 'positive',
  form: 'marks',
  confidence: 0.85,
}
const reading: LearnedReading = {
  sense,
  isKnownCue: true,
  source: at('The harbour master'),
  more: [],
  cue: at('said'),
  content: [at('that the crane was broken, and the ferry waited')],
  addressee: null,
  polarity: 'positive',
  form: 'marks',
  confidence: 0.95,
}

describe('two readings of one report', () => {
  test('are twins by their words of saying', () => {
    assert.ok(areTwins(draft, reading))
    assert.ok(!areTwins(draft, { ...reading, cue: at('waited'), content: [at('the ferry')] }))
  })

  test('are twins by what is said even where the words of saying differ', () => {
    assert.ok(areTwins({ ...draft, cue: null }, { ...reading, cue: null, content: [at('that the crane was broken')] }))
  })

  test('are no twins where one stands in what the other says', () => {
    const inner = { ...reading, cue: at('broken'), content: [at('crane was broken')] }
    assert.ok(!areTwins(draft, inner))
  })

  test('become one with the words of the network and the actor of the rules', () => {
    const theirs = { ...speaker, span: at('The harbour master'), actor: null, resolution: 'unresolved' as const }
    const merged = mergeReadings({ draft, twin: reading, theirs, text })
    assert.deepEqual(merged.content, reading.content)
    assert.deepEqual(merged.speaker.span, at('The harbour master'))
    assert.equal(merged.speaker.actor, 'harbour-master')
    assert.equal(merged.confidence, 0.95)
  })

  test('keep what stands on both sides of the words of saying', () => {
    const split = { ...draft, content: [at('The harbour'), at('the crane was broken')], cue: at('said') }
    const half = { ...reading, content: [at('the crane was broken')] }
    const merged = mergeReadings({ draft: split, twin: half, theirs: speaker, text })
    assert.deepEqual(merged.content, split.content)
  })

  test('leave out loose words beside a whole quotation', () => {
    const quoted = 'Then "We shall wait," she said of the crane.'
    const whole = { start: 6, end: 20 }
    const loose = { start: 34, end: 43 }
    const merged = mergeReadings({
      draft: { ...draft, content: [whole] },
      twin: { ...reading, content: [{ start: 5, end: 21 }, loose] },
      theirs: speaker,
      text: quoted,
    })
    assert.deepEqual(merged.content, [{ start: 5, end: 21 }])
  })
})

describe('what only one of them reads', () => {
  test('is shown when the network is sure enough, surer for a cue that the data do not know', () => {
    assert.ok(isCredible({ ...reading, confidence: 0.6 }))
    assert.ok(!isCredible({ ...reading, confidence: 0.6, isKnownCue: false }))
    assert.ok(isCredible({ ...reading, confidence: 0.7, isKnownCue: false }))
  })

  test('is not shown from the rules alone when they are unsure and know no speaker', () => {
    assert.ok(!isDoubtful(draft))
    const nobody = { ...speaker, resolution: 'unresolved' as const }
    assert.ok(isDoubtful({ ...draft, speaker: nobody, confidence: 0.7 }))
    assert.ok(!isDoubtful({ ...draft, speaker: nobody, form: 'layout', confidence: 0.7 }))
  })

  test('may be a long quotation that nobody is said to speak, and no short one: titles stand between marks too', () => {
    const long = { ...reading, source: null, cue: null, content: [{ start: 0, end: 60 }] }
    assert.ok(isNobodys(long))
    assert.ok(!isCredible(long))
    assert.ok(!isNobodys({ ...long, content: [{ start: 0, end: 20 }] }))
  })
})
