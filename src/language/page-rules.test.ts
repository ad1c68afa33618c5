import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { compileLineMatch } from './line-match.ts'
import { compilePageRules, loadPageRules } from './page-rules.ts'

const rules = loadPageRules(fileURLToPath(new URL('../../data/languages', import.meta.url)))

test('every line rule finds its examples, with what their slots hold', () => {
  for (const rule of rules.lines) {
    assert.ok(Object.keys(rule.finds).length > 0, `${rule.id}: no examples`)
    for (const [line, captures] of Object.entries(rule.finds)) {
      const found = rule.match(line)
      assert.ok(found, `${rule.language} ${rule.id} does not find: ${line}`)
      for (const [slot, value] of Object.entries(captures ?? {}))
        assert.equal(found[slot], value, `${rule.id}: ${line}`)
    }
  }
})

test('every line rule leaves its near misses', () => {
  for (const rule of rules.lines) {
    for (const line of rule.leaves) {
      assert.equal(rule.match(line), null, `${rule.language} ${rule.id} should leave: ${line}`)
    }
  }
})

test('no rule takes long over a hostile line', () => {
  const hostile = [
    'A '.repeat(900),
    'By '.repeat(600),
    'a'.repeat(1900),
    'Aa, '.repeat(450),
    '(photo '.repeat(250),
    'share '.repeat(300),
    '© /'.repeat(500),
    '. file photo '.repeat(140),
  ]
  for (const line of hostile) {
    const start = performance.now()
    rules.matchLine(line.trim())
    const elapsedMs = performance.now() - start
    assert.ok(elapsedMs < 400, `${elapsedMs} ms for ${line.slice(0, 20)}...`)
  }
})

test('a pattern with an unknown slot names the slots there are', () => {
  assert.throws(() => compileLineMatch('By {writer}'), /there is no slot \{writer\}/)
})

test('a page file that breaks its schema names the file and the place', () => {
  assert.throws(() => compilePageRules([{ language: 'xx', yaml: 'months: []' }]), /languages\/xx\/page\.yaml, months/)
})

test('month names of every language that the design names are known', () => {
  for (const [name, month] of [
    ['october', 10],
    ['octubre', 10],
    ['octobre', 10],
    ['oktober', 10],
    ['ottobre', 10],
    ['outubro', 10],
    ['октября', 10],
    ['жовтня', 10],
    ['października', 10],
    ['ekim', 10],
    ['октомври', 10],
  ] as const) {
    assert.equal(rules.dates.months.get(name), month, name)
  }
})
