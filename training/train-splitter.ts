import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { RawDocument } from '../bench/parsing/raw-text.ts'
import { asPercent, readRawDocuments, scoreTokens } from '../bench/parsing/score-tokens.ts'
import {
  BORDER_FEATURES,
  BORDER_MODEL_VERSION,
  type BorderModelFile,
  type BorderState,
  loadTokenRules,
  mayEnd,
  nextState,
  prepareBorders,
  splitParagraphs,
  type TokenRules,
  tokenize,
  unpackBorderModel,
  writeBorderKeys,
} from '../src/language/tokens/index.ts'

const USAGE = `usage: node training/train-splitter.ts --train FILE.conllu ... --dev FILE.conllu ... [--out FILE.json]

Learns where sentences end from the raw text of treebanks; takes some seconds and gives the same file every time.`

/** Words this frequent beside a place where a sentence may end get weights of their own; at most 4095 fit a key. */
const LEAST_WORD_COUNT = 12
const MOST_WORDS = 4000
/** Rarer features say more of the treebank than of the language. */
const LEAST_FEATURE_COUNT = 5
const PASSES = 12
const LEARNING_RATE = 0.15
const L2 = 1e-3
/** Weaker weights are left out, which halves the file and costs nothing on the development parts. */
const LEAST_WEIGHT = 0.2
const THRESHOLDS = {
  afterMark: [-0.4, -0.2, 0, 0.2, 0.4, 0.7, 1],
  // Titles and names in news look like the signatures of e-mails: never cheaper than this.
  withoutMark: [1, 1.5, 2, 2.5, 3, 4],
} as const
const SEED = 20180712

interface Example {
  readonly keys: Int32Array
  readonly isEnd: boolean
}

function main(): void {
  const { values } = parseArgs({
    options: {
      train: { type: 'string', multiple: true, default: [] },
      dev: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: 'models/en/splitter.json' },
    },
  })
  if (values.train.length === 0 || values.dev.length === 0) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  const rules: TokenRules = { ...loadTokenRules('en'), borders: null }
  const read = (files: readonly string[]) => files.map((file) => readRawDocuments(file))
  const train = read(values.train).flat()
  const dev = read(values.dev)
  const words = chooseWords(train, rules)
  const examples = readExamples(train, rules, new Map(words.map((word, index) => [word, index + 1])))
  const features = packWeights(learn(examples))
  const first: BorderModelFile = {
    version: BORDER_MODEL_VERSION,
    words,
    thresholds: { afterMark: 0, withoutMark: 1.5 },
    features,
  }
  const file = { ...first, thresholds: chooseThresholds(first, dev.flat(), rules) }
  writeFileSync(values.out, `${JSON.stringify(file)}\n`)
  const model = unpackBorderModel(file)
  values.dev.forEach((name, index) => {
    const { sentences } = scoreTokens(dev[index] ?? [], { ...rules, borders: model })
    const { sentences: ruled } = scoreTokens(dev[index] ?? [], rules)
    console.log(`${basename(name)}: sentences ${asPercent(sentences)}, by rules ${asPercent(ruled)}`)
  })
  const count = features.reduce((sum, { keys }) => sum + keys.length, 0)
  console.log(
    `${examples.length} places, ${words.length} words, ${count} weights, ${JSON.stringify(file).length} bytes`,
  )
}

/** Each paragraph's tokens with the indices of those that end a sentence. */
function* paragraphsOf(documents: readonly RawDocument[], rules: TokenRules) {
  for (const { text, sentences } of documents) {
    const ends = new Set(sentences.map(({ end }) => end))
    for (const { lines } of splitParagraphs(text, [])) {
      // As documents are read: Markdown's marks are no part of what a text says.
      const tokens = lines.flatMap(({ start, end }) =>
        tokenize(text.slice(start, end), rules, { base: start, withoutMarkdown: true }),
      )
      yield { tokens, isEnd: (index: number): boolean => ends.has(tokens[index]?.end ?? -1) }
    }
  }
}

