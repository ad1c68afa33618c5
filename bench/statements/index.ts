import type { Layers, Statement } from '../../src/model/index.ts'
import { annotateDocument, type Knowledge, knowledgeFor } from '../../src/pipeline/index.ts'
import { plainPage } from '../../test/plain-page.ts'
import type { BenchOptions, FigureGroups, Figures } from '../main.ts'
import { measureCost } from './measure-cost.ts'
import { type GoldArticle, type GoldAttribution, readCorpus } from './read-corpus.ts'
import {
  type AttributionScores,
  type Count,
  f1,
  KINDS,
  noScores,
  ROLES,
  scoreAttributions,
} from './score-attributions.ts'

/**
 * Measures statements against a folder with `text/*.txt` and `attributions/*.ann`, as a part of PolNeAR is: statements as they are
 * shown, those that stand inside no other (the corpus gives each word to one attribution), those that rules alone find without the
 * learned weights, and what the network reads before any rule sees it.
 */
export function bench({ data }: BenchOptions): FigureGroups {
  const articles = readCorpus(data)
  // Before anything else fills the memory.
  const cost = measureCost(articles.map(({ text }) => plainPage(text)))
  const learned = articles.map((article) => annotate(article, knowledgeFor({ language: 'en' })))
  const ruled = articles.map((article) => annotate(article, knowledgeFor({ language: 'en' }, { withoutLearned: true })))
  const shown = learned.map(({ statements }) => statements.map(asAttribution))
  const outer = learned.map(({ statements }) => statements.filter(({ inside }) => inside === null).map(asAttribution))
  const speech = speechCues(knowledgeFor({ language: 'en' }))
  const said = articles.map((article) => ({
    ...article,
    attributions: article.attributions.filter((one) => speech(article.text, one)),
  }))
  return {
    'as shown': figuresOf(articles, shown),
    outermost: figuresOf(articles, outer),
    'outermost, verbs of saying and "according to"': figuresOf(
      said,
      outer.map((given, index) => given.filter((one) => speech(articles[index]?.text ?? '', one))),
    ),
    'rules alone': figuresOf(
      articles,
      ruled.map(({ statements }) => statements.map(asAttribution)),
    ),
    'network alone': figuresOf(
      articles,
      learned.map(({ attributions }) => attributions ?? []),
    ),
    'network alone, verbs of saying and "according to"': figuresOf(
      said,
      learned.map(({ attributions }, index) =>
        (attributions ?? []).filter((one) => speech(articles[index]?.text ?? '', one)),
      ),
    ),
    cost,
  }
}

function annotate(article: GoldArticle, knowledge: Knowledge): Layers {
  return annotateDocument(plainPage(article.text), knowledge)
}

function asAttribution({ speaker, cue, content }: Statement): GoldAttribution {
  return { source: speaker ? [speaker] : [], cue: cue ? [cue] : [], content }
}

/** Whether a cue holds a form of a verb of saying, known by standing before its subject ("said the mayor"), or "according". */
function speechCues({ language }: Knowledge): (text: string, one: GoldAttribution) => boolean {
  const words = new Set(['according'])
  for (const [word, forms] of language.speech.verbs) {
    if (forms.some(({ sense, particles }) => sense.inverts && particles.length === 0)) words.add(word)
  }
  return (text, { cue }) =>
    cue.some(({ start, end }) =>
      (
        text
          .slice(start, end)
          .toLowerCase()
          .match(/[a-z]+/gu) ?? []
      ).some((word) => words.has(word)),
    )
}

function figuresOf(articles: readonly GoldArticle[], given: readonly (readonly GoldAttribution[])[]): Figures {
  const scores = noScores()
  articles.forEach(({ text, attributions }, index) => {
    scoreAttributions(scores, { text, gold: attributions, given: given[index] ?? [] })
  })
  return summary(scores)
}

function summary(scores: AttributionScores): Figures {
  const { exact, jaccard, linked, overlap, speaker, kinds } = scores
  const share = ({ right, gold }: Pick<Count, 'right' | 'gold'>): number => round(gold === 0 ? 0 : right / gold)
  return {
    attributions: jaccard.gold,
    given: jaccard.given,
    ...Object.fromEntries(
      ROLES.map((role) => [`exact${role[0]?.toUpperCase()}${role.slice(1)}F1`, round(f1(exact[role]))]),
    ),
    jaccardF1: round(f1(jaccard)),
    jaccardPrecision: round(jaccard.given === 0 ? 0 : jaccard.right / jaccard.given),
    jaccardRecall: share(jaccard),
    linkedF1: round(f1(linked)),
    overlapF1: round(f1(overlap)),
    speakerRight: share(speaker),
    ...Object.fromEntries(
      KINDS.flatMap((kind) => {
        const { found, linked, gold, given } = kinds[kind]
        return [
          [`${kind}Recall`, round(gold === 0 ? 0 : found / gold)],
          [`${kind}LinkedF1`, round(f1({ right: linked, given, gold }))],
        ]
      }),
    ),
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
