import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMarkdownMarks } from './find-markdown-marks.ts'

/** The text with what the marks cover left out. */
function without(text: string): string {
  let plain = ''
  let at = 0
  for (const [start, end] of [...findMarkdownMarks(text)].sort((a, b) => a[0] - b[0])) {
    plain += text.slice(at, start)
    at = end
  }
  return plain + text.slice(at)
}

test('finds emphasis in pairs, also one in the other', () => {
  assert.equal(without('**Ports** are _not_ open, ***ever***.'), 'Ports are not open, ever.')
  assert.equal(without('**“We will *never* go,”** she said'), '“We will never go,” she said')
})

test('finds the brackets and targets of links and images', () => {
  assert.equal(without('the [note](https://example.org/a_(b)) and ![map](map.png)'), 'the note and map')
  assert.equal(without('a source [[1]](#fn)'), 'a source [1]')
})

test('leaves what is text', () => {
  for (const text of [
    '* item',
    'two * three * four',
    'snake_case_name',
    '****',
    'see [1] (and 2)',
    'a](b',
    '5* and 4*',
  ])
    assert.equal(without(text), text)
})
