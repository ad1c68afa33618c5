import type { Attribution, Span, Token } from '../../model/index.ts'
import { bestPath } from './best-path.ts'
import { fillSources } from './fill-sources.ts'
import { linkSpans, type WordAttribution } from './link-spans.ts'
import type { TaggerNetwork } from './network.ts'
import { pointingOf } from './pointing.ts'
import { roleChances } from './role-chances.ts'
import { pointerScores, tagScores } from './run-batch.ts'
import { ROLES, taggedSpans, type WordRange } from './tagged-spans.ts'

/** A window of a batch that has been run; lists are of the window's words. */
export interface Window {
  /** Rows of its words in the batch. */
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  /** Places of heads in the window; a word's own for a root, and where the head is outside. */
  readonly heads: Int32Array
  readonly relations: readonly string[]
  /** The number of each word's sentence. */
  readonly sentences: Int32Array
}

/** The attributions of a window, in the order of the text. */
export function decodeWindow(network: TaggerNetwork, window: Window): readonly Attribution[] {
  const { start, end, tokens, heads, relations, sentences } = window
  const scores = tagScores(network, start, end)
  const path = bestPath(scores, network.tagMoves)
  const spans = taggedSpans(path)
  if (!spans.some(({ role }) => role === 'content')) return []
  const sentenceOf = (word: number): number => sentences[word] as number
  const { distance } = network
  const pointing = pointingOf(spans, { ...pointerScores(network, start, end), words: end - start, distance })
  const linked = linkSpans(spans, {
    pointing: (from, to) => pointing[from * spans.length + to] as number,
    sentenceOf,
  })
  const chances = roleChances(scores, path, network.tagMoves)
  const filled = fillSources(linked, { heads, relations, path, sentenceOf })
  return filled
    .map((words, index) => ({ words, certainty: certaintyOf(linked[index] as WordAttribution, chances) }))
    .filter(({ words }) => words.content.length > 0)
    .toSorted((a, b) => (a.words.content[0]?.start ?? 0) - (b.words.content[0]?.start ?? 0))
    .map(({ words, certainty }) => ({
      source: charactersOf(words.source, tokens),
      cue: charactersOf(words.cue, tokens),
      content: charactersOf(words.content, tokens),
      certainty,
    }))
}

/** The mean probability of the roles of the words that the network itself gave to an attribution. */
function certaintyOf(attribution: WordAttribution, chances: Float64Array): number {
  let sum = 0
  let words = 0
  for (const role of ROLES) {
    for (const { start, end } of attribution[role]) {
      for (let word = start; word < end; word++) sum += chances[word] as number
      words += end - start
    }
  }
  return sum / words
}

function charactersOf(ranges: readonly WordRange[], tokens: readonly Token[]): readonly Span[] {
  return ranges.map(({ start, end }) => ({ start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }))
}
