import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citeStatement } from './cite.ts'
import { reading, statement } from './fake-reading.ts'
import { stackVoices } from './stack-voices.ts'

test('a citation gives the words, the path of voices, the source and the place', () => {
  const said = statement('a', 4, 22, ['Paper', 'Wire', 'Minister'], { text: 'We will\nnot yield.' })
  const article = reading('He: We will\nnot yield. Nothing more.', [said])
  const stack = stackVoices(article, { kind: 'statement', id: 'a' })
  assert.ok(stack)
  assert.equal(
    citeStatement(stack, said, article.document),
    [
      '“We will not yield.” (quoted word for word)',
      '— Minister, as reported by Wire, in Paper, “A title”.',
      'Source: d.txt, characters 4–22 of the text with SHA-256 0123456789ab….',
    ].join('\n'),
  )
})

test('words that stand in quotation marks keep their own, and what reports them is left out', () => {
  const text = '“We will not yield,” he said, “nor wait.”'
  const content = [
    { start: 0, end: 20 },
    { start: 30, end: 41 },
  ]
  const said = statement('a', 0, text.length, ['Paper', 'Minister'], { text, content })
  const article = reading(text, [said])
  const stack = stackVoices(article, { kind: 'statement', id: 'a' })
  assert.ok(stack)
  const [words] = citeStatement(stack, said, article.document).split('\n')
  assert.equal(words, '“We will not yield,” … “nor wait.” (quoted word for word)')
})