function chooseWords(documents: readonly RawDocument[], rules: TokenRules): string[] {
  const counts = new Map<string, number>()
  for (const { tokens } of paragraphsOf(documents, rules)) {
    const context = prepareBorders(tokens, new Map(), rules)
    for (let index = 0; index < tokens.length; index++) {
      if (!mayEnd(context, index)) continue
      for (const token of tokens.slice(Math.max(0, index - 1), index + 3)) {
        const word = token.text.toLowerCase()
        if (word.length <= 20 && /\p{L}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
      }
    }
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_WORD_COUNT)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
}

function readExamples(
  documents: readonly RawDocument[],
  rules: TokenRules,
  vocabulary: ReadonlyMap<string, number>,
): Example[] {
  const examples: Example[] = []
  for (const { tokens, isEnd } of paragraphsOf(documents, rules)) {
    const context = prepareBorders(tokens, vocabulary, rules)
    let state: BorderState = { first: 0, isQuoting: false, isBracketed: false }
    for (let index = 0; index < tokens.length - 1; index++) {
      state = nextState(state, context, index)
      if (mayEnd(context, index)) {
        const keys = new Int32Array(BORDER_FEATURES)
        writeBorderKeys(context, index, state, keys)
        examples.push({ keys, isEnd: isEnd(index) })
      }
      if (isEnd(index)) state = { first: index + 1, isQuoting: false, isBracketed: false }
    }
  }
  return examples
}

/** Logistic regression by AdaGrad over the features that occur often enough; the mean of the weights after each pass. */
function learn(examples: readonly Example[]): ReadonlyMap<number, number>[] {
  const counts = Array.from({ length: BORDER_FEATURES }, () => new Map<number, number>())
  for (const { keys } of examples)
    keys.forEach((key, feature) => {
      const map = counts[feature] as Map<number, number>
      map.set(key, (map.get(key) ?? 0) + 1)
    })
  const slots = counts.map(() => new Map<number, number>())
  let size = 0
  counts.forEach((map, feature) => {
    for (const [key, count] of map) if (count >= LEAST_FEATURE_COUNT) slots[feature]?.set(key, size++)
  })
  const rows = examples.map(({ keys }) =>
    Int32Array.from([...keys].map((key, feature) => slots[feature]?.get(key) ?? -1).filter((slot) => slot >= 0)),
  )
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-6)
  const sums = new Float64Array(size)
  const order = examples.map((_, index) => index)
  const random = seededRandom(SEED)
  for (let pass = 0; pass < PASSES; pass++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const swapped = order[at] as number
      order[at] = order[other] as number
      order[other] = swapped
    }
    for (const index of order) {
      const row = rows[index] as Int32Array
      let score = 0
      for (const slot of row) score += weights[slot] as number
      const error = 1 / (1 + Math.exp(-score)) - (examples[index]?.isEnd ? 1 : 0)
      for (const slot of row) {
        const gradient = error + L2 * (weights[slot] as number)
        squares[slot] = (squares[slot] as number) + gradient * gradient
        weights[slot] = (weights[slot] as number) - (LEARNING_RATE * gradient) / Math.sqrt(squares[slot] as number)
      }
    }
    weights.forEach((weight, slot) => {
      sums[slot] = (sums[slot] as number) + weight / PASSES
    })
  }
  return slots.map((map) => new Map([...map].map(([key, slot]) => [key, sums[slot] as number])))
}

function packWeights(features: readonly ReadonlyMap<number, number>[]): BorderModelFile['features'] {
  return features.map((weights) => {
    const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT).sort((a, b) => a[0] - b[0])
    return {
      keys: kept.map(([key], index) => key - (kept[index - 1]?.[0] ?? 0)),
      weights: kept.map(([, weight]) => Math.round(weight * 100)),
    }
  })
}

function chooseThresholds(
  file: BorderModelFile,
  documents: readonly RawDocument[],
  rules: TokenRules,
): BorderModelFile['thresholds'] {
  let best = file.thresholds
  const scoreWith = (thresholds: BorderModelFile['thresholds']): number => {
    const { right, gold, given } = scoreTokens(documents, {
      ...rules,
      borders: unpackBorderModel({ ...file, thresholds }),
    }).sentences
    return right / (gold + given)
  }
  for (const name of ['afterMark', 'withoutMark'] as const) {
    let most = 0
    const start = best
    for (const threshold of THRESHOLDS[name]) {
      const tried = { ...start, [name]: threshold }
      const score = scoreWith(tried)
      if (score <= most) continue
      most = score
      best = tried
    }
  }
  return best
}

/** Mulberry32 (Tommy Ettinger, public domain): the same numbers on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

main()
