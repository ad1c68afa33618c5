import { fileURLToPath } from 'node:url'
import {
  type ConlluSentence,
  findMultiwords,
  loadParser,
  loadTokenRules,
  parse,
  toConllu,
  withTree,
} from '../../src/language/index.ts'
import type { BenchOptions, FigureGroups, Figures } from '../main.ts'
import { measureProcesses } from './measure-processes.ts'
import { rawText } from './raw-text.ts'
import { type Count, f1, METRICS, type Scores, scoreConllu, sumScores } from './score-conllu.ts'
import { type Treebank, type Treebanks, withTreebanks } from './treebanks.ts'

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url))
const LANGUAGE = 'en'
/** A rarer relation has figures that say nothing. */
const FEWEST_OF_RELATION = 20

/**
 * Measures the parser on treebanks: with their own tokens, from their raw text, relation by relation and genre by genre; then
 * its speed, start, memory and size. Without `--data` the development parts in `../shared/data` are measured: the test parts
 * are held back, and no figure here is of them.
 */
export function bench({ data = DATA }: BenchOptions): FigureGroups {
  return withTreebanks(data, (treebanks) => {
    const groups: Record<string, Figures> = {}
    for (const treebank of treebanks.measured) {
      const documents = scoreDocuments(treebank)
      const gold = sumScores(documents.map((document) => document.gold))
      const raw = sumScores(documents.map((document) => document.raw))
      groups[`${treebank.name}, gold tokens`] = { words: gold.metrics.words.gold, ...tagAndTreeFigures(gold) }
      groups[`${treebank.name}, raw text`] = metricFigures(raw, METRICS)
      const genres = genreFigures(documents)
      if (Object.keys(genres).length > 1) groups[`${treebank.name}, LAS by genre`] = genres
      groups[`${treebank.name}, relations`] = relationFigures(gold)
    }
    return { ...groups, ...measureProcesses(megabyteOf(treebanks)) }
  })
}

interface DocumentScores {
  readonly genre: string | null
  /** With the treebank's own tokens and sentences. */
  readonly gold: Scores
  readonly raw: Scores
}

function scoreDocuments({ documents }: Treebank): readonly DocumentScores[] {
  const parser = loadParser(LANGUAGE)
  return documents.map(({ genre, sentences }) => {
    const trees = parser.parse(sentences.map(({ words }) => words.map(({ form }) => form)))
    const tagged = sentences.flatMap((sentence, index) => {
      const tree = trees[index]
      return tree ? [withTree(sentence, tree)] : []
    })
    return { genre, gold: scoreConllu(sentences, tagged), raw: scoreConllu(sentences, parseRaw(rawText(sentences))) }
  })
}

function parseRaw(text: string): readonly ConlluSentence[] {
  const rules = loadTokenRules(LANGUAGE)
  return [...toConllu(parse(text), { findMultiwords: (tokens) => findMultiwords(tokens, rules) })]
}

function tagAndTreeFigures(scores: Scores): Figures {
  return metricFigures(
    scores,
    METRICS.filter((metric) => !['tokens', 'sentences', 'words'].includes(metric)),
  )
}

function metricFigures({ metrics }: Scores, names: readonly (typeof METRICS)[number][]): Figures {
  return Object.fromEntries(names.map((metric) => [metric, percent(f1(metrics[metric]))]))
}

/** LAS with the treebank's tokens and from raw text, for each genre. */
function genreFigures(documents: readonly DocumentScores[]): Figures {
  const byGenre = Map.groupBy(documents, ({ genre }) => genre)
  return Object.fromEntries(
    [...byGenre].map(([genre, some]) => {
      const [gold, raw] = [sumScores(some.map((each) => each.gold)), sumScores(some.map((each) => each.raw))]
      return [genre ?? 'other', `${percent(f1(gold.metrics.LAS))} (raw ${percent(f1(raw.metrics.LAS))})`]
    }),
  )
}

/** Precision and recall of head and whole relation together, the most frequent relation first. */
function relationFigures({ relations }: Scores): Figures {
  const share = (part: number, { correct }: Count) => (part === 0 ? 0 : percent(correct / part))
  return Object.fromEntries(
    [...relations]
      .filter(([, { gold }]) => gold >= FEWEST_OF_RELATION)
      .sort(([, a], [, b]) => b.gold - a.gold)
      .map(([relation, count]) => [
        relation,
        `P ${share(count.system, count)} R ${share(count.gold, count)} of ${count.gold}`,
      ]),
  )
}

const MEGABYTE = 1_000_000

/** A megabyte of text: of the training parts too, for speed depends on how many words are new. */
function megabyteOf({ all }: Treebanks): string {
  let text = ''
  for (const { documents } of all) {
    for (const { sentences } of documents) {
      text += `${rawText(sentences)}\n`
      if (text.length >= MEGABYTE) return text.slice(0, MEGABYTE)
    }
  }
  return text.repeat(Math.ceil(MEGABYTE / text.length)).slice(0, MEGABYTE)
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100
}
