import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { settleStatus } from './status-of.ts'
import { tellExample } from './tell-example.ts'

/** Sentences that differ in one thing, with the status of the one deed that each tells. */
const TELLS: Readonly<Record<string, string>> = {
  'Sweden bombarded the port.': 'happened',
  'Sweden allegedly bombarded the port.': 'possible',
  'Sweden nearly bombarded the port.': 'denied',
  'Sweden no longer bombards the port.': 'denied',
  'Sweden is bombarding the port.': 'ongoing',
  'Sweden continues to bombard the port.': 'ongoing',
  'Sweden continued to bombard the port.': 'happened',
  'Did Sweden bombard the port?': 'possible',
  'Why did Sweden bombard the port?': 'happened',
  'There is no evidence that Sweden bombarded the port.': 'denied',
  'Reports that Sweden had bombarded the port reached London.': 'possible',
  'The navy was on the verge of bombarding the port.': 'planned',
  'The navy waited all night without bombarding the port.': 'denied',
  'Had Sweden bombarded the port, London would have heard of it.': 'hypothetical',
  'A bombardment of the port would surprise London.': 'hypothetical',
  'Sweden should have released the crew.': 'denied',
  'Sweden did not refuse to release the crew.': 'denied',
  'Sweden refused to release the crew.': 'happened',
  'Sweden will not release the crew.': 'happened',
  'Sweden did not deny that it had released the crew.': 'possible',
}

describe('statusOf', () => {
  for (const [text, status] of Object.entries(TELLS)) {
    it(`has "${text}" as ${status}`, () => {
      assert.deepEqual([...new Set(tellExample(text).map((told) => told.status))], [status])
    })
  }
})

describe('settleStatus', () => {
  it('lets the status follow whoever denies a deed, and refusals stand', () => {
    assert.equal(settleStatus('happened', { type: 'ASSAULT', act: 'deny', isRefused: false }), 'denied')
    assert.equal(settleStatus('happened', { type: 'REJECT', act: 'deny', isRefused: true }), 'happened')
  })

  it('has threats threatened, demands demanded and undertakings promised', () => {
    assert.equal(settleStatus('promised', { type: 'THREATEN', act: null, isRefused: false }), 'threatened')
    assert.equal(settleStatus('planned', { type: 'THREATEN', act: 'warn', isRefused: false }), 'threatened')
    assert.equal(settleStatus('planned', { type: 'THREATEN', act: null, isRefused: false }), 'planned')
    assert.equal(settleStatus('happened', { type: 'REQUEST', act: null, isRefused: false }), 'demanded')
    assert.equal(settleStatus('happened', { type: 'AGREE', act: null, isRefused: false }), 'promised')
  })
})
