import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isProgram, projectFiles, readProjectFile } from './project-files.ts'

const PURE_ROOM = /^src\/(?:annotate|language|link)\//

/** What reads `data/` and `models/` from disk, once, before any stage runs. */
const LOADERS = /^src\/language\/(?:(?:[a-z]+\/)?load-[a-z-]+|language-pack|page-rules|read-language-file)\.ts$/

/** What would make the output of a stage depend on more than its input. */
const IMPURITIES: Readonly<Record<string, RegExp>> = {
  'the disk or the network':
    /'node:(?:fs|http|https|http2|net|tls|dgram|dns|child_process|worker_threads)(?:\/promises)?'/,
  'the network': /\bfetch\(/,
  'the clock': /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bprocess\.hrtime\b/,
  randomness: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/,
  'the terminal': /\bconsole\.|\bprocess\.std(?:out|err|in)\b/,
  'the environment': /\bprocess\.env\b/,
}

test('stages, the language room and links know no clock, chance, network, disk or terminal', () => {
  const faults = projectFiles('src/', isProgram)
    .filter((path) => PURE_ROOM.test(path) && !LOADERS.test(path))
    .flatMap((path) => {
      const source = readProjectFile(path)
      return Object.entries(IMPURITIES).flatMap(([what, pattern]) => {
        const match = pattern.exec(source)
        return match ? [`${path} reaches for ${what}: ${match[0]}`] : []
      })
    })
  assert.deepEqual(faults, [])
})

test('the patterns of impurity find what they name', () => {
  const examples = [
    "import { readFileSync } from 'node:fs'",
    'await fetch(url)',
    'const now = new Date()',
    'Math.random()',
    'console.log(1)',
    'process.env.HOME',
  ]
  const found = examples.map((example) => Object.values(IMPURITIES).some((pattern) => pattern.test(example)))
  assert.deepEqual(
    found,
    examples.map(() => true),
  )
  assert.ok(!Object.values(IMPURITIES).some((pattern) => pattern.test("const day = new Date('1962-10-22')")))
})
