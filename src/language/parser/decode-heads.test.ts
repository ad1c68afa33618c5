import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeHeads, ROOT_HEAD } from './decode-heads.ts'

const SEED = 1962

test('finds the best single-rooted tree of every small matrix', () => {
  fc.assert(
    fc.property(matrixOf(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -6, max: 6 })), ({ tokens, rows }) => {
      const heads = decode(rows)
      assert.ok(isTree(heads), `no tree with one root: ${heads}`)
      assert.equal(scoreOf(rows, heads), bestScore(rows, tokens))
    }),
    { seed: SEED, numRuns: 1500 },
  )
})

test('finds the best tree where the greedy heads have many roots and nested cycles', () => {
  const score = fc.oneof(fc.integer({ min: 50, max: 60 }), fc.integer({ min: 0, max: 3 }))
  fc.assert(
    fc.property(matrixOf(fc.integer({ min: 5, max: 6 }), score), ({ tokens, rows }) => {
      // Neighbours attract each other, and so do pairs of neighbours and the root.
      const pulled = rows.map((row, i) => row.map((value, j) => value + ((i ^ 1) === j ? 40 : (i ^ 2) === j ? 20 : 0)))
      const heads = decode(pulled)
      assert.ok(isTree(heads))
      assert.equal(scoreOf(pulled, heads), bestScore(pulled, tokens))
    }),
    { seed: SEED, numRuns: 150 },
  )
})

test('gives one tree whatever the scores are', () => {
  const score = fc.oneof(fc.float(), fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -0, 3e38, -3e38))
  fc.assert(
    fc.property(matrixOf(fc.integer({ min: 0, max: 30 }), score), ({ rows }) => {
      const heads = decode(rows)
      assert.ok(isTree(heads))
      assert.deepEqual(decode(rows), heads)
    }),
    { seed: SEED, numRuns: 400 },
  )
})

test('all ties and all kinds of nothing make a tree of 400 tokens', () => {
  for (const value of [0, Number.NaN, Infinity, -Infinity]) {
    assert.ok(isTree(decode(Array.from({ length: 400 }, () => new Array<number>(401).fill(value)))))
  }
})

test('a sentence of one word is its root, and no words make no heads', () => {
  assert.deepEqual(decode([[5, -3]]), [ROOT_HEAD])
  assert.deepEqual(decode([]), [])
})

test('reads its scores where they stand in a larger array', () => {
  const scores = Float32Array.of(9, 9, 9, 0, 1, 5, 9, 7, 0, 6, 9)
  assert.deepEqual([...decodeHeads({ scores, start: 3, stride: 4, tokens: 2 })], [ROOT_HEAD, 0])
})

interface ScoreMatrix {
  readonly tokens: number
  /** One row a token; its last score is the root's. */
  readonly rows: readonly (readonly number[])[]
}

function matrixOf(sizes: fc.Arbitrary<number>, score: fc.Arbitrary<number>): fc.Arbitrary<ScoreMatrix> {
  return sizes.chain((tokens) =>
    fc.record({
      tokens: fc.constant(tokens),
      rows: fc.array(fc.array(score, { minLength: tokens + 1, maxLength: tokens + 1 }), {
        minLength: tokens,
        maxLength: tokens,
      }),
    }),
  )
}

function decode(rows: readonly (readonly number[])[]): number[] {
  return [
    ...decodeHeads({ scores: Float32Array.from(rows.flat()), start: 0, stride: rows.length + 1, tokens: rows.length }),
  ]
}

function scoreOf(rows: readonly (readonly number[])[], heads: readonly number[]): number {
  return heads.reduce(
    (sum, head, token) => sum + (rows[token]?.[head === ROOT_HEAD ? heads.length : head] ?? Number.NaN),
    0,
  )
}

/** The best score of all single-rooted trees, each tried. */
function bestScore(rows: readonly (readonly number[])[], tokens: number): number {
  let best = -Infinity
  const heads = new Array<number>(tokens).fill(ROOT_HEAD)
  const tryFrom = (token: number): void => {
    if (token === tokens) {
      if (isTree(heads)) best = Math.max(best, scoreOf(rows, heads))
      return
    }
    for (let head = ROOT_HEAD; head < tokens; head++) {
      if (head === token) continue
      heads[token] = head
      tryFrom(token + 1)
    }
  }
  tryFrom(0)
  return best
}

function isTree(heads: readonly number[]): boolean {
  if (heads.length === 0) return true
  if (heads.filter((head) => head === ROOT_HEAD).length !== 1) return false
  return heads.every((_, token) => {
    let above = token
    for (let step = 0; step <= heads.length && above !== ROOT_HEAD; step++) above = heads[above] ?? Number.NaN
    return above === ROOT_HEAD
  })
}
