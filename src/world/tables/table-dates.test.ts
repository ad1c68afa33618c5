import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysTogether, firstDay, lastDay, type RowText, rowsById, rowsOf } from './table-rows.test.ts'

/** A hand-over on one day makes two rows share that day. */
const SHARED_HANDOVER_DAYS = 1

/** "1962", "1962-10" or "1962-10-16" */
const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** Some joined while others still governed them: "Before independence." */
const BEFORE_INDEPENDENCE = /\bbefore independence\b|\bprovisional government\b/i

const OPEN_END = '9999-12-31'

const states = rowsById('states')

test('dates are ISO dates and no row ends before it begins', () => {
  for (const name of ['states', 'organisations', 'outlets', 'holders', 'memberships', 'agreements']) {
    for (const row of rowsOf(name)) {
      const [from, to] = [row.cell('from'), row.cell('to')]
      const signed = name === 'agreements' ? [row.cell('signed')] : []
      for (const date of [from, to, ...signed].filter((cell) => cell !== '')) {
        assert.match(date, PARTIAL_DATE, row.at)
        assert.ok(isCalendarDate(firstDay(date)), `${row.at}: ${date}`)
      }
      if (from !== '' && to !== '') assert.ok(firstDay(from) <= lastDay(to), `${row.at}: ${from} to ${to}`)
    }
  }
})

test('two holders of one office do not overlap unless the note says so', () => {
  for (const [office, tenures] of Map.groupBy(rowsOf('holders'), (row) => row.cell('office'))) {
    for (const [left, right] of pairsOf(tenures.filter((row) => !mayOverlap(row)))) {
      const both = `${left.cell('person')} and ${right.cell('person')} as ${office}`
      assert.ok(daysTogether(left, right) <= SHARED_HANDOVER_DAYS, `${left.at} and ${right.at}: ${both}`)
    }
  }
})

test('nobody holds an office past a day on which the state no longer existed', () => {
  const stateOf = new Map(rowsOf('offices').map((row) => [row.cell('id'), row.cell('of')]))
  for (const row of rowsOf('holders')) {
    const end = states.get(stateOf.get(row.cell('office')) ?? '')?.cell('to') ?? ''
    if (end === '' || mayOverlap(row)) continue
    const ended = row.cell('to') !== '' && firstDay(row.cell('to')) <= lastDay(end)
    assert.ok(ended, `${row.at}: the state ended on ${end}`)
  }
})

test('a state has one role in an organisation once at a time', () => {
  const groups = Map.groupBy(rowsOf('memberships'), (row) =>
    ['member', 'organisation', 'role'].map((column) => row.cell(column)).join(' '),
  )
  for (const [key, rows] of groups) {
    for (const [left, right] of pairsOf(rows)) {
      assert.ok(daysTogether(left, right) <= SHARED_HANDOVER_DAYS, `${left.at} and ${right.at}: ${key}`)
    }
  }
})

test('a membership lies in the life of its state, or began in that of a state before it', () => {
  const faults = rowsOf('memberships').flatMap((row) => {
    const member = row.cell('member')
    const [from, to] = [row.cell('from'), row.cell('to')]
    const end = states.get(member)?.cell('to') ?? ''
    const isEarly = from !== '' && !isThere(member, lastDay(from)) && !BEFORE_INDEPENDENCE.test(row.cell('note'))
    const isLate = end !== '' && (to === '' || firstDay(to) > lastDay(end))
    return [
      ...(isEarly ? [`${row.at}: there was no ${member} on ${from}`] : []),
      ...(isLate ? [`${row.at}: ${member} ended on ${end}`] : []),
    ]
  })
  assert.deepEqual(faults, [])
})

test('the parties to an agreement, or states before them, were there while it was in force', () => {
  const faults = rowsOf('agreements').flatMap((row) => {
    const [signed, to] = [row.cell('signed'), row.cell('to') || OPEN_END]
    return row.values('parties').flatMap((party) => {
      const end = states.get(party)?.cell('to') || OPEN_END
      const isLate = signed !== '' && lastDay(end) < firstDay(signed)
      return isLate || !isThere(party, lastDay(to)) ? [`${row.at}: ${party}, ${signed} to ${to}`] : []
    })
  })
  assert.deepEqual(faults, [])
})

test('an agreement is not in force before it was signed, unless the note says so', () => {
  for (const row of rowsOf('agreements')) {
    const [signed, from] = [row.cell('signed'), row.cell('from')]
    if (signed === '' || from === '' || row.cell('note') !== '') continue
    assert.ok(firstDay(signed) <= lastDay(from), `${row.at}: signed ${signed}, in force ${from}`)
  }
})

/** Whether a state, or one that it followed, had begun by a day; who had ended is told by the end of the row. */
function isThere(id: string, day: string): boolean {
  const from = states.get(id)?.cell('from') ?? ''
  if (from === '' || firstDay(from) <= day) return true
  const before = [...states.values()].filter((row) => row.values('successor').includes(id))
  return before.some((row) => isThere(row.cell('id'), day))
}

function pairsOf(rows: readonly RowText[]): readonly (readonly [RowText, RowText])[] {
  return rows.flatMap((left, index) => rows.slice(index + 1).map((right) => [left, right] as const))
}

function mayOverlap(row: RowText): boolean {
  return /\b(?:joint|disputed)\b/i.test(row.cell('note'))
}

function isCalendarDate(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
