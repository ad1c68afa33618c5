import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, hashBytes, type Span, type Statement } from '../src/model/index.ts'
import { annotateDocument, knowledgeFor } from '../src/pipeline/index.ts'
import type { BenchOptions, Figures } from './main.ts'

/** One attribution of a corpus in PolNeAR's format: BRAT stand-off with Source, Cue and discontinuous Content. */
interface Attribution {
  readonly sources: readonly Span[]
  readonly content: readonly Span[]
}

/** As in data/README.md: a content is found when so much of it is covered; and the stricter measure. */
const MIN_OVERLAP = 0.3
const MIN_JACCARD = 0.5

/**
 * Measures statements against a folder with `text/*.txt` and `attributions/*.ann`: content by overlap > .3 and by
 * Jaccard >= .5 (greedy, one to one), speaker by overlap of its words on matched contents, and both together ("linked").
 */
export function bench({ data }: BenchOptions): Figures {
  if (data === undefined || !existsSync(join(data, 'attributions'))) {
    throw new Error(
      `${data ?? 'no data given'}: no folder "attributions"; give --data FOLDER that holds text/ and attributions/, as a part of PolNeAR does`,
    )
  }
  const counts = {
    gold: 0,
    given: 0,
    overlap: 0,
    jaccard: 0,
    linked: 0,
    sourced: 0,
    speakerRight: 0,
    tokens: 0,
    milliseconds: 0,
  }
  for (const name of readdirSync(join(data, 'attributions')).sort()) {
    const text = readFileSync(textFile(data, name), 'utf8')
    const gold = readAttributions(readFileSync(join(data, 'attributions', name), 'utf8'))
    const document = pageOf(text)
    const knowledge = knowledgeFor(document)
    const started = performance.now()
    const { statements, sentences } = annotateDocument(document, knowledge)
    counts.milliseconds += performance.now() - started
    counts.tokens += sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0)
    counts.gold += gold.length
    counts.given += statements.length
    counts.overlap += match(gold, statements, (one, other) => coverage(one.content, other.content), MIN_OVERLAP).length
    const matched = match(gold, statements, (one, other) => jaccard(one.content, other.content), MIN_JACCARD)
    counts.jaccard += matched.length
    for (const [one, other] of matched) {
      if (one.sources.length === 0) continue
      counts.sourced++
      const { speaker } = other
      if (speaker && one.sources.some((source) => source.start < speaker.end && speaker.start < source.end))
        counts.speakerRight++
    }
  }
  const f1 = (hits: number): number => round((2 * hits) / (counts.gold + counts.given))
  return {
    attributions: counts.gold,
    given: counts.given,
    overlapF1: f1(counts.overlap),
    jaccardRecall: round(counts.jaccard / counts.gold),
    jaccardPrecision: round(counts.jaccard / counts.given),
    jaccardF1: f1(counts.jaccard),
    speakerRight: round(counts.speakerRight / counts.sourced),
    linkedF1: f1(counts.speakerRight),
    millisecondsPerThousandTokens: round((1000 * counts.milliseconds) / counts.tokens),
  }
}

/** `name_ef2d.ann` annotates `name.txt`. */
function textFile(data: string, annotation: string): string {
  const name = annotation.replace(/\.ann$/u, '')
  const exact = join(data, 'text', `${name}.txt`)
  return existsSync(exact) ? exact : join(data, 'text', `${name.replace(/_[0-9a-f]{4}$/u, '')}.txt`)
}

function pageOf(text: string): Document {
  return {
    id: hashBytes(text).slice(0, 20),
    source: 'bench.txt',
    format: 'text',
    text,
    textHash: hashBytes(text),
    title: null,
    author: null,
    outlet: null,
    language: 'en',
    url: null,
    regions: [{ kind: 'body', start: 0, end: text.length }],
    dates: [],
    written: null,
    chain: [],
    family: 'bench',
    alerts: [],
  }
}

/** `T2	Content 48 53;60 66	words` and `E2	Attribution:T3 Content:T2 Cue:T1 Source:T4`. */
function readAttributions(annotation: string): Attribution[] {
  const spans = new Map<string, Span[]>()
  const attributions: Attribution[] = []
  for (const line of annotation.split('\n')) {
    const [id = '', head = ''] = line.split('\t')
    if (id.startsWith('T')) {
      const offsets = head.slice(head.indexOf(' ') + 1).split(';')
      spans.set(
        id,
        offsets.map((pair) => {
          const [start = 0, end = 0] = pair.split(' ').map(Number)
          return { start, end }
        }),
      )
    }
    if (!id.startsWith('E')) continue
    const parts = head.split(' ').map((part) => part.split(':'))
    const of = (role: string): Span[] =>
      parts.filter(([name]) => name?.replace(/\d+$/u, '') === role).flatMap(([, ref]) => spans.get(ref ?? '') ?? [])
    const content = of('Content')
    if (content.length > 0) attributions.push({ sources: of('Source'), content })
  }
  return attributions
}

type Score = (one: Attribution, other: Statement) => number

/** Pairs gold and given records, best score first, each once. */
function match(
  gold: readonly Attribution[],
  given: readonly Statement[],
  score: Score,
  least: number,
): [Attribution, Statement][] {
  const pairs = gold.flatMap((one) => given.map((other) => ({ one, other, value: score(one, other) })))
  pairs.sort((a, b) => b.value - a.value)
  const used = new Set<unknown>()
  const matched: [Attribution, Statement][] = []
  for (const { one, other, value } of pairs) {
    if (value < least || value === 0) break
    if (used.has(one) || used.has(other)) continue
    used.add(one).add(other)
    matched.push([one, other])
  }
  return matched
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0)
}

function commonOf(a: readonly Span[], b: readonly Span[]): number {
  let common = 0
  for (const one of a)
    for (const other of b) common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return common
}

function coverage(gold: readonly Span[], given: readonly Span[]): number {
  return commonOf(gold, given) / sizeOf(gold)
}

function jaccard(gold: readonly Span[], given: readonly Span[]): number {
  const common = commonOf(gold, given)
  return common / (sizeOf(gold) + sizeOf(given) - common)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
