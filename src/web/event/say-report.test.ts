import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldReport } from './fake-report.ts'
import { sayQuestion, saySide, sayTellers, sayWhose } from './say-report.ts'

const WORDS = { sentence: 'Ruritania shelled the port.', trigger: 'shelled', source: 'Ruritania', target: 'the port' }
const report = (id: string, outlet: string | null, voice: readonly string[]) =>
  toldReport('Ruritania shelled the port.', WORDS, { id, outlet, voice })

test('a report is the word of its innermost voice, in its outlet', () => {
  assert.equal(sayWhose(report('1', 'Harbour Post', ['Harbour Post'])), 'Harbour Post')
  assert.equal(
    sayWhose(report('1', 'Harbour Post', ['Harbour Post', 'the mayor', 'Ada Quill'])),
    'Ada Quill, in Harbour Post',
  )
  assert.equal(sayWhose(report('1', null, ['unknown outlet'])), 'Outlet not named')
})

test('what reports disagree on is a question, and each side says what it says', () => {
  assert.equal(sayQuestion({ about: 'number', of: 'ship' }), 'How many (ship)?')
  assert.equal(sayQuestion({ about: 'status', of: null }), 'Whether at all?')
  assert.equal(saySide({ about: 'status' }, { value: 'denied', name: 'denied' }), 'Denied by')
  assert.equal(saySide({ about: 'date' }, { value: '1962-10-23', name: '23 Oct 1962' }), '23 Oct 1962')
  const reports = [report('1', 'A', ['A']), report('2', 'A', ['A']), report('3', 'B', ['B', 'Otto'])]
  assert.equal(sayTellers(reports, ['1', '2', '3']), 'A; Otto, in B')
})
