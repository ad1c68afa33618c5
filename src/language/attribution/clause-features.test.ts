import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tree } from '../../model/index.ts'
import { clauseFeatures } from './clause-features.ts'
import { CUE_LEVELS } from './model.ts'

const stops = new Map([
  ['root', 1],
  ['ccomp', 2],
  ['nsubj', 3],
])

function featuresOf(heads: readonly number[], relations: readonly string[], levels: readonly number[]): number[] {
  const tree = { heads, relations } as unknown as Tree
  return [...clauseFeatures(tree, { stops, levels })]
}

test('words know the clause that they stand in, and the cue level of what governs it', () => {
  // Officials said the old port had closed.
  const heads = [1, -1, 4, 4, 6, 6, 1]
  const relations = ['nsubj', 'root', 'det', 'amod', 'nsubj', 'aux', 'ccomp']
  const said = 6
  const features = featuresOf(heads, relations, [0, said, 0, 0, 0, 0, 2])
  const clause = (stop: string, level: number): number => (stops.get(stop) as number) * CUE_LEVELS + level
  assert.deepEqual(features, [
    clause('nsubj', said),
    clause('root', 0),
    clause('nsubj', 2),
    clause('nsubj', 2),
    clause('nsubj', 2),
    clause('ccomp', said),
    clause('ccomp', said),
  ])
})

test('climbing ends at the root, and after thirty steps', () => {
  assert.deepEqual(featuresOf([-1, 0], ['odd', 'odd'], [1, 1]), [0, 0])
  const heads = Array.from({ length: 40 }, (_, word) => word - 1)
  const features = featuresOf(
    heads,
    heads.map((head) => (head < 0 ? 'root' : 'odd')),
    heads.map(() => 0),
  )
  assert.equal(features[29], CUE_LEVELS)
  assert.equal(features[30], 0)
  assert.deepEqual(featuresOf([1, 0], ['odd', 'odd'], [0, 0]), [0, 0])
})
