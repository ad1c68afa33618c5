import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Span } from '../contract.ts'
import { layOutArticle } from './lay-out-article.ts'

const spanOf = (text: string, part: string): Span => {
  const start = text.indexOf(part)
  assert.ok(start >= 0, `${part} is not in the text`)
  return { start, end: start + part.length }
}

const shown = (text: string, ...rest: [Parameters<typeof layOutArticle>[1], Parameters<typeof layOutArticle>[2]]) =>
  layOutArticle(text, ...rest).map(({ kind, blocks }) => [
    kind,
    ...blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`),
  ])

test('each line is a block of its region, and text without a region is body', () => {
  const text = 'Quarantine at sea\n\nBy A. Reed\nShips turned back.\n\nOthers sailed on.\n'
  const regions = [
    { kind: 'title', ...spanOf(text, 'Quarantine at sea\n\n') },
    { kind: 'byline', ...spanOf(text, 'By A. Reed\n') },
  ] as const
  assert.deepEqual(shown(text, regions, []), [
    ['story', 'title: Quarantine at sea', 'byline: By A. Reed', 'body: Ships turned back.', 'body: Others sailed on.'],
  ])
})

test('a single line break inside a sentence is only a wrapped line', () => {
  const text = 'The ships were\nturned back.\nOthers sailed\n\non.'
  const sentences = [spanOf(text, 'The ships were\nturned back.'), spanOf(text, 'Others sailed\n\non.')]
  assert.deepEqual(shown(text, [], sentences), [
    ['story', 'body: The ships were\nturned back.', 'body: Others sailed', 'body: on.'],
  ])
})

test('what the page has around the story stands in passages of its own', () => {
  const text = 'Subscribe\nShare\nThe story.\nAll rights reserved.'
  const regions = [
    { kind: 'furniture', ...spanOf(text, 'Subscribe\nShare\n') },
    { kind: 'body', ...spanOf(text, 'The story.\n') },
    { kind: 'licence', ...spanOf(text, 'All rights reserved.') },
  ] as const
  assert.deepEqual(shown(text, regions, []), [
    ['around', 'furniture: Subscribe', 'furniture: Share'],
    ['story', 'body: The story.'],
    ['around', 'licence: All rights reserved.'],
  ])
})

test('nothing but white space is ever left out', () => {
  const text = '  One.\r\n\r\n \tTwo. \n Three.\u00a0\n'
  const blocks = layOutArticle(text, [{ kind: 'body', start: 3, end: 12 }], []).flatMap((passage) => passage.blocks)
  const kept = blocks.map((block) => text.slice(block.start, block.end)).join('')
  assert.equal(kept.replace(/\s/gu, ''), text.replace(/\s/gu, ''))
})
