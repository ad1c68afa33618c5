import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { solveTime, solveTimes } from './solve-time.ts'
import type { Recurrence, TimeFormula, TimeMention, Toward } from './time.ts'

const DOCUMENT: TimeFormula = { kind: 'anchor', from: 'document' }
/** A Tuesday. */
const WRITTEN = { earliest: '1953-05-05', latest: '1953-05-05' }

function solved(formula: TimeFormula, written: { earliest: string; latest: string } | null = WRITTEN): string | null {
  const { time } = solveTime(formula, (from) => (from === 'document' ? written : null))
  return time && `${time.earliest ?? ''}/${time.latest ?? ''} ${time.precision} ${time.basis}`
}

function recurring(recurrence: Recurrence, toward: Toward): TimeFormula {
  return { kind: 'recurring', of: DOCUMENT, recurrence, toward }
}

describe('the value of a time', () => {
  const MONDAY: Recurrence = { kind: 'weekday', weekday: 1 }
  const TUESDAY: Recurrence = { kind: 'weekday', weekday: 2 }
  const MAY: Recurrence = { kind: 'date', month: 5, day: null, weekday: null }
  const year = (shift: number): TimeFormula => ({ kind: 'unit', of: DOCUMENT, unit: 'year', shift })
  const cases: readonly (readonly [what: string, formula: TimeFormula, expected: string | null])[] = [
    ['last year', year(-1), '1952-01-01/1952-12-31 year relative'],
    ['this week', { kind: 'unit', of: DOCUMENT, unit: 'week', shift: 0 }, '1953-05-04/1953-05-10 week relative'],
    ['this century', { kind: 'unit', of: DOCUMENT, unit: 'century', shift: 0 }, '1901-01-01/2000-12-31 range relative'],
    ['two days ago', { kind: 'shift', of: DOCUMENT, count: -2, unit: 'day' }, '1953-05-03/1953-05-03 day relative'],
    [
      'three weeks ago',
      { kind: 'shift', of: DOCUMENT, count: -3, unit: 'week' },
      '1953-04-11/1953-04-17 week relative',
    ],
    ['30 hours ago', { kind: 'shift', of: DOCUMENT, count: -30, unit: 'hour' }, '1953-05-03/1953-05-05 range relative'],
    [
      '18 months ago',
      { kind: 'shift', of: DOCUMENT, count: -1.5, unit: 'year' },
      '1951-11-01/1951-11-30 month relative',
    ],
    [
      'the past two months',
      { kind: 'stretch', of: DOCUMENT, count: 2, unit: 'month', toward: 'past' },
      '1953-03-05/1953-05-05 range relative',
    ],
    [
      'recently',
      { kind: 'stretch', of: DOCUMENT, count: null, unit: 'day', toward: 'past' },
      '/1953-05-05 range relative',
    ],
    ['Tuesday, past', recurring(TUESDAY, 'past'), '1953-05-05/1953-05-05 day relative'],
    ['last Tuesday', recurring(TUESDAY, 'before'), '1953-04-28/1953-04-28 day relative'],
    ['Monday, to come', recurring(MONDAY, 'future'), '1953-05-11/1953-05-11 day relative'],
    ['Monday, either', recurring(MONDAY, 'either'), '1953-05-04/1953-05-11 range relative'],
    ['May, past', recurring(MAY, 'past'), '1953-05-01/1953-05-31 month implied'],
    ['last May', recurring(MAY, 'before'), '1952-05-01/1952-05-31 month implied'],
    [
      'May last year',
      { kind: 'recurring', of: year(-1), recurrence: MAY, toward: 'within' },
      '1952-05-01/1952-05-31 month relative',
    ],
    [
      '29 February, to come',
      recurring({ kind: 'date', month: 2, day: 29, weekday: null }, 'future'),
      '1956-02-29/1956-02-29 day implied',
    ],
    ['31 June', recurring({ kind: 'date', month: 6, day: 31, weekday: null }, 'past'), null],
    [
      'the wrong weekday',
      recurring({ kind: 'date', month: 5, day: 1, weekday: 8 }, 'past'),
      '1953-05-01/1953-05-01 day implied',
    ],
    ['early this year', { kind: 'part', of: year(0), part: 'early' }, '1953-01-01/1953-04-30 range relative'],
    [
      'the last quarter of the year',
      { kind: 'nth', of: year(0), nth: -1, unit: 'quarter' },
      '1953-10-01/1953-12-31 season relative',
    ],
    ['the fifth quarter of the year', { kind: 'nth', of: year(0), nth: 5, unit: 'quarter' }, null],
    [
      'the last two days of the year',
      { kind: 'edge', of: year(0), count: 2, unit: 'day', side: 'tail' },
      '1953-12-30/1953-12-31 range relative',
    ],
    ['since last year', { kind: 'since', of: year(-1) }, '1952-01-01/ range relative'],
    ['after last year', { kind: 'after', of: year(-1) }, '1953-01-01/ range relative'],
    ['before this year', { kind: 'before', of: year(0) }, '/1952-12-31 range relative'],
    ['from this year to last year', { kind: 'between', first: year(0), last: year(-1) }, null],
    ['a time of year 12000', { kind: 'shift', of: DOCUMENT, count: 10_000, unit: 'year' }, null],
  ]
  for (const [what, formula, expected] of cases) {
    it(`${what} is ${expected ?? 'not known'}`, () => assert.equal(solved(formula), expected))
  }

  it('is not known while what it counts from is not', () => {
    assert.equal(solved(year(-1), null), null)
    assert.equal(solved({ kind: 'anchor', from: 'text' }), null)
  })

  it('covers all that a day of writing known to the month can mean', () => {
    const yesterday: TimeFormula = { kind: 'unit', of: DOCUMENT, unit: 'day', shift: -1 }
    const may = { earliest: '1953-05-01', latest: '1953-05-31' }
    assert.equal(solved(yesterday, may), '1953-04-30/1953-05-30 range relative')
    assert.equal(solved(year(-1), may), '1952-01-01/1952-12-31 year relative')
  })

  it('gives both readings of a day that may lie on either side', () => {
    const { candidates } = solveTime(recurring(MONDAY, 'either'), () => WRITTEN)
    assert.deepEqual(
      candidates.map(({ earliest }) => earliest),
      ['1953-05-04', '1953-05-11'],
    )
  })
})

