import type { ConlluSentence } from '../../src/language/index.ts'
import { type Alignment, alignWords } from './align-words.ts'
import { type FlatText, type FlatWord, flattenConllu, type Stretch } from './flatten-conllu.ts'

/** How many the gold has, how many the system gives, and how many of them agree. */
export interface Count {
  readonly gold: number
  readonly system: number
  readonly correct: number
}

export const METRICS = [
  'tokens',
  'sentences',
  'words',
  'UPOS',
  'XPOS',
  'UFeats',
  'lemmas',
  'UAS',
  'LAS',
  'CLAS',
] as const
export type Metric = (typeof METRICS)[number]

export interface Scores {
  readonly metrics: Readonly<Record<Metric, Count>>
  /** By relation with its subtype: right when head and the whole relation are. */
  readonly relations: ReadonlyMap<string, Count>
}

/** Relations that carry content and count for CLAS; the others are auxiliaries, markers and punctuation. */
const CONTENT_RELATIONS: ReadonlySet<string> = new Set(
  (
    'nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod discourse nmod appos nummod acl amod conj ' +
    'fixed flat compound list parataxis orphan goeswith reparandum root dep'
  ).split(' '),
)

/** The features that count as universal in the shared task; those of single languages are left out of UFeats. */
const UNIVERSAL_FEATURES: ReadonlySet<string> = new Set(
  (
    'PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood Tense Aspect Voice ' +
    'Evident Polarity Person Polite'
  ).split(' '),
)

/**
 * Compares two analyses of one text as the official script of the CoNLL 2018 shared task does: relations without their
 * subtype, heads by the alignment of words, a lemma that the gold leaves open always right. Throws when the texts differ.
 */
export function scoreConllu(gold: readonly ConlluSentence[], system: readonly ConlluSentence[]): Scores {
  const [one, other] = [flattenConllu(gold), flattenConllu(system)]
  const alignment = alignWords(one, other)
  const pairs = pairsOf(one, other, alignment)
  // A head without a counterpart is wrong, also where the gold has a root.
  const hasHead = ({ gold, system }: Pair) =>
    system.head < 0 ? gold.head < 0 : gold.head >= 0 && alignment[system.head] === gold.head
  const hasRelation = ({ gold, system }: Pair) => universal(gold) === universal(system)
  const count = (isRight: (pair: Pair) => boolean, isCounted: (word: FlatWord) => boolean = () => true): Count => ({
    gold: one.words.filter(isCounted).length,
    system: other.words.filter(isCounted).length,
    correct: pairs.filter((pair) => isCounted(pair.gold) && isRight(pair)).length,
  })
  const metrics: Record<Metric, Count> = {
    tokens: countSpans(one.tokens, other.tokens),
    sentences: countSpans(one.sentences, other.sentences),
    words: count(() => true),
    UPOS: count(({ gold, system }) => gold.tag === system.tag),
    XPOS: count(({ gold, system }) => gold.xpos === system.xpos),
    UFeats: count(({ gold, system }) => universalFeatures(gold) === universalFeatures(system)),
    lemmas: count(({ gold, system }) => gold.lemma === '_' || gold.lemma === system.lemma),
    UAS: count(hasHead),
    LAS: count((pair) => hasHead(pair) && hasRelation(pair)),
    CLAS: count(
      (pair) => hasHead(pair) && hasRelation(pair),
      (word) => CONTENT_RELATIONS.has(universal(word)),
    ),
  }
  const isWholeRight = (pair: Pair) => hasHead(pair) && pair.gold.relation === pair.system.relation
  return { metrics, relations: countRelations(one, other, pairs.filter(isWholeRight)) }
}

const NOTHING: Count = { gold: 0, system: 0, correct: 0 }

/** The scores of several texts together. */
export function sumScores(scores: readonly Scores[]): Scores {
  const relations = new Map<string, Count>()
  for (const each of scores)
    for (const [relation, count] of each.relations) relations.set(relation, plus(relations.get(relation), count))
  const metrics = Object.fromEntries(
    METRICS.map((metric) => [metric, scores.reduce((sum, each) => plus(sum, each.metrics[metric]), NOTHING)]),
  ) as Record<Metric, Count> // Every metric is there: METRICS names them all.
  return { metrics, relations }
}

/** The harmonic mean of precision and recall; with gold words simply the share that is right. */
export function f1({ gold, system, correct }: Count): number {
  return gold + system === 0 ? 0 : (2 * correct) / (gold + system)
}

interface Pair {
  readonly gold: FlatWord
  readonly system: FlatWord
}

function pairsOf(gold: FlatText, system: FlatText, alignment: Alignment): readonly Pair[] {
  return system.words.flatMap((word, index) => {
    const twin = gold.words[alignment[index] ?? -1]
    return twin ? [{ gold: twin, system: word }] : []
  })
}

function countSpans(gold: readonly Stretch[], system: readonly Stretch[]): Count {
  const ends = new Map(gold.map(({ start, end }) => [start, end]))
  return {
    gold: gold.length,
    system: system.length,
    correct: system.filter(({ start, end }) => ends.get(start) === end).length,
  }
}

function countRelations(gold: FlatText, system: FlatText, right: readonly Pair[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  const add = (relation: string, more: Partial<Count>) =>
    counts.set(relation, plus(counts.get(relation), { ...NOTHING, ...more }))
  for (const { relation } of gold.words) add(relation, { gold: 1 })
  for (const { relation } of system.words) add(relation, { system: 1 })
  for (const pair of right) add(pair.gold.relation, { correct: 1 })
  return counts
}

function plus(a: Count = NOTHING, b: Count = NOTHING): Count {
  return { gold: a.gold + b.gold, system: a.system + b.system, correct: a.correct + b.correct }
}

function universal({ relation }: FlatWord): string {
  return relation.split(':')[0] ?? ''
}

function universalFeatures({ features }: FlatWord): string {
  return features
    .split('|')
    .filter((feature) => UNIVERSAL_FEATURES.has(feature.split('=')[0] ?? ''))
    .sort()
    .join('|')
}
