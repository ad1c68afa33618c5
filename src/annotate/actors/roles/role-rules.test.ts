import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLanguage } from '../../../language/index.ts'
import { readExample } from '../read-example.ts'

const { groups, ministries, descriptors, several, names, pronouns } = loadLanguage('en').roles

for (const rule of [...groups, ...ministries, ...descriptors, ...several]) {
  test(`the rule "${rule.id}" finds its examples and leaves its near misses`, () => {
    for (const [text, phrase] of Object.entries(rule.finds)) {
      // What points as a pronoun does is found on trees.
      const { mentions } = readExample(text, { withTrees: 'points' in rule && rule.points })
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

test('the pronouns find their examples and leave their near misses', () => {
  const pronounsOf = (text: string): readonly string[] =>
    readExample(text, { withTrees: true })
      .mentions.filter(({ kind }) => kind === 'pronoun')
      .map(({ start, end }) => text.slice(start, end))
  for (const [text, pronoun] of Object.entries(pronouns.finds)) assert.deepEqual(pronounsOf(text), [pronoun], text)
  for (const text of pronouns.leaves) assert.deepEqual(pronounsOf(text), [], text)
})
