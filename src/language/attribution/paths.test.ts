import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomNumbers } from '../parser/random-model.ts'
import { bestPath, type TagMoves } from './best-path.ts'
import { TAGS } from './model.ts'
import { roleChances } from './role-chances.ts'

const WORDS = 4
const random = randomNumbers(1962)

function invent(): { scores: Float64Array; tagMoves: TagMoves } {
  const values = (count: number): number[] => Array.from({ length: count }, () => 6 * random() - 3)
  const moves = Float32Array.from(values(TAGS * TAGS))
  const start = Float32Array.from(values(TAGS))
  // As in a trained model: an inside tag follows nothing but its own role.
  for (let inside = 2; inside < TAGS; inside += 2) {
    start[inside] = -10_000
    for (let before = 0; before < TAGS; before++) {
      if (before !== inside && before !== inside - 1) moves[before * TAGS + inside] = -10_000
    }
  }
  return { scores: Float64Array.from(values(WORDS * TAGS)), tagMoves: { moves, start } }
}

/** All paths with their scores. */
function allPaths(scores: Float64Array, { moves, start }: TagMoves): { path: number[]; score: number }[] {
  let paths = Array.from(start, (value, tag) => ({ path: [tag], score: value + (scores[tag] as number) }))
  for (let word = 1; word < WORDS; word++) {
    paths = paths.flatMap(({ path, score }) =>
      Array.from(start, (_, tag) => ({
        path: [...path, tag],
        score: score + (moves[(path.at(-1) as number) * TAGS + tag] as number) + (scores[word * TAGS + tag] as number),
      })),
    )
  }
  return paths
}

test('the best path is the best of all paths, and its roles are as probable as all paths make them', () => {
  for (let round = 0; round < 20; round++) {
    const { scores, tagMoves } = invent()
    const paths = allPaths(scores, tagMoves)
    const best = paths.reduce((a, b) => (b.score > a.score ? b : a))
    const path = bestPath(scores, tagMoves)
    assert.deepEqual([...path], best.path)
    const weights = paths.map(({ score }) => Math.exp(score - best.score))
    const total = weights.reduce((a, b) => a + b)
    const chances = roleChances(scores, path, tagMoves)
    for (let word = 0; word < WORDS; word++) {
      const role = ((path[word] as number) + 1) >> 1
      const own = paths.reduce((sum, one, index) => {
        const isSame = ((one.path[word] as number) + 1) >> 1 === role
        return sum + (isSame ? (weights[index] as number) : 0)
      }, 0)
      assert.ok(Math.abs((chances[word] as number) - own / total) < 1e-9)
    }
  }
})

test('no words have no path, and scores of any size have probabilities', () => {
  const { tagMoves } = invent()
  assert.deepEqual([...bestPath(new Float64Array(), tagMoves)], [])
  const long = Float64Array.from({ length: 500 * TAGS }, (_, index) => (index % 3 === 0 ? 900 : -900))
  const path = bestPath(long, tagMoves)
  assert.equal(path.length, 500)
  assert.ok(roleChances(long, path, tagMoves).every((chance) => chance >= 0 && chance <= 1))
})
