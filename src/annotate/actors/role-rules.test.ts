import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLanguage } from '../../language/index.ts'
import { readExample } from './read-example.ts'

const { groups, ministries, descriptors, names } = loadLanguage('en').roles

for (const rule of [...groups, ...ministries, ...descriptors]) {
  test(`the rule "${rule.id}" finds its examples and leaves its near misses`, () => {
    for (const [text, phrase] of Object.entries(rule.finds)) {
      const { mentions } = readExample(text)
      const phrases = mentions.map(({ start, end }) => text.slice(start, end))
      assert.ok(phrases.includes(phrase), `${text} gives ${phrases.join(' | ') || 'nothing'}`)
    }
    for (const text of rule.leaves) {
      const roles = readExample(text).mentions.filter(({ kind }) => kind === 'role')
      assert.deepEqual(
        roles.map(({ start, end }) => text.slice(start, end)),
        [],
        text,
      )
    }
  })
}

test('has given names for women and men', () => {
  assert.equal(names.given.get('indira'), 'female')
  assert.equal(names.given.get('leonid'), 'male')
})
