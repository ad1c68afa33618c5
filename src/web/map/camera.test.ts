import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitCamera, panCamera, WHOLE_WORLD, zoomCamera } from './camera.ts'

const SIZE = { width: 1000, height: 500 }

test('all places fit on the screen, and a single one is not brought too near', () => {
  const camera = fitCamera(
    [
      { x: 400, y: 200 },
      { x: 600, y: 260 },
    ],
    SIZE,
  )
  assert.ok(camera.zoom > 3 && camera.x < 400 && camera.x + SIZE.width / camera.zoom > 600)
  assert.equal(fitCamera([{ x: 400, y: 200 }], SIZE).zoom, 6)
  assert.deepEqual(fitCamera([], SIZE), WHOLE_WORLD)
})

test('zooming keeps what is under the pointer, and nothing leads off the map', () => {
  const near = zoomCamera(WHOLE_WORLD, 4, { x: 0.25, y: 0.5 }, SIZE)
  assert.equal((250 - near.x) * near.zoom, 250)
  assert.deepEqual(zoomCamera(near, 0.0001, { x: 0.5, y: 0.5 }, SIZE), WHOLE_WORLD)
  assert.equal(panCamera(near, { x: 99, y: 0 }, SIZE).x, 750)
  assert.equal(panCamera(near, { x: 0, y: -99 }, SIZE).y, 0)
})
