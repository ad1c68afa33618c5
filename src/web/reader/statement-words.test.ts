import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isByRulesAlone, sayAct, sayConfidence, sayResolution } from './statement-words.ts'

test('a denial is a denial, and only what the text itself negates is called so', () => {
  assert.equal(sayAct({ act: 'deny', polarity: 'negative' }), 'denies')
  assert.equal(sayAct({ act: 'say', polarity: 'positive' }), 'says')
  assert.match(sayAct({ act: 'say', polarity: 'negative' }), /^says – negated/)
  assert.match(sayAct({ act: 'deny', polarity: 'positive' }), /^denies – negated/)
})

test('confidence is said in words at every height', () => {
  assert.deepEqual([1, 0.9, 0.8, 0.5, 0].map(sayConfidence), [
    'very sure',
    'very sure',
    'fairly sure',
    'unsure',
    'doubtful',
  ])
})

test('how a speaker was found is said with the words that it rests on', () => {
  const said = (
    speakerResolution: 'named' | 'role' | 'pronoun' | 'hearsay' | 'judged',
    words: string | null,
    name?: string,
  ) =>
    sayResolution({
      speakerResolution,
      speaker: words === null ? null : { start: 0, end: words.length, text: words },
      actor: name === undefined ? null : { id: 'x', name },
    })
  assert.equal(said('named', 'Mr.\nKennedy', 'John F. Kennedy'), '“Mr. Kennedy”, named there')
  assert.equal(said('pronoun', 'he', 'John F. Kennedy'), '“he”, a pronoun taken to mean John F. Kennedy')
  assert.equal(said('pronoun', 'he'), '“he”, a pronoun; it is open who is meant')
  assert.equal(said('hearsay', null), 'passed on without saying who said it')
  assert.equal(said('role', 'the harbour master, Mrs Quill,'), '“the harbour master, Mrs Quill”, an office or role')
  assert.equal(said('named', ','), 'named beside the words')
  assert.equal(said('judged', null), 'corrected by a person')
})

test('a statement found without learned weights is known by its mark', () => {
  assert.ok(isByRulesAlone({ by: 'statements@3 rules' }))
  assert.ok(!isByRulesAlone({ by: 'statements@3' }))
})
