import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { readKernel, sourceOf } from '../parser/index.ts'
import { createAttributionReader } from './create-attribution-reader.ts'
import { loadTaggerFixture } from './load-tagger-fixture.ts'
import { readTaggerModel } from './read-model.ts'

const { modelBytes, model, parser, sentences } = loadTaggerFixture()

test('reads what a model file holds', () => {
  assert.equal(model.language, 'xx')
  assert.deepEqual(model.matrices.fw2, { rows: 64, columns: 16, hasBias: false })
  assert.deepEqual(model.matrices.in1, { rows: 128, columns: 96, hasBias: true })
  assert.deepEqual(model.readWords(), ['the', '"', 'said', '0000', ','])
  assert.equal(model.readCues()('say'), 6)
  assert.equal(model.readFloats('moves').length, 49)
  assert.ok(model.readScales('word').every((scale) => scale > 0))
  assert.equal(model.readBias('own'), null)
})

test('the English model was trained on the states of the parser that stands beside it', () => {
  const file = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(new URL(`../../../models/en/${name}.bin`, import.meta.url)))
  const { parser: trainedOn } = readTaggerModel(sourceOf(file('attribution')), 'models/en/attribution.bin')
  assert.equal(trainedOn, createHash('sha256').update(file('parser')).digest('hex'))
})

test('says what is wrong with a file, where, and what to do', () => {
  assert.throws(() => load(new Uint8Array()), /^Error: some\.bin: does not start with REDTAGGR.*; restore the file/)
  assert.throws(() => load(changed(8, 2)), /is of version 2; this Redline reads version 1/)
  assert.throws(() => load(modelBytes.slice(0, -64)), /the file is cut short/)
  assert.throws(() => load(edited('"hidden":16', '"hidden":32')), /tensor middle is 96 x 32 and not 96 x 64/)
  assert.throws(() => load(edited('"hidden":16', '"hidden":17')), /its size "hidden" is 17, no multiple of 16/)
  assert.throws(() => load(edited('"layers":2', '"layers":9')), /its size "layers" is 9/)
  assert.throws(() => load(edited('"clause",119', '"clause",118')), /its feature "clause" has 118 values and not 119/)
  assert.throws(() => load(edited('["quote"', '["quota"')), /its list of features holds \["quota",5,6\] and not quote/)
  assert.throws(() => load(edited('"parser"', '"purser"')), /its header names no parser/)
  assert.throws(() => load(edited('the\n"\nsaid', 'the "\nsaid')), /its list of words has 4 lines, .* rows for 5/)
  assert.throws(() => load(edited('6 say', '6_say')), /its list of cues holds "6_say"/)
})

test('a parser with other states is refused', () => {
  const other = { ...parser, stateSizes: { type: 16, hidden: 128 } }
  assert.throws(
    () => createAttributionReader(model, { parser: other, wasm: readKernel() }),
    /attribution\.bin: reads states of 16 and 64 numbers, and the parser's have 16 and 128; restore/,
  )
})

test('a damaged file is refused or gives a reader that reads, and nothing else happens', () => {
  fc.assert(
    fc.property(fc.nat(modelBytes.length - 1), fc.nat(255), (at, value) => {
      let read: ReturnType<typeof createAttributionReader>
      try {
        read = load(changed(at, value))
      } catch (error) {
        assert.match(String(error), /^Error: some\.bin: /)
        return
      }
      const { attributions } = read.read(sentences)
      for (const { certainty } of attributions) assert.ok(certainty >= 0 && certainty <= 1)
    }),
    { seed: 1962, numRuns: 150 },
  )
})

function load(bytes: Uint8Array): ReturnType<typeof createAttributionReader> {
  return createAttributionReader(readTaggerModel(sourceOf(bytes), 'some.bin'), { parser, wasm: readKernel() })
}

function changed(at: number, value: number): Uint8Array {
  const bytes = modelBytes.slice()
  bytes[at] = value
  return bytes
}

/** The file with a text in it replaced by one of the same length, or by a shorter one filled up with spaces. */
function edited(from: string, to: string): Uint8Array {
  const bytes = Buffer.from(modelBytes)
  const at = bytes.indexOf(from)
  assert.ok(at >= 0, from)
  bytes.write(to.padEnd(from.length), at)
  return new Uint8Array(bytes)
}
