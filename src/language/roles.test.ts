import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadRoleWords } from './roles.ts'

const roles = loadRoleWords('en')

test('every rule carries sentences that it finds and near misses that it leaves', () => {
  for (const rule of [...roles.groups, ...roles.ministries, ...roles.descriptors]) {
    assert.ok(Object.keys(rule.finds).length > 0, `${rule.id} has no finds`)
    assert.ok(rule.leaves.length > 0, `${rule.id} has no leaves`)
  }
})

test('knows a role noun in both numbers, by its group', () => {
  assert.equal(roles.nouns.get('spokeswomen')?.singular, 'spokeswoman')
  assert.equal(roles.nouns.get('spokeswomen')?.number, 'plural')
  assert.equal(roles.nouns.get('spokeswoman')?.gender, 'female')
  assert.equal(roles.nouns.get('authorities')?.group.class, 'collective')
})

test('compares phrases in one spelling, without hyphens and capitals', () => {
  assert.equal(roles.plain('Secretary-General'), 'secretary general')
  assert.equal(roles.plain('Defense  Minister'), 'defence minister')
})

test('holds its word lists in lower case, as they are compared', () => {
  for (const words of [roles.neverNames, roles.modifiers, roles.phraseFollows, roles.particles, roles.locative]) {
    for (const word of words) assert.equal(word, word.toLowerCase())
  }
})

test('sounds out names without accents and with one spelling', () => {
  assert.equal(roles.names.skeleton('Zajárova'), roles.names.skeleton('Zakharova'))
  assert.notEqual(roles.names.skeleton('Nehru'), roles.names.skeleton('Nasser'))
})