describe('the times of a document', () => {
  const mention = (id: string, formula: TimeFormula): TimeMention => ({
    id,
    start: 0,
    end: 1,
    kind: 'date',
    time: null,
    candidates: [],
    relation: { from: 'document', formula },
    isApproximate: false,
    direction: null,
    length: null,
    tense: null,
    by: 'times@1',
  })
  const friday = mention('friday', recurring({ kind: 'weekday', weekday: 5 }, 'past'))
  const later = mention('later', { kind: 'shift', of: { kind: 'anchor', from: 'friday' }, count: 2, unit: 'day' })

  it('are solved when the day of writing becomes known, each from the others', () => {
    const [second, first] = solveTimes([later, friday], WRITTEN)
    assert.equal(first?.time?.earliest, '1953-05-01')
    assert.equal(second?.time?.earliest, '1953-05-03')
    assert.deepEqual(
      solveTimes([later, friday], null).map(({ time }) => time),
      [null, null],
    )
  })

  it('have no value where they count from themselves', () => {
    const one = mention('one', { kind: 'shift', of: { kind: 'anchor', from: 'other' }, count: 1, unit: 'day' })
    const other = mention('other', { kind: 'shift', of: { kind: 'anchor', from: 'one' }, count: 1, unit: 'day' })
    assert.deepEqual(
      solveTimes([one, other], WRITTEN).map(({ time }) => time),
      [null, null],
    )
  })
})
