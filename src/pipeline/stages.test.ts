import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkStageOrder } from './check-stage-order.ts'
import { knowledgeFor } from './knowledge.ts'
import { stageMarks } from './stage-marks.ts'
import { STAGES } from './stages.ts'

test('gives each stage of the list the layers that it needs', () => {
  assert.doesNotThrow(() => checkStageOrder(STAGES))
})

test('marks what made a document with every stage and its version', () => {
  const marks = stageMarks().split(' ')
  assert.equal(marks.length, STAGES.length)
  for (const mark of marks) assert.match(mark, /^[a-z-]+@[1-9]\d*$/)
})

test('compiles knowledge once a language, and reads a language without a pack by the English one', () => {
  const english = knowledgeFor({ language: 'en-GB' })
  assert.equal(english.language.tag, 'en')
  assert.equal(knowledgeFor({ language: 'xx' }).language, english.language)
  assert.equal(knowledgeFor({ language: null }).language, english.language)
  assert.equal(knowledgeFor({ language: 'en' }).world, english.world)
})
