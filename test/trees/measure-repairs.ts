import { readFileSync } from 'node:fs'
import { loadTreeWords, REPAIR_RULES, type RepairRule, repairTree } from '../../src/language/tree/index.ts'
import { readTrees, type TreeSentence } from './read-trees.ts'

// Usage: node test/trees/measure-repairs.ts GOLD.conllu [PREDICTED.conllu]
// With gold trees alone it tells what each rule would break; with predicted ones of the same sentences, what it mends.

const [goldPath, predictedPath] = process.argv.slice(2)
if (goldPath === undefined) throw new Error('name a CoNLL-U file with gold trees')
const words = loadTreeWords('en')
const gold = readTrees(readFileSync(goldPath, 'utf8'))
const rulesets: [string, readonly RepairRule[]][] = [
  ...REPAIR_RULES.map((rule): [string, readonly RepairRule[]] => [rule.name, [rule]]),
  ['all', REPAIR_RULES],
]

if (predictedPath === undefined) {
  for (const [name, rules] of rulesets) {
    const altered = gold.filter(({ tree }) => repairTree(tree, words, rules) !== tree)
    console.log(`${name}: ${altered.length} of ${gold.length} gold trees altered`)
    if (process.env.SHOW === name) for (const sentence of altered) console.log(`   ${sentence.words.join(' ')}`)
  }
} else {
  const predicted = readTrees(readFileSync(predictedPath, 'utf8'))
  console.log(`before: LAS ${las(predicted).toFixed(3)}`)
  for (const [name, rules] of rulesets) {
    const repaired = predicted.map((sentence) => ({ ...sentence, tree: repairTree(sentence.tree, words, rules) }))
    let better = 0
    let worse = 0
    let altered = 0
    for (const [place, sentence] of repaired.entries()) {
      const before = predicted[place]
      const right = gold[place]
      if (!before || !right || before.tree === sentence.tree) continue
      altered++
      const change = rightTokens(sentence, right) - rightTokens(before, right)
      if (change > 0) better++
      if (change < 0) worse++
      if (process.env.SHOW === name) console.log(`   ${change}\t${sentence.words.join(' ')}`)
    }
    console.log(`${name}: ${altered} trees altered, ${better} better, ${worse} worse, LAS ${las(repaired).toFixed(3)}`)
  }
}

/** Labelled attachment score in percent, subtypes left out. */
function las(sentences: readonly TreeSentence[]): number {
  let right = 0
  let all = 0
  for (const [place, sentence] of sentences.entries()) {
    const key = gold[place]
    if (!key) continue
    right += rightTokens(sentence, key)
    all += key.words.length
  }
  return (100 * right) / all
}

function rightTokens({ tree }: TreeSentence, { tree: key }: TreeSentence): number {
  return key.heads.filter(
    (head, token) =>
      head === tree.heads[token] && key.relations[token]?.split(':')[0] === tree.relations[token]?.split(':')[0],
  ).length
}
