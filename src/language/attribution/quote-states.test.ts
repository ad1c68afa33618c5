import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLOSES, INSIDE, OPENS, OUTSIDE, quoteStates, UNCLOSED } from './quote-states.ts'

const statesOf = (text: string): number[] => [...quoteStates(text.split(' '))]

test('straight marks open and close by turns', () => {
  assert.deepEqual(statesOf('" Stay " , he said . " Please "'), [
    OPENS,
    INSIDE,
    CLOSES,
    OUTSIDE,
    OUTSIDE,
    OUTSIDE,
    OUTSIDE,
    OPENS,
    INSIDE,
    CLOSES,
  ])
  assert.deepEqual(statesOf("`` Stay ''"), [OPENS, INSIDE, CLOSES])
})

test('curved marks, low marks and guillemets say themselves what they do', () => {
  assert.deepEqual(statesOf('“ Stay ” « go » „ wait'), [OPENS, INSIDE, CLOSES, OPENS, INSIDE, CLOSES, OPENS, UNCLOSED])
  assert.deepEqual(statesOf('he ” said “ no “ more ”'), [
    OUTSIDE,
    CLOSES,
    OUTSIDE,
    OPENS,
    INSIDE,
    OPENS,
    INSIDE,
    CLOSES,
  ])
})

test('only what stands behind the last mark is unclosed', () => {
  assert.deepEqual(statesOf('" one “ two three'), [OPENS, INSIDE, OPENS, UNCLOSED, UNCLOSED])
  assert.deepEqual(statesOf('no marks'), [OUTSIDE, OUTSIDE])
  assert.deepEqual([...quoteStates([])], [])
  assert.deepEqual([...quoteStates(['', '\ud800', '"'])], [OUTSIDE, OUTSIDE, OPENS])
})
