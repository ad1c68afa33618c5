import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Time, TimeMention } from '../../../model/index.ts'
import { timeOfSaying } from './time-of-saying.ts'

const TUESDAY = { earliest: '1953-05-05', latest: '1953-05-05' }
const WEEK: Time = { earliest: '1953-05-04', latest: '1953-05-10', precision: 'week', basis: 'relative' }

/** The time in three words around a cue, of which the second tells a time. */
function timeWith(told: Partial<TimeMention>, written: typeof TUESDAY | null = TUESDAY): Time | null {
  const tokens = [0, 4, 8].map((start) => ({ start, end: start + 3, text: 'abc' }))
  const mention: TimeMention = {
    id: 't',
    start: 4,
    end: 7,
    kind: 'date',
    time: WEEK,
    candidates: [],
    relation: null,
    isApproximate: false,
    direction: null,
    length: null,
    tense: null,
    by: 'times@1',
    ...told,
  }
  return timeOfSaying({
    word: { sentence: { start: 0, end: 11, paragraph: 0, tokens } },
    around: [0, 1, 2],
    written,
    timeAt: (place) => (place === 4 ? mention : null),
  })
}

describe('the time of saying', () => {
  it('is what is told around the cue, up to the day of writing', () => {
    assert.deepEqual(timeWith({}), { ...WEEK, latest: '1953-05-05' })
    assert.deepEqual(timeWith({}, null), WEEK)
  })

  it('does not lie ahead of the day of writing', () => {
    assert.equal(timeWith({ time: { ...WEEK, earliest: '1953-05-06' } }), null)
  })

  it('is no length of time and nothing open or unknown', () => {
    assert.equal(timeWith({ kind: 'duration', time: null }), null)
    assert.equal(timeWith({ time: null }), null)
    assert.equal(timeWith({ time: { ...WEEK, latest: null }, direction: 'from' }), null)
  })

  it('is not told by "now"', () => {
    const relation = { from: 'document', formula: { kind: 'anchor', from: 'document' } } as const
    const time: Time = { ...WEEK, latest: WEEK.earliest, precision: 'day' }
    assert.equal(timeWith({ isApproximate: true, relation, time }), null)
  })
})
