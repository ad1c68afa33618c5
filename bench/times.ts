import { pathToFileURL } from 'node:url'
import { findTimes } from '../src/annotate/times/index.ts'
import type { Layers } from '../src/model/index.ts'
import { annotateDocument, knowledgeFor } from '../src/pipeline/index.ts'
import { inventArticles } from '../test/atomic/invent-articles.ts'
import { CASES_FOLDER } from '../test/golden/times/load-cases.ts'
import { pageOf } from '../test/golden/times/read-case.ts'
import { type ScoredCase, scoreClasses, sharesOf } from '../test/golden/times/score-classes.ts'
import { TIME_STAGES } from '../test/golden/times/time-stages.ts'
import type { BenchOptions, FigureGroups, Figures } from './main.ts'

const HELD_OUT = /^held-out\//u
const ARTICLES = 50
const ARTICLE_WORDS = 700

/**
 * Measures the hand-made times of `test/golden/times`, or of another folder of such files: precision and recall of each class, the
 * share of all times whose value is right, those that were written before the rules and kept apart, and what it all costs.
 */
export function bench({ data }: BenchOptions): FigureGroups {
  const scored = scoreClasses(data === undefined ? CASES_FOLDER : pathToFileURL(`${data}/`))
  const of = (isWanted: (name: string) => boolean): readonly ScoredCase[] =>
    [...scored].flatMap(([name, cases]) => (isWanted(name) ? cases : []))
  const heldOut = of((name) => HELD_OUT.test(name))
  return {
    ...Object.fromEntries([...scored].map(([name, cases]) => [name, sharesOf(cases)])),
    ...(heldOut.length > 0 ? { 'held out': sharesOf(heldOut) } : {}),
    all: sharesOf(of(() => true)),
    cost: costOf([...scored.values()].flat()),
  }
}

/** Milliseconds for an article of invented news, and for as many words as it has of the cases, where times stand close. */
function costOf(scored: readonly ScoredCase[]): Figures {
  const words = scored.map(({ one }) => one.text).join('\n\n')
  const dense = words.split(/(?<=\s)/u).slice(0, ARTICLE_WORDS * 8)
  const articles = Array.from({ length: 8 }, (_, at) =>
    dense.slice(at * ARTICLE_WORDS, (at + 1) * ARTICLE_WORDS).join(''),
  )
  return {
    millisecondsPerArticle: measure(inventArticles({ count: ARTICLES, words: ARTICLE_WORDS })),
    millisecondsPerArticleOfTimes: measure(articles.filter((text) => text.trim() !== '')),
  }
}

function measure(texts: readonly string[]): number {
  const read = texts.map((text): Layers => {
    const document = pageOf({ text, written: '1962-10-22', times: {} })
    return annotateDocument(document, knowledgeFor(document), { stages: TIME_STAGES })
  })
  const pass = (): void => {
    for (const layers of read) findTimes.run(layers, knowledgeFor(layers.document))
  }
  pass()
  const startMs = performance.now()
  pass()
  return Math.round(((performance.now() - startMs) / texts.length) * 100) / 100
}
