import assert from 'node:assert/strict'
import test from 'node:test'
import { inventReading } from './article/invent-reading.test.ts'
import { titleOf } from './title-of.ts'

const untitled = (source: string) => titleOf(inventReading({ text: 'x', document: { title: null, source } }).document)

test('a document without a title is called by the name of its file', () => {
  assert.equal(untitled('/home/ada/news/story.txt'), 'story.txt')
  assert.equal(untitled('C:\\news\\story.txt'), 'story.txt')
  assert.equal(untitled('https://example.org/2022/story/?page=1#top'), 'story')
  assert.equal(untitled('-'), '-')
  assert.equal(titleOf(inventReading({ text: 'x' }).document), 'Ferries stay in port')
})
