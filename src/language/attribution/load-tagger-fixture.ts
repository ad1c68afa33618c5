import { readFileSync } from 'node:fs'
import type { Sentence, Tree } from '../../model/index.ts'
import { type Parser, type ReadSentence, sourceOf } from '../parser/index.ts'
import type { TaggerModel } from './model.ts'
import { readTaggerModel } from './read-model.ts'
import type { Role } from './tagged-spans.ts'

type Pairs = readonly (readonly [number, number])[]
/** `Role` as training writes it. */
export type FixtureAttribution = Readonly<Record<'Source' | 'Cue' | 'Content', Pairs>>

/** What training makes of one window of the invented text. */
export interface FixtureWindow {
  readonly start: number
  readonly end: number
  readonly heads: readonly number[]
  readonly words: readonly number[]
  /** Values of each feature. */
  readonly features: readonly (readonly number[])[]
  readonly scores: readonly number[]
  /** Logarithms of probabilities, words by words. */
  readonly pointers: readonly number[]
  readonly path: readonly number[]
  readonly chances: readonly number[]
  readonly linked: readonly FixtureAttribution[]
  readonly filled: readonly FixtureAttribution[]
}

interface FixtureSentence extends Tree {
  readonly paragraph: number
  readonly forms: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

interface FixtureFile {
  /** The file of a tiny network with random weights, in base 64. */
  readonly model: string
  readonly text: string
  readonly sentences: readonly FixtureSentence[]
  readonly states: {
    readonly types: readonly number[]
    readonly typeScales: readonly number[]
    readonly hidden: readonly number[]
  }
  readonly windows: readonly FixtureWindow[]
}

/** An invented text, a tiny network, and what `training/attribution/make_fixture.py` makes of both. */
export interface TaggerFixture {
  readonly text: string
  readonly modelBytes: Uint8Array
  readonly model: TaggerModel
  readonly sentences: readonly Sentence[]
  readonly trees: readonly Tree[]
  readonly windows: readonly FixtureWindow[]
  /** Gives the text's own trees and states; it knows no other sentences. */
  readonly parser: Parser
}

/** Reads the fixture, for tests. */
export function loadTaggerFixture(): TaggerFixture {
  const url = new URL('tagger.fixture.json', import.meta.url)
  const file = JSON.parse(readFileSync(url, 'utf8')) as FixtureFile
  const modelBytes = new Uint8Array(Buffer.from(file.model, 'base64'))
  const model = readTaggerModel(sourceOf(modelBytes), 'models/xx/attribution.bin')
  const sentences = file.sentences.map(({ paragraph, forms, starts, ends }) => ({
    paragraph,
    start: starts[0] as number,
    end: ends.at(-1) as number,
    tokens: forms.map((text, index) => ({ text, start: starts[index] as number, end: ends[index] as number })),
  }))
  const read = readSentences(file, model)
  return {
    text: file.text,
    modelBytes,
    model,
    sentences,
    trees: read.map(({ tree }) => tree),
    windows: file.windows,
    parser: {
      stateSizes: { type: model.sizes.type, hidden: model.sizes.states },
      parse: (words) => read.slice(0, words.length).map(({ tree }) => tree),
      read: (words) => read.slice(0, words.length),
    },
  }
}

function readSentences(file: FixtureFile, { sizes }: TaggerModel): readonly ReadSentence[] {
  const { types, typeScales, hidden } = file.states
  let first = 0
  return file.sentences.map(({ forms, tags, xpos, features, lemmas, heads, relations }) => {
    const from = first
    first += forms.length
    const states = {
      words: forms.length,
      types: Int16Array.from(types.slice(from * sizes.type, first * sizes.type)),
      typeScales: Float32Array.from(typeScales.slice(from, first)),
      hidden: Int16Array.from(hidden.slice(from * sizes.states, first * sizes.states)),
    }
    return { tree: { tags, xpos, features, lemmas, heads, relations }, states: [states] }
  })
}

/** An attribution as training writes it. */
export function toFixture(one: Readonly<Record<Role, readonly { start: number; end: number }[]>>): FixtureAttribution {
  const pairs = (spans: readonly { start: number; end: number }[]): Pairs => spans.map(({ start, end }) => [start, end])
  return { Source: pairs(one.source), Cue: pairs(one.cue), Content: pairs(one.content) }
}
