import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLanguageFile } from '../read-language-file.ts'
import { loadReportingVerbs } from './reporting-verbs.ts'
import { loadTreeWords } from './tree-words.ts'

const lists = Object.entries(readLanguageFile<Readonly<Record<string, unknown>>>('en', 'clauses')).flatMap(
  ([name, value]) => (Array.isArray(value) ? [{ name, words: value as readonly unknown[] }] : []),
)

test('the lists of clauses hold words in lower case, each once', () => {
  for (const { name, words } of lists) {
    assert.ok(words.length > 0, `${name} is empty`)
    for (const word of words) {
      assert.equal(typeof word, 'string', `${name}: ${word} must be in quotation marks`)
      assert.equal(word, String(word).toLowerCase(), name)
    }
    assert.deepEqual(
      words.filter((word, place) => words.indexOf(word) < place),
      [],
      `${name} has a word twice`,
    )
  }
})

test('every verb of telling and asking is a verb of saying in the speech rules', () => {
  const verbs = loadReportingVerbs('en')
  const { told, asked } = loadTreeWords('en')
  assert.deepEqual(
    [...told, ...asked].filter((verb) => !verbs.has(verb)),
    [],
  )
})

test('knows the frames of a verb together with its particles', () => {
  const [withParticle] = loadReportingVerbs('en').get('point') ?? []
  assert.deepEqual(withParticle?.particles, ['out'])
  assert.ok(withParticle?.kinds.has('that'))
  assert.ok(
    loadReportingVerbs('en')
      .get('deny')
      ?.some(({ kinds }) => kinds.has('participle')),
  )
})

test('a language without the file is named', () => {
  assert.throws(() => loadTreeWords('xx'), /data\/languages\/xx\/clauses\.yaml/)
})
