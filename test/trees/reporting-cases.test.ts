import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadParser, loadTokenRules, tokenize } from '../../src/language/index.ts'
import type { Tree } from '../../src/model/index.ts'
import { readReportingCases } from './read-reporting-cases.ts'
import { readTreeNotation } from './read-tree-notation.ts'
import { scoreReporting } from './score-reporting.ts'

/** Fewer would no longer cover the ways of reporting. */
const LEAST_CASES = 150

/** Reports that must be right in every part, and found where there is none at most; the figures are on the model card. */
const FLOORS = {
  'reporting.txt': { whole: 185, spurious: 1 },
  'reporting-unseen.txt': { whole: 30, spurious: 1 },
} as const

const rules = loadTokenRules('en')

for (const file of ['reporting.txt', 'reporting-unseen.txt'] as const) {
  describe(file, () => {
    const cases = readReportingCases(file)

    it('expects only words of its own sentences', () => {
      for (const { name, sentence, reports } of cases) {
        for (const { said, by, to, not, content } of reports) {
          for (const part of [said, by, to, not, ...content.split(' / ')]) {
            assert.ok(part === null || sentence.includes(part), `${name}: "${part}" is not in the sentence`)
          }
        }
      }
    })

    it('the parser gets most of them right in every part', () => {
      const words = cases.map(({ sentence }) => tokenize(sentence, rules).map(({ text }) => text))
      const trees = loadParser('en').parse(words)
      const sentences = words.map((some, place) => ({ words: some, tree: trees[place] as Tree }))
      const { whole, spurious, faults } = scoreReporting(cases, sentences)
      assert.ok(whole >= FLOORS[file].whole, `${whole} are right:\n${faults.join('\n')}`)
      assert.ok(spurious <= FLOORS[file].spurious, `${spurious} are found where nobody said anything`)
    })

    it('names every case once', () => {
      const names = cases.map(({ name }) => name)
      assert.deepEqual(
        names.filter((name, place) => names.indexOf(name) < place),
        [],
      )
    })
  })
}

it('there are enough cases', () => assert.ok(readReportingCases().length >= LEAST_CASES))

it('a score counts what is whole, what lacks a part and what nobody said', () => {
  const sentence = readTreeNotation(
    'He/PRP/nsubj>2 told=tell/VBD/root>0 us/PRP/iobj>2 that/IN/mark>6 it/PRP/nsubj>6 fell=fall/VBD/ccomp>2',
  )
  const expected = { said: 'told', by: 'He', to: 'us', not: null, content: 'it fell' }
  const score = scoreReporting(
    [
      { name: 'right', sentence: '', reports: [expected] },
      { name: 'wrong', sentence: '', reports: [{ ...expected, by: 'She' }] },
      { name: 'spurious', sentence: '', reports: [] },
    ],
    [sentence, sentence, sentence],
  )
  assert.deepEqual([score.expected, score.whole, score.cues, score.speakers, score.spurious], [2, 1, 2, 1, 1])
  assert.equal(score.faults.length, 2)
})
