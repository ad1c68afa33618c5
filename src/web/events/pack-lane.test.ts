import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packLane } from './pack-lane.ts'

const OPTIONS = { width: 1000, markWidth: 14, clusterWidth: 28, maxRows: 3 }
const at = (id: string, start: number, end = start) => ({ id, start, end })

test('items apart share a row, items of one time stand below one another', () => {
  const { marks, rows } = packLane([at('a', 10), at('b', 200), at('c', 10)], OPTIONS)
  assert.equal(rows, 2)
  assert.deepEqual(
    marks.map(({ ids, row }) => [ids[0], row]),
    [
      ['a', 0],
      ['c', 1],
      ['b', 0],
    ],
  )
  assert.equal(marks.find(({ ids }) => ids[0] === 'a')?.room, 187)
})

test('what finds no room is put together and counted', () => {
  const items = Array.from({ length: 9 }, (_, index) => at(`e${index}`, 100 + index))
  const { marks, rows } = packLane(items, OPTIONS)
  assert.equal(rows, 4)
  assert.deepEqual(marks.map(({ ids }) => ids.length).toSorted(), [1, 1, 1, 6])
})

test('a long item keeps its length, and nothing leaves the lane', () => {
  const { marks } = packLane([at('long', -500, 700), at('late', 1200)], OPTIONS)
  assert.deepEqual(
    marks.map(({ start, end }) => [start, end]),
    [
      [0, 700],
      [986, 1000],
    ],
  )
})

test('every item is drawn once, and no mark lies upon another, however many there are', () => {
  const item = fc.tuple(fc.double({ min: -50, max: 1050, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true }))
  fc.assert(
    fc.property(fc.array(item, { maxLength: 300 }), (spans) => {
      const { marks, rows } = packLane(
        spans.map(([start, length], index) => at(`e${index}`, start, start + length)),
        OPTIONS,
      )
      assert.ok(rows <= OPTIONS.maxRows + 1)
      const ids = marks.flatMap((mark) => mark.ids)
      assert.equal(ids.length, spans.length)
      assert.equal(new Set(ids).size, spans.length)
      for (let row = 0; row < rows; row++) {
        const inRow = marks.filter((mark) => mark.row === row).toSorted((a, b) => a.start - b.start)
        for (const [index, mark] of inRow.entries()) {
          const before = inRow[index - 1]
          if (before) assert.ok(before.end <= mark.start, `row ${row}`)
        }
      }
    }),
    { seed: 1962, numRuns: 200 },
  )
})
