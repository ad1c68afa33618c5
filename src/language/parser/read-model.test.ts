import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createParser } from './create-parser.ts'
import { randomModel } from './random-model.ts'
import { readModel } from './read-model.ts'
import { sourceOf } from './tensor-file.ts'

const WORDS = ['the', 'minister', 'said']

test('reads what a model file holds', () => {
  const model = readModel(sourceOf(randomModel({ seed: 1, words: WORDS })), 'models/xx/parser.bin')
  assert.equal(model.language, 'xx')
  assert.deepEqual(model.matrices.fw1, { rows: 128, columns: 32, hasBias: false })
  assert.deepEqual(model.matrices.labelOut, { rows: 6, columns: 16, hasBias: true })
  assert.equal(model.matrices.word.rows, WORDS.length + 1)
  const codes = new Int8Array(128 * 32)
  model.readCodes('fw1', codes)
  assert.ok(new Set(codes).size > 200)
  assert.equal(model.readScales('fw1').length, 128)
  assert.equal(model.readBias('fw1'), null)
  assert.equal(model.readBias('labelOut')?.length, 6)
  const words = new Uint8Array(model.wordBytes)
  model.readWords(words)
  assert.equal(new TextDecoder().decode(words), WORDS.join('\n'))
  assert.equal(model.readRoot().length, 64)
})

test('says what is wrong with a file, where, and what to do', () => {
  const file = randomModel({ seed: 1, words: WORDS })
  assert.throws(() => load(new Uint8Array()), /^Error: some\.bin: does not start with REDPARSE.*; restore the file/)
  assert.throws(() => load(new TextEncoder().encode('REDPARSE')), /some\.bin: ends before its header/)
  assert.throws(() => load(changed(file, 8, 2)), /is of version 2; this Redline reads version 1/)
  assert.throws(() => load(changed(file, 15, 255)), /ends within its header/)
  assert.throws(() => load(changed(file, 16, 0)), /its header cannot be read/)
  assert.throws(() => load(file.slice(0, -64)), /tensor root ends at byte \d+ of \d+: the file is cut short/)
  assert.throws(() => load(edited(file, '"hidden":32', '"hidden":48')), /tensor in1 is 256 x 48 and not 384 x 48/)
  assert.throws(() => load(edited(file, '"hidden":32', '"hidden":33')), /its size "hidden" is 33, no multiple of 16/)
  assert.throws(() => load(edited(file, '"arc":32', '"arc":-1')), /its size "arc" is -1/)
  assert.throws(() => load(edited(file, '"root"', '"roof"')), /relations lack "root"|tensor root is missing/)
  assert.throws(() => load(edited(file, '"float32"', '"float64"')), /of a type or shape that is not known/)
  assert.throws(
    () => load(edited(file, '[1,1,"VerbForm=Inf"]', '[9,1,"VerbForm=Inf"]')),
    /features name a tag that it lacks/,
  )
  assert.throws(
    () => load(edited(file, '[0,0,"Number=Plur"]', '[2,0,"Number=Plur"]')),
    /features of NOUN NN do not stand together/,
  )
  assert.throws(() => load(randomModel({ seed: 1, words: ['a', 'b\nc'] })), /does not have the 2 lines/)
})

test('weights that are no numbers are refused', () => {
  const file = randomModel({ seed: 1, words: WORDS })
  // The last tensor is the root's: 64 floats.
  new DataView(file.buffer).setFloat32(file.length - 256, Number.NaN, true)
  assert.throws(() => load(file), /some\.bin: tensor root holds NaN, which is no weight/)
})

test('a damaged file is refused or gives a parser that makes trees, and nothing else happens', () => {
  const file = randomModel({ seed: 1, words: WORDS, sizes: { hidden: 16, arc: 16, buckets: 11 } })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
      const damaged = file.slice()
      for (const [at, value] of changes) damaged[at] = value
      try {
        const [tree] = load(damaged).parse([['the', 'minister', 'resigned', '.']])
        assert.equal(tree?.heads.filter((head) => head === -1).length, 1)
      } catch (error) {
        assert.match(String(error), /some\.bin: .*; restore the file|lemma table/)
      }
    }),
    { seed: 1962, numRuns: 200, examples: [[[[20, 125]]], [[[file.length - 1, 255]]]] },
  )
})

function load(bytes: Uint8Array): ReturnType<typeof createParser> {
  return createParser(readModel(sourceOf(bytes), 'some.bin'), { wasm: null })
}

function changed(file: Uint8Array, at: number, value: number): Uint8Array {
  const copy = file.slice()
  copy[at] = value
  return copy
}

/** The file with its header's first `before` made `after`, which is as long. */
function edited(file: Uint8Array, before: string, after: string): Uint8Array {
  assert.equal(before.length, after.length)
  const at = Buffer.from(file).indexOf(before)
  assert.ok(at > 0, before)
  const copy = file.slice()
  copy.set(new TextEncoder().encode(after), at)
  return copy
}
