import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packSections, unpackSections } from './packed-sections.ts'
import { hashOf, openTexts, packTexts } from './packed-texts.ts'

/** Pairs of words with one hash, long known of this function. */
const SAME_HASH = [
  ['costarring', 'liquid'],
  ['declinate', 'macallums'],
  ['altarage', 'zinke'],
] as const

test('every text is found by its letters, also beside one of the same hash, and no other is', () => {
  for (const [left, right] of SAME_HASH) assert.equal(hashOf(left), hashOf(right))
  const texts = ['Kyiv', 'Київ', 'Kyiv Київ', 'Élysée', '🕊', ' ', ...SAME_HASH.flat().slice(0, 5)]
  const { sections, numberOf } = packTexts([...texts, ...texts])
  const opened = openTexts(sections)
  for (const text of texts) {
    assert.equal(opened.find(text), numberOf(text), text)
    assert.equal(opened.at(numberOf(text)), text)
  }
  for (const text of ['', 'kyiv', 'Kyi', 'zinke']) assert.equal(opened.find(text), -1, text)
  assert.throws(() => numberOf('zinke'), /"zinke" was not given/)
})

test('sections come back as they were, from any place in memory, and other bytes are told apart', () => {
  const sections = {
    bytes: new TextEncoder().encode('abc'),
    numbers: Uint32Array.from([0, 4_294_967_295]),
    decimals: Float64Array.from([-0.5, Number.NaN]),
    empty: new Uint32Array(),
  }
  const packed = packSections({ about: { name: 'Ø' }, sections })
  const shifted = new Uint8Array(packed.length + 3)
  shifted.set(packed, 3)
  for (const bytes of [packed, shifted.subarray(3)]) {
    assert.deepEqual(unpackSections(bytes), { about: { name: 'Ø' }, sections })
  }
  const otherEnd = packed.slice()
  otherEnd.subarray(0, 4).reverse()
  for (const bytes of [
    otherEnd,
    packed.subarray(0, -8),
    packed.subarray(0, 12),
    new Uint8Array(40),
    new Uint8Array(),
  ]) {
    assert.equal(unpackSections(bytes), null)
  }
})
