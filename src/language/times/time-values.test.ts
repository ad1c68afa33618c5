import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimeValue } from './time-draft.ts'
import { compileValue } from './time-values.ts'

function formula(source: string, slots: Readonly<Record<string, TimeValue>> = {}): unknown {
  const value = compileValue(source, new Set(Object.keys(slots)))({ get: (name) => slots[name] })
  return value !== null && typeof value === 'object' && 'formula' in value ? value.formula : value
}

test('an expression gives the formula that its functions make', () => {
  assert.deepEqual(formula('reference - length({n}, week)', { n: 2 }), {
    kind: 'shift',
    of: { kind: 'anchor', from: 'document' },
    count: -2,
    unit: 'week',
  })
  assert.deepEqual(formula('in(month({m}), year(1914))', { m: 7 }), {
    kind: 'interval',
    earliest: '1914-07-01',
    latest: '1914-07-31',
    precision: 'month',
  })
})

test('a slot that holds nothing is left out', () => {
  assert.deepEqual(formula('in(year(1914), {outer})', { outer: undefined }), formula('year(1914)'))
  assert.equal(formula('or({a}, 3)', { a: undefined }), 3)
})

test('what the calendar does not have is no time', () => {
  assert.equal(formula('day(1914, 6, 31)'), null)
  assert.equal(formula('in(date(6, 31), year(1914))'), null)
  assert.equal(formula('between(year(1918), year(1914))'), null)
})

test('an expression that cannot be read is refused when it is compiled', () => {
  assert.throws(() => formula('year({n})'), /the pattern has no slot \{n\}/)
  assert.throws(() => formula('yeer(1914)'), /there is no function yeer/)
  assert.throws(() => formula('year(1914'), /expected ,|ends too early/)
  assert.throws(() => formula('year(1914) year(1915)'), /cannot read/)
})
