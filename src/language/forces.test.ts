import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { loadForceWords } from './forces.ts'

const { rules, noun, find } = loadForceWords('en')

describe('the nouns of English for weapons and forces', () => {
  for (const { id, finds, leaves } of rules) {
    for (const [sentence, words] of Object.entries(finds)) {
      it(`${id}: finds "${words}" in ${sentence}`, () => {
        const found = find(sentence).filter(({ kind }) => kind === id)
        assert.deepEqual(
          found.map(({ start, end }) => sentence.slice(start, end)),
          [words],
        )
      })
    }
    for (const sentence of leaves) {
      it(`${id}: leaves ${sentence}`, () => {
        assert.deepEqual(
          find(sentence).filter(({ kind }) => kind === id),
          [],
        )
      })
    }
  }

  it('carry sentences that they find and near misses that they leave', () => {
    for (const { id, finds, leaves } of rules) {
      assert.ok(Object.keys(finds).length > 0, `${id} has no finds`)
      assert.ok(leaves.length > 0, `${id} has no leaves`)
    }
  })

  it('are given for each kind of the taxonomy, and for no other', () => {
    const table = readFileSync(new URL('../../data/taxonomies/forces.tsv', import.meta.url), 'utf8')
    const kinds = table.trimEnd().split('\n').slice(1)
    const ids = kinds.map((row) => row.split('\t')[0])
    assert.deepEqual(rules.map(({ id }) => id).sort(), ids)
  })

  it('are compared in one spelling, with or without hyphens', () => {
    for (const spelling of ['air-defence system', 'air defense system', 'Air-defense system']) {
      assert.deepEqual(noun(spelling), { kind: 'air-defence-system', number: 'singular' })
    }
    assert.deepEqual(noun('unmanned surface vessels'), { kind: 'uncrewed-vessel', number: 'plural' })
    assert.deepEqual(noun('aircraft'), { kind: 'aircraft', number: 'either' })
    assert.equal(noun('parliament'), null)
  })

  it('are found only as acronyms where they are acronyms', () => {
    const kinds = (text: string) => find(text).map(({ kind }) => kind)
    assert.deepEqual(kinds('Two ICBMs and an APC were shown.'), [
      'intercontinental-ballistic-missile',
      'armoured-personnel-carrier',
    ])
    assert.deepEqual(kinds('Sam saw the gi and the pow-wow.'), [])
  })

  it('are left where a capital makes them a part of a name', () => {
    assert.deepEqual(find('He walked through Battery Park to the Tank Museum.'), [])
  })

  it('are not joined across a stop', () => {
    const kinds = find('They had no air. Defence systems stood idle.').map(({ kind }) => kind)
    assert.ok(!kinds.includes('air-defence-system'))
  })
})
