import { loadLanguage, readSentences } from '../../language/index.ts'
import type { Actor, Document, Mention, PlaceMention, RegionKind } from '../../model/index.ts'
import { findActors } from './find-actors.ts'
import { smallWorld } from './small-world.ts'

const world = smallWorld()
const language = loadLanguage('en')

export interface ReadExample {
  /** Each mention as `text -> actor`. */
  readonly found: readonly string[]
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  readonly places: readonly PlaceMention[]
  readonly text: string
}

export interface ExampleOptions {
  /** ISO date to the day, month or year. */
  readonly written?: string
  readonly region?: RegionKind
  /** Parses the text: without trees there are no pronouns, and nobody without a name. */
  readonly withTrees?: boolean
}

/** Runs the stage over a text of the tests, in the small world. */
export function readExample(
  text: string,
  { written, region = 'body', withTrees = false }: ExampleOptions = {},
): ReadExample {
  const document: Document = {
    id: 'example',
    source: 'example.txt',
    format: 'text',
    text,
    textHash: 'example',
    title: null,
    author: null,
    outlet: null,
    language: 'en',
    url: null,
    regions: [{ kind: region, start: 0, end: text.length }],
    dates: [],
    written: written ? { earliest: written, latest: written, basis: 'stated' } : null,
    chain: [],
    family: 'example',
    alerts: [],
  }
  const { sentences } = readSentences.run({ document }, { language })
  const words = sentences.map(({ tokens }) => tokens.map((token) => token.text))
  const trees = withTrees ? (language.parser?.parse(words) ?? null) : null
  const { mentions, actors, places } = findActors.run({ document, sentences, trees }, { language, world })
  const found = mentions.map(({ start, end, actor }) => `${text.slice(start, end)} -> ${actor ?? '?'}`)
  return { found, mentions, actors, places, text }
}
