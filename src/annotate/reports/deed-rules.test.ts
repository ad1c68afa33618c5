import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadDeedLexicon } from '../../language/index.ts'
import { tellExample } from './tell-example.ts'

/** "Ruritania > 195 > port": the head words of source and target, `-` for nobody. */
function readExpected(expected: string): { readonly source: string; readonly code: string; readonly target: string } {
  const [source = '', code = '', target = ''] = expected.split('>').map((part) => part.trim())
  return { source, code, target }
}

const { senses } = loadDeedLexicon('en')

describe('every rule of deeds', () => {
  for (const { id, finds, leaves } of senses) {
    test(`${id} has sentences that it finds and near misses that it leaves`, () => {
      assert.ok(Object.keys(finds).length > 0, `${id}: finds is empty`)
      assert.ok(leaves.length > 0, `${id}: leaves is empty`)
    })
    for (const [sentence, expected] of Object.entries(finds)) {
      test(`${id} finds "${sentence}"`, () => {
        const told = tellExample(sentence).filter(({ rules }) => rules.includes(id))
        const { source, code, target } = readExpected(expected)
        const isRight = told.some(
          (deed) => deed.code === code && has(deed.sources, source) && has(deed.targets, target),
        )
        assert.ok(isRight, `expected ${expected}, told ${JSON.stringify(tellExample(sentence))}`)
      })
    }
    for (const sentence of leaves) {
      test(`${id} leaves "${sentence}"`, () => {
        const told = tellExample(sentence).filter(({ rules }) => rules.includes(id))
        assert.deepEqual(told, [])
      })
    }
  }
})

function has(forms: readonly string[], expected: string): boolean {
  return expected === '-' ? forms.length === 0 : forms.includes(expected)
}
