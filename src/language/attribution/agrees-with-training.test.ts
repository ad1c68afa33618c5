import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tree } from '../../model/index.ts'
import { readKernel, type WordStates } from '../parser/index.ts'
import { bestPath } from './best-path.ts'
import { createAttributionReader } from './create-attribution-reader.ts'
import { cutWindows, groupWindows } from './cut-windows.ts'
import { describeParagraphs, startDescriber } from './describe-words.ts'
import { fillSources } from './fill-sources.ts'
import { linkSpans } from './link-spans.ts'
import { type FixtureWindow, loadTaggerFixture, toFixture } from './load-tagger-fixture.ts'
import { startTaggerNetwork, type TaggerNetwork } from './network.ts'
import { pointingOf } from './pointing.ts'
import { roleChances } from './role-chances.ts'
import { placeStates, pointerScores, runBatch, tagScores } from './run-batch.ts'
import { taggedSpans } from './tagged-spans.ts'

const { text, model, sentences, trees, windows, parser } = loadTaggerFixture()
/** Scores reach from -8 to 8; activations are rounded to 12 bits. */
const MOST_ROUNDED = 0.02

test('windows are cut as training cuts them', () => {
  const sizes = sentences.map(({ paragraph, tokens }) => ({ paragraph, words: tokens.length }))
  assert.deepEqual(
    [...cutWindows(sizes)],
    windows.map(({ end }) => end),
  )
})

test('words have the features that training gave them', () => {
  const describe = startDescriber(model)
  const { quotes, places } = describeParagraphs(sentences)
  const ofSentences = sentences.map(({ tokens }, index) =>
    describe(
      tokens.map((token) => token.text),
      trees[index] as Tree,
    ),
  )
  const flat = <Key extends keyof (typeof ofSentences)[number]>(key: Key): number[] =>
    ofSentences.flatMap((features) => [...features[key]])
  const starts = sentences.flatMap(({ tokens }) => tokens.map((_, word) => (word === 0 ? 1 : 0)))
  const expected = [flat('upos'), flat('relations'), flat('clauses'), [...quotes], [...places], starts, flat('cues')]
  for (const { start, end, features, words } of windows) {
    assert.deepEqual(
      expected.map((values) => values.slice(start, end)),
      features,
    )
    assert.deepEqual(flat('words').slice(start, end), words)
  }
  assert.ok(new Set(flat('words')).size > 4 && new Set(flat('clauses')).size > 5 && new Set(flat('cues')).size > 3)
  assert.deepEqual([...new Set(quotes)].sort(), [0, 1, 2, 3, 4])
})

for (const kind of ['simd', 'scalar'] as const) {
  test(`the ${kind} kernel gives the scores and pointers that training's network gives`, () => {
    const network = startTaggerNetwork(model, { wasm: kind === 'simd' ? readKernel() : null })
    assert.equal(network.kernel.kind, kind)
    runAll(network)
    for (const { start, end, scores, pointers } of windows) {
      assertClose(tagScores(network, start, end), scores)
      const words = Array.from({ length: end - start }, (_, word) => word)
      const spans = words.map((word) => ({ role: 'cue' as const, start: word, end: word + 1 }))
      const given = pointerScores(network, start, end)
      assertClose(pointingOf(spans, { ...given, words: end - start, distance: network.distance }), pointers)
    }
  })
}

test('paths, probabilities, links and missing sources are those of training', () => {
  const { tagMoves } = startTaggerNetwork(model, { wasm: readKernel() })
  const relations = trees.flatMap((tree) => tree.relations)
  const sentenceNumbers = sentences.flatMap(({ tokens }, number) => tokens.map(() => number))
  for (const { start, end, scores, pointers, path, chances, linked, filled, heads } of windows) {
    const given = Float64Array.from(scores)
    assert.deepEqual([...bestPath(given, tagMoves)], path)
    assertClose(roleChances(given, Uint8Array.from(path), tagMoves), chances)
    const spans = taggedSpans(path)
    const words = end - start
    const pointing = (from: number, to: number): number => {
      const span = spans[from] as (typeof spans)[number]
      const column = spans[to]?.start as number
      const rows = Array.from({ length: span.end - span.start }, (_, index) => (span.start + index) * words + column)
      return rows.reduce((sum, at) => sum + (pointers[at] as number), 0) / rows.length
    }
    const sentenceOf = (word: number): number => sentenceNumbers[start + word] as number
    const links = linkSpans(spans, { pointing, sentenceOf })
    assert.deepEqual(links.map(toFixture), linked)
    const syntax = { heads, relations: relations.slice(start, end), path, sentenceOf }
    assert.deepEqual(fillSources(links, syntax).map(toFixture), filled)
  }
})

test('the reader gives the attributions that have a content, in characters and in the order of the text', () => {
  const { trees: own, attributions } = createAttributionReader(model, { parser, wasm: readKernel() }).read(sentences)
  assert.deepEqual(own, trees)
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  const expected = windows.flatMap((window) =>
    window.filled
      .filter(({ Content }) => Content.length > 0)
      .toSorted((a, b) => (a.Content[0]?.[0] ?? 0) - (b.Content[0]?.[0] ?? 0))
      .map((one) => inCharacters(one, window)),
  )
  assert.ok(expected.length >= 5)
  assert.deepEqual(attributions.map(toFixture), expected)
  assert.ok(attributions.every(({ certainty }) => certainty > 0 && certainty < 1))
  assert.ok(attributions.every(({ content }) => content.every(({ start, end }) => text.slice(start, end).length > 0)))

  function inCharacters(one: FixtureWindow['filled'][number], { start: first }: FixtureWindow): object {
    const pairs = (ranges: readonly (readonly [number, number])[]): number[][] =>
      ranges.map(([start, end]) => [tokens[first + start]?.start as number, tokens[first + end - 1]?.end as number])
    return { Source: pairs(one.Source), Cue: pairs(one.Cue), Content: pairs(one.Content) }
  }
})

/** Places all states and runs all windows, which fit into one batch. */
function runAll(network: TaggerNetwork): void {
  let row = 0
  for (const { states } of parser.read(sentences.map(() => []))) {
    for (const stretch of states as Iterable<WordStates>) {
      placeStates(network, stretch, { from: 0, to: stretch.words, row })
      row += stretch.words
    }
  }
  const [starts] = [...groupWindows(windows.map(({ end }) => end))]
  runBatch(network, starts ?? [], {
    heads: Int32Array.from(windows.flatMap(({ start, heads }) => heads.map((head) => head + start))),
    words: Int32Array.from(windows.flatMap(({ words }) => words)),
    features: model.features.map((_, index) =>
      Uint16Array.from(windows.flatMap(({ features }) => features[index] as readonly number[])),
    ),
  })
}

function assertClose(given: ArrayLike<number>, expected: readonly number[]): void {
  assert.equal(given.length, expected.length)
  const worst = Math.max(...expected.map((value, index) => Math.abs(value - (given[index] as number))))
  assert.ok(worst < MOST_ROUNDED, `differs by ${worst}`)
}
