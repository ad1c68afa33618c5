import { readFileSync } from 'node:fs'
import { loadBareParser, loadTokenRules, loadTreeWords, repairTree, tokenize } from '../../src/language/index.ts'
import type { Tree } from '../../src/model/index.ts'
import { readReportingCases } from './read-reporting-cases.ts'
import { readTrees, type TreeSentence } from './read-trees.ts'
import { scoreReporting } from './score-reporting.ts'

// Usage, with reporting.txt or reporting-unseen.txt as CASES:
//   node test/trees/measure-reporting.ts CASES                    scores our trees, as the network gives them and repaired
//   node test/trees/measure-reporting.ts CASES --words            writes the sentences as CoNLL-U, for another parser
//   node test/trees/measure-reporting.ts CASES PREDICTED.conllu   scores the trees of that parser

const [file = 'reporting.txt', option] = process.argv.slice(2)
const cases = readReportingCases(file)
const rules = loadTokenRules('en')
const words = cases.map(({ sentence }) => tokenize(sentence, rules).map(({ text }) => text))

if (option === '--words') {
  for (const [place, { sentence }] of cases.entries()) {
    const lines = (words[place] ?? []).map((text, index) => `${index + 1}\t${text}${'\t_'.repeat(8)}`)
    console.log(`# text = ${sentence}\n${lines.join('\n')}\n`)
  }
} else {
  const treeWords = loadTreeWords('en')
  const predicted = option === undefined ? parseCases() : readTrees(readFileSync(option, 'utf8'))
  const repaired = predicted.map((sentence) => ({ ...sentence, tree: repairTree(sentence.tree, treeWords) }))
  for (const [state, sentences] of Object.entries({ predicted, repaired })) {
    const { faults, ...score } = scoreReporting(cases, sentences)
    console.log(`${state}: ${JSON.stringify(score)}`)
    if (state === 'repaired') for (const fault of faults) console.log(`  ${fault}`)
  }
}

function parseCases(): readonly TreeSentence[] {
  const trees = loadBareParser('en').parse(words)
  return words.map((some, place) => ({ words: some, tree: trees[place] as Tree }))
}
