import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadPageRules } from '../../language/index.ts'
import { namesInMarkup } from './names-in-markup.ts'

const rules = loadPageRules(fileURLToPath(new URL('../../../data/languages', import.meta.url)))

test('a class is taken apart at hyphens, underscores and capitals', () => {
  assert.deepEqual(namesInMarkup('relatedPosts'), ['related', 'posts'])
  assert.ok(namesInMarkup('site entry-meta__date').includes('entry-meta'))
})

test('every markup rule finds its class names and leaves its near misses', () => {
  for (const rule of rules.markup) {
    const names = new Set(rule.names)
    for (const attribute of rule.finds) {
      assert.ok(
        namesInMarkup(attribute).some((name) => names.has(name)),
        `${rule.id} does not find: ${attribute}`,
      )
    }
    for (const attribute of rule.leaves) {
      assert.ok(!namesInMarkup(attribute).some((name) => names.has(name)), `${rule.id} should leave: ${attribute}`)
    }
  }
})
