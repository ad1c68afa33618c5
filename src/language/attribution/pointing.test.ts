import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceBucket, pointingOf } from './pointing.ts'

test('near distances have buckets of their own, far ones share them, and those behind have others', () => {
  assert.deepEqual([0, 1, 15, 16, 20, 21, 32, 260, 10_000].map(distanceBucket), [0, 1, 15, 16, 16, 17, 19, 28, 31])
  assert.deepEqual([-1, -15, -16, -32, -10_000].map(distanceBucket), [33, 47, 48, 51, 63])
})

test('pointing is the mean logarithm of the probability of a first word', () => {
  const span = (start: number, end: number) => ({ role: 'cue' as const, start, end })
  const distance = new Float32Array(64)
  const scores = Float32Array.from([0, 0, 9, 0, 0, 9])
  const even = pointingOf([span(0, 2), span(1, 2)], { scores, stride: 3, words: 2, distance })
  assert.deepEqual(
    [...even].map((value) => Math.exp(value).toFixed(6)),
    Array(4).fill('0.500000'),
  )
  distance[1] = 100
  const forward = pointingOf([span(0, 1), span(1, 2)], { scores, stride: 3, words: 2, distance })
  assert.deepEqual(
    [...forward].map((value) => Math.round(value * 10) / 10),
    [-100, 0, -0.7, -0.7],
  )
})
